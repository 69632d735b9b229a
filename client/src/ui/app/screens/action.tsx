/** Something to be done: agreed with somebody of each side and a day, or ended. */
import { useState } from 'preact/hooks'
import type { Action } from '../../../charter/committee/met'
import { rowsIn, sidesIn } from '../committee/known'
import { ownerOf } from '../committee/owner'
import { useWords } from '../committee/words'
import { Box, Button, Card, Field, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

interface Given {
  readonly book: string
  /** The meeting or the scoring that it belongs to. */
  readonly of: string
  readonly action?: string
  readonly about?: string
}

function Screen({ book, of, action, about = '' }: Given) {
  const { phone } = useApp()
  const known = action && rowsIn(phone, 'action', book, of).find((one) => one.action === action)
  return known ? <Known book={book} subject={of} known={known} /> : <New {...{ book, subject: of, about }} />
}

interface NewGiven {
  readonly book: string
  readonly subject: string
  readonly about: string
}

function New({ book, subject, about }: NewGiven) {
  const { phone, back, tell } = useApp()
  const say = useWords()
  const [words, setWords] = useState('')
  const [community, setCommunity] = useState('')
  const [health, setHealth] = useState('')
  const [due, setDue] = useState('')
  const [isMissing, setMissing] = useState(false)
  if (!say) return null
  const item = rowsIn(phone, 'round_item', book, subject).find((one) => one.item === about)
  const wrong = (value: string): string | undefined => (isMissing && !value.trim() ? say('joint-fill') : undefined)
  const keep = async (): Promise<void> => {
    if ([words, community, health, due].some((one) => !one.trim())) return setMissing(true)
    const owners = { community_owner: ownerOf(phone, book, community), health_owner: ownerOf(phone, book, health) }
    const body = { words: words.trim(), ...owners, due_on: due, ...(about && { about }) }
    await phone.write([{ book, kind: 'action.agreed', subject, body }])
    tell(say('joint-action-kept'))
    back()
  }
  return (
    <Page title={say('joint-action-new')} lead={item?.words}>
      <Field label={say('joint-action-what')} value={words} onInput={setWords} wrong={wrong(words)} isLong />
      <Field label={say('joint-owner-community')} value={community} onInput={setCommunity} wrong={wrong(community)} />
      <Field label={say('joint-owner-health')} value={health} onInput={setHealth} wrong={wrong(health)} />
      <Field label={say('joint-action-due')} value={due} onInput={setDue} wrong={wrong(due)} type="date" />
      <Button isWide icon="check" onClick={keep}>
        {say('joint-keep')}
      </Button>
    </Page>
  )
}

interface KnownGiven {
  readonly book: string
  readonly subject: string
  readonly known: Action
}

function Known({ book, subject, known }: KnownGiven) {
  const { phone, show, today, back, tell } = useApp()
  const say = useWords()
  const [words, setWords] = useState('')
  if (!say) return null
  const end = async (undone: boolean): Promise<void> => {
    const body = { action: known.action, ...(words.trim() && { words: words.trim() }), ...(undone && { undone }) }
    await phone.write([{ book, kind: 'action.closed', subject, body }])
    tell(say('joint-action-ended'))
    back()
  }
  const mayWrite = sidesIn(phone, book, today).length > 0 && known.closed_on === null
  return (
    <Page title={known.words}>
      <Card>
        <p>
          {say('joint-owners', { community: known.community_owner, health: known.health_owner })}
          <br />
          {say('joint-until', { day: show.day(known.due_on, today) })}
        </p>
      </Card>
      {known.closed_on !== null && (
        <Box kind="good" title={say(known.undone ? 'joint-given-up' : 'joint-action-done')}>
          {known.closed_words}
        </Box>
      )}
      {mayWrite && (
        <>
          <Field label={say('joint-action-how')} value={words} onInput={setWords} isLong />
          <Button isWide icon="check" onClick={() => end(false)}>
            {say('joint-action-done')}
          </Button>
          <Button isWide kind="second" onClick={() => end(true)}>
            {say('joint-action-undone')}
          </Button>
        </>
      )}
    </Page>
  )
}

export const screen: ScreenOf = { path: 'action', title: 'others-joint', tab: 'home', Screen, isForm: true }
