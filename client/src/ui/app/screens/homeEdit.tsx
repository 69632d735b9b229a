/** Puts right what a family is called and where it lives. */
import { useState } from 'preact/hooks'
import { nameWords } from '../../../people/names'
import { EMPTY_HOME } from '../homes/enrolling'
import { HeadChoice } from '../homes/headChoice'
import { residents } from '../homes/living'
import { correctedHome } from '../homes/tellings'
import { type TypedHome, WhereFields } from '../homes/whereFields'
import { Button, Card, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

const BEGUN = ['household.enrolled', 'household.arrived', 'household.corrected']

function Screen({ book, subject }: { book: string; subject: string }) {
  const { phone, say, back, tell } = useApp()
  const home = phone.index.home(book, subject)
  const household = home?.household
  const [head, setHead] = useState(household?.head ?? '')
  const [before] = useState<TypedHome>(() => {
    if (!household) return EMPTY_HOME
    const { name, neighbourhood, place, latitude, longitude } = household
    return { name, neighbourhood, place, latitude, longitude }
  })
  const [typed, setTyped] = useState(before)
  const wrong = nameWords(typed.name) ? undefined : say('homes-fault-family')
  const keep = async (): Promise<void> => {
    if (wrong) return
    const story = await phone.story(book, subject)
    const last = [...(story?.lines ?? [])].reverse().find(({ kind }) => BEGUN.includes(kind))
    const now = { ...typed, name: typed.name.trim(), neighbourhood: typed.neighbourhood.trim() }
    const told = { ...now, head: head || null }
    const act = last && correctedHome({ book, subject }, last.id, { ...before, head: household?.head ?? null }, told)
    if (act) await phone.write([act])
    tell(say(act ? 'home-kept' : 'homes-nothing-changed'))
    back()
  }
  const actions = (
    <Button icon="check" onClick={keep}>
      {say('homes-keep')}
    </Button>
  )
  return (
    <Page title={say('home-edit')} actions={actions}>
      <Card>
        <WhereFields book={book} typed={typed} onType={setTyped} wrong={wrong} />
        <HeadChoice
          persons={home ? residents(home).map(({ person, name }) => ({ id: person, name })) : []}
          head={head}
          isNamed={Boolean(household?.head)}
          onChoose={setHead}
        />
      </Card>
    </Page>
  )
}

export const screen: ScreenOf = { path: 'homeEdit', title: 'home-edit', tab: 'homes', Screen }
