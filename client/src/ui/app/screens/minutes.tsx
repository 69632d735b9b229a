/** A meeting is written down: who was there, by whom the notes are, what of the open things was talked about, what was
 * decided. A second note-taker is asked for, never demanded. */
import { useState } from 'preact/hooks'
import { membersNow, rowsIn } from '../committee/known'
import { linesOf, ownerOf } from '../committee/owner'
import { useWords } from '../committee/words'
import { Box, Button, Field, Page, Tick } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

function Screen({ book }: { readonly book: string }) {
  const { phone, today, show, back, tell } = useApp()
  const say = useWords()
  const [title, setTitle] = useState('')
  const [day, setDay] = useState(today)
  const [there, setThere] = useState<ReadonlySet<string>>(new Set())
  const [others, setOthers] = useState('')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [talked, setTalked] = useState<ReadonlySet<string>>(new Set())
  const [more, setMore] = useState('')
  const [decisions, setDecisions] = useState('')
  const [isMissing, setMissing] = useState(false)
  if (!say) return null
  const members = membersNow(phone, book, today)
  const open = [
    ...rowsIn(phone, 'action', book)
      .filter(({ closed_on }) => closed_on === null)
      .map(({ action, words }) => ({ about: action, words })),
    ...rowsIn(phone, 'round', book)
      .filter(({ opened_at }) => opened_at === null)
      .map(({ subject, title: words }) => ({ about: subject, words: say('joint-not-all-in', { words }) })),
  ]
  const wrong = (value: string): string | undefined => (isMissing && !value.trim() ? say('joint-fill') : undefined)
  const keep = async (): Promise<void> => {
    if (!title.trim() || !first.trim() || !day) return setMissing(true)
    const subject = phone.newId()
    const present = [
      ...members.filter((one) => there.has(one.subject)).map(({ name, subject: person }) => ({ name, person })),
      ...linesOf(others).map((name) => ({ name })),
    ]
    const agenda = [...open.filter(({ about }) => talked.has(about)), ...linesOf(more).map((words) => ({ words }))]
    const body = {
      ...{ title: title.trim(), present, note_taker: ownerOf(phone, book, first) },
      ...(second.trim() && { second_note_taker: ownerOf(phone, book, second) }),
      ...(agenda.length > 0 && { agenda }),
    }
    const decided = linesOf(decisions).map((words) => ({ kind: 'decision.taken', body: { words } }))
    const acts = [{ kind: 'meeting.held', body }, ...decided]
    await phone.write(acts.map((act) => ({ book, subject, happenedOn: day, ...act })))
    tell(say('joint-meeting-kept'))
    back()
  }
  return (
    <Page title={say('joint-minutes')}>
      <Field label={say('joint-meeting-title')} value={title} onInput={setTitle} wrong={wrong(title)} />
      <Field label={say('joint-meeting-day')} value={day} onInput={setDay} type="date" max={today} />
      <h2>{say('joint-there')}</h2>
      {members.map(({ subject, name }) => (
        <Tick key={subject} label={name} isOn={there.has(subject)} onTurn={() => setThere(turned(there, subject))} />
      ))}
      <Field label={say('joint-others')} hint={say('joint-each-line')} value={others} onInput={setOthers} isLong />
      <Field label={say('joint-notes-first')} value={first} onInput={setFirst} wrong={wrong(first)} />
      <Field label={say('joint-notes-second')} hint={say('joint-notes-hint')} value={second} onInput={setSecond} />
      {second.trim() === '' && first.trim() !== '' && <Box kind="ask" title={say('joint-notes-ask')} />}
      <h2>{say('joint-talked')}</h2>
      <p class="hint">{say('joint-talked-hint', { day: show.day(today, today) })}</p>
      {open.map(({ about, words }) => (
        <Tick key={about} label={words} isOn={talked.has(about)} onTurn={() => setTalked(turned(talked, about))} />
      ))}
      <Field label={say('joint-more')} hint={say('joint-each-line')} value={more} onInput={setMore} isLong />
      <Field
        label={say('joint-decided')}
        hint={say('joint-each-line')}
        value={decisions}
        onInput={setDecisions}
        isLong
      />
      <Button isWide icon="check" onClick={keep}>
        {say('joint-keep')}
      </Button>
    </Page>
  )
}

function turned(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}

export const screen: ScreenOf = { path: 'minutes', title: 'others-joint', tab: 'home', Screen, isForm: true }
