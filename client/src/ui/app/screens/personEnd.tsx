/** Somebody died, or went to live elsewhere; or one of these was told by mistake. */
import { useState } from 'preact/hooks'
import type { Sex } from '../../../people/entries'
import type { Act, Home } from '../../../sync/phone'
import { FindFamily } from '../homes/findFamily'
import { died, joined, left, lives } from '../homes/tellings'
import { Box, Button, Card, Choice, Field, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

interface Told {
  readonly book: string
  readonly subject: string
  readonly person: string
  readonly how: 'died' | 'left' | 'lives' | 'back'
}

function Screen({ book, subject, person: id, how }: Told) {
  const { phone, say, back, today, tell } = useApp()
  const row = phone.index.home(book, subject)?.persons.find((one) => one.person === id)
  const [day, setDay] = useState(today)
  const [isNear, setNear] = useState('no')
  const [to, setTo] = useState<Home | null>(null)
  const name = row?.name ?? ''
  const wrong = !day ? say('homes-fault-day') : day > today ? say('homes-fault-future') : undefined
  const asksDay = how === 'died' || how === 'left'
  const keep = async (): Promise<void> => {
    if (!row || (asksDay && wrong)) return
    const { introduced, sex, born_on, born_estimated } = row
    const who = { id, name, sex: sex as Sex, born_on, born_estimated }
    const where = { book, subject }
    const acts: Record<Told['how'], () => readonly Act[]> = {
      died: () => [died(where, id, day)],
      left: () => left(where, who, day, to && { book: to.book, subject: to.subject }),
      lives: () => [lives(where, id, introduced)],
      back: () => [joined(where, who)],
    }
    await phone.write(acts[how]())
    tell(say(`person-${how}-done`, { name }))
    back()
  }
  const actions = (
    <Button icon="check" onClick={keep}>
      {say(`person-${how}-yes`)}
    </Button>
  )
  const ways = ['no', 'yes'].map((value) => ({ value, label: say(`person-near-${value}`) }))
  return (
    <Page title={say(`person-${how}-title`)} lead={name} actions={actions}>
      {how === 'died' && <Box title={say('person-died-sorry')} />}
      {asksDay && (
        <Card>
          <Field type="date" label={say(`person-${how}-day`)} value={day} max={today} wrong={wrong} onInput={setDay} />
          {how === 'left' && (
            <Choice isRow label={say('person-near')} value={isNear} options={ways} onChoose={setNear} />
          )}
        </Card>
      )}
      {how === 'left' && isNear === 'yes' && <FindFamily book={book} but={subject} chosen={to} onChoose={setTo} />}
    </Page>
  )
}

export const screen: ScreenOf = { path: 'personEnd', title: 'person-left-title', tab: 'homes', Screen }
