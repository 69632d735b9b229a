/** A group scores by itself, on this phone, with or without a network. What it says leaves the screen at once. */
import { useState } from 'preact/hooks'
import { rowsIn } from '../committee/known'
import { Nothing } from '../committee/nothing'
import { useWords } from '../committee/words'
import { Box, Button, Choice, Field, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

interface Given {
  readonly book: string
  readonly round: string
  readonly group: string
}

function Screen({ book, round: subject, group }: Given) {
  const { phone, back, tell } = useApp()
  const say = useWords()
  const [marks, setMarks] = useState<Readonly<Record<string, string>>>({})
  const [people, setPeople] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [round] = rowsIn(phone, 'round', book, subject)
  const own = rowsIn(phone, 'round_group', book, subject).find((one) => one.group_code === group)
  if (!say) return null
  if (!round || !own) return <Nothing say={say} />
  const items = rowsIn(phone, 'round_item', book, subject).sort((a, b) => a.n - b.n)
  const nominees = rowsIn(phone, 'nominee', book, subject)
  const asked =
    round.purpose === 'selection'
      ? nominees.flatMap(({ nominee, name }) =>
          items.map(({ item, words }) => ({ item, nominee, words: `${name}: ${words}` })),
        )
      : items.map(({ item, words }) => ({ item, nominee: '', words }))
  const levels = Array.from({ length: round.top }, (_, at) => String(at + 1))
  const keyOf = ({ item, nominee }: { item: string; nominee: string }): string => `${item} ${nominee}`
  const set = (name: string, value: string): void => setMarks((before) => ({ ...before, [name]: value }))
  const levelWord = (n: string): string => {
    const name = `joint-level-${round.purpose}-${n}`
    const words = say(name)
    return words === name || round.top > 5 ? n : `${n} · ${words}`
  }

  const keep = async (): Promise<void> => {
    if (asked.some((one) => !marks[keyOf(one)])) return setMissing(true)
    const scores = asked.map((one) => {
      const why = marks[`why ${keyOf(one)}`]?.trim()
      const mark = { item: one.item, score: Number(marks[keyOf(one)]), ...(one.nominee && { nominee: one.nominee }) }
      return { ...mark, ...(why && { why }) }
    })
    const count = Number.parseInt(people, 10)
    const body = { side: own.side, group, scores, ...(count > 0 && { people: count }) }
    await phone.write([{ book, kind: 'scores.given', subject, body }])
    tell(say('joint-kept'))
    back()
  }

  return (
    <Page title={own.words} lead={round.title}>
      <Box kind="info" title={say('joint-turn')}>
        {say('joint-apart-why')}
      </Box>
      {asked.map((one) => (
        <div key={keyOf(one)}>
          <Choice
            label={one.words}
            wrong={isMissing && !marks[keyOf(one)] ? say('joint-choose') : undefined}
            options={levels.map((n) => ({ value: n, label: levelWord(n) }))}
            value={marks[keyOf(one)] ?? ''}
            onChoose={(value) => set(keyOf(one), value)}
          />
          <Field
            label={say('joint-why')}
            value={marks[`why ${keyOf(one)}`] ?? ''}
            onInput={(value) => set(`why ${keyOf(one)}`, value)}
          />
        </div>
      ))}
      <Field label={say('joint-people')} value={people} onInput={setPeople} type="number" inputMode="numeric" />
      <Button isWide icon="check" onClick={keep}>
        {say('joint-keep')}
      </Button>
    </Page>
  )
}

export const screen: ScreenOf = { path: 'score', title: 'others-joint', tab: 'home', Screen, isForm: true }
