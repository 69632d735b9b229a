/** How the family, or one person in it, wants to be visited and reached. The whole wish, as it is from now on (TRU-01). */
import { useState } from 'preact/hooks'
import type { WishStated } from '../../../people/entries'
import type { Home } from '../../../sync/phone'
import { residents } from '../homes/living'
import { wish } from '../homes/tellings'
import { Button, Card, Choice, Field, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

type Typed = Required<Omit<WishStated, 'person'>>
const ASKED = ['place', 'time', 'present', 'contact'] as const
const WAYS = ['', 'plain', 'uniform'] as const

const before = (home: Home | undefined, whose: string): Typed => {
  const known = home?.wishes.find((one) => one.whose === whose)
  const { place = '', time = '', visibility = '', present = '', contact = '' } = known ?? {}
  return { place, time, visibility, present, contact }
}

function Screen({ book, subject, person = '' }: { book: string; subject: string; person?: string }) {
  const { phone, say, back, tell } = useApp()
  const home = phone.index.home(book, subject)
  const [whose, setWhose] = useState(person)
  const [typed, setTyped] = useState(() => before(home, person))
  const choose = (value: string): void => {
    setWhose(value)
    setTyped(before(home, value))
  }
  const keep = async (): Promise<void> => {
    const told = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()]))
    await phone.write([wish({ book, subject }, { ...told, person: whose || null })])
    tell(say('wishes-done'))
    back()
  }
  const everybody = { value: '', label: say('wishes-everybody') }
  const options = [everybody, ...(home ? residents(home) : []).map((one) => ({ value: one.person, label: one.name }))]
  const actions = (
    <Button icon="check" onClick={keep}>
      {say('homes-keep')}
    </Button>
  )
  return (
    <Page title={say('wishes-title')} lead={say('wishes-lead')} actions={actions}>
      <Card>
        <Choice label={say('wishes-whose')} value={whose} options={options} onChoose={choose} />
        <Choice
          isRow
          label={say('wishes-visibility')}
          value={typed.visibility}
          options={WAYS.map((way) => ({
            value: way,
            label: say(way ? `wishes-visibility-${way}` : 'wishes-visibility-any'),
          }))}
          onChoose={(visibility) => setTyped({ ...typed, visibility: visibility as Typed['visibility'] })}
        />
        {ASKED.map((name) => (
          <Field
            key={name}
            label={say(`wishes-${name}`)}
            hint={say(`wishes-${name}-hint`)}
            value={typed[name]}
            onInput={(value) => setTyped({ ...typed, [name]: value })}
          />
        ))}
      </Card>
    </Page>
  )
}

export const screen: ScreenOf = { path: 'wishes', title: 'wishes-title', tab: 'homes', Screen }
