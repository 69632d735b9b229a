/** Two persons, or two families, were one; or they were not. Nothing is lost: an entry says so, and another takes it back. */
import { useState } from 'preact/hooks'
import type { Home } from '../../../sync/phone'
import { FindFamily } from '../homes/findFamily'
import { residents } from '../homes/living'
import { notTheSame, sameHome, samePerson } from '../homes/tellings'
import { Box, Button, Card, Choice, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useStory } from '../useApp'

interface Told {
  readonly book: string
  readonly subject: string
  readonly person?: string
  readonly undo?: string
}

function Screen(told: Told) {
  if (told.undo) return <Undo {...told} />
  return told.person ? <Persons {...told} person={told.person} /> : <Homes {...told} />
}

function Persons({ book, subject, person }: Told & { person: string }) {
  const { phone, say, go, tell } = useApp()
  const home = phone.index.home(book, subject)
  const [into, setInto] = useState('')
  const nameOf = (id: string): string => home?.persons.find((one) => one.person === id)?.name ?? ''
  const merge = async (): Promise<void> => {
    if (!into) return
    await phone.write([samePerson({ book, subject }, person, into)])
    tell(say('merge-done'))
    go('person', { book, subject, person: into }, 'instead')
  }
  const others = home ? residents(home).filter((one) => one.person !== person) : []
  const actions = (
    <Button isOff={!into} onClick={merge}>
      {say('merge-yes')}
    </Button>
  )
  return (
    <Page title={say('merge-person-title')} lead={say('merge-person-lead', { name: nameOf(person) })} actions={actions}>
      <Card>
        <Choice
          label={say('merge-into')}
          hint={say('merge-into-hint')}
          value={into}
          options={others.map((one) => ({ value: one.person, label: one.name }))}
          onChoose={setInto}
        />
      </Card>
      <Box title={say('merge-can-undo')} />
    </Page>
  )
}

function Homes({ book, subject }: Told) {
  const { phone, say, go, tell } = useApp()
  const home = phone.index.home(book, subject)
  const [into, setInto] = useState<Home | null>(null)
  const merge = async (): Promise<void> => {
    if (!into) return
    await phone.write([sameHome({ book, subject }, into.subject)])
    tell(say('merge-done'))
    go('home', { book, subject: into.subject }, 'instead')
  }
  const actions = (
    <Button isOff={!into} onClick={merge}>
      {say('merge-yes')}
    </Button>
  )
  const name = home?.household.name ?? ''
  return (
    <Page title={say('merge-home-title')} lead={say('merge-home-lead', { name })} actions={actions}>
      <FindFamily book={book} but={subject} chosen={into} onChoose={setInto} />
      <Box title={say('merge-can-undo')} />
    </Page>
  )
}

/** The merge of a family is taken back. */
function Undo({ book, subject }: Told) {
  const { phone, say, go, tell } = useApp()
  const story = useStory(book, subject)
  const last = [...(story?.lines ?? [])].reverse().find(({ kind }) => kind === 'household.merged')
  const undo = async (): Promise<void> => {
    if (!last) return
    await phone.write([notTheSame({ book, subject }, last.id)])
    tell(say('merge-undone'))
    go('home', { book, subject }, 'instead')
  }
  const actions = (
    <Button isOff={!last} onClick={undo}>
      {say('merge-undo')}
    </Button>
  )
  return <Page title={say('merge-undo')} lead={say('merge-undo-lead')} actions={actions} />
}

export const screen: ScreenOf = { path: 'merge', title: 'merge-home-title', tab: 'homes', Screen }
