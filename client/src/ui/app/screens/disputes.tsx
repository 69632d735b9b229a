/** What she said is wrong and what came of it, and the way to say so past her supervisors (INC-06, VOI-02). */
import { useState } from 'preact/hooks'
import type { Dispute } from '../../../incentives/heard'
import type { Kept } from '../../../register/fold'
import { disputesOf, keysOf, peopleOf, readersOf } from '../mine/hearing'
import { homeBook } from '../mine/homeBook'
import { Box, Button, Card, Choice, Empty, Field, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

const ABOUT = ['payment', 'figure', 'account', 'treatment', 'other'] as const

function Screen() {
  const { phone, say, today } = useApp()
  const book = homeBook(phone, today)
  const all = disputesOf(phone)
  if (!book) {
    return (
      <Page title={say('heard-title')}>
        <Empty title={say('heard-no-book')} />
      </Page>
    )
  }
  return (
    <Page title={say('heard-title')} lead={say('heard-lead')}>
      {all.map((one) => (
        <Story key={one.subject} book={book} one={one} />
      ))}
      <Fresh book={book} />
    </Page>
  )
}

function Story({ book, one }: { readonly book: string; readonly one: Kept<Dispute> }) {
  const { say, show, today } = useApp()
  return (
    <Card title={say(one.about ? `heard-about-${one.about}` : 'heard-contest')}>
      {one.words && <p>“{one.words}”</p>}
      {!one.answered_on && <p>{say('heard-waits')}</p>}
      {one.answered_on && (
        <>
          <p>{say(`heard-outcome-${one.outcome.replace('_', '-')}`, { day: show.day(one.answered_on, today) })}</p>
          <p>“{one.answer}”</p>
        </>
      )}
      {one.decided_on && (
        <Box
          kind="info"
          title={say(`heard-decided-${one.community_outcome.replace('_', '-')}`, {
            day: show.day(one.decided_on, today),
          })}
        />
      )}
      {one.appealed_on && !one.decided_on && <p>{say('heard-appealed')}</p>}
      {one.answered_on && !one.appealed_on && <Appeal book={book} one={one} />}
    </Card>
  )
}

function Appeal({ book, one }: { readonly book: string; readonly one: Kept<Dispute> }) {
  const { phone, say, today, tell } = useApp()
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState('')
  const send = async (): Promise<void> => {
    if (!words.trim()) return setWrong(say('heard-empty'))
    const keys = keysOf(phone, book, today).filter((person) => person !== one.against)
    const readers = [...new Set([phone.person.id, ...keys])].map((person) => ({ person }))
    const body = { readers, words: words.trim() }
    await phone.write([{ book: one.book, kind: 'dispute.appealed', subject: one.subject, body }])
    tell(say('heard-told'))
  }
  if (!isOpen) {
    return (
      <Button kind="plain" onClick={() => setOpen(true)}>
        {say('heard-appeal')}
      </Button>
    )
  }
  return (
    <>
      <Field label={say('heard-appeal-why')} value={words} onInput={setWords} wrong={wrong || undefined} isLong />
      <Button isWide onClick={send}>
        {say('heard-appeal')}
      </Button>
    </>
  )
}

function Fresh({ book }: { readonly book: string }) {
  const { phone, say, today, tell } = useApp()
  const [about, setAbout] = useState<string>('payment')
  const [words, setWords] = useState('')
  const [whom, setWhom] = useState('line')
  const [against, setAgainst] = useState('')
  const [wrong, setWrong] = useState('')
  const people = [...new Map(peopleOf(phone, book, today).map((one) => [one.person, one.name]))]
  const send = async (): Promise<void> => {
    if (!words.trim()) return setWrong(say('heard-empty'))
    const readers = readersOf(phone, book, today, whom === 'outside', against || null)
    const body = { readers, about, words: words.trim(), ...(against && { against }) }
    await phone.write([{ book, kind: 'dispute.raised', subject: phone.newId(), body }])
    setWords('')
    tell(say('heard-told'))
  }
  return (
    <Card title={say('heard-say')}>
      <p>{say('heard-safe')}</p>
      <Choice
        label={say('heard-what')}
        options={ABOUT.map((value) => ({ value, label: say(`heard-about-${value}`) }))}
        value={about}
        onChoose={setAbout}
      />
      <Field label={say('heard-words')} value={words} onInput={setWords} wrong={wrong || undefined} isLong />
      <Choice
        label={say('heard-whom')}
        options={['line', 'outside'].map((value) => ({ value, label: say(`heard-whom-${value}`) }))}
        value={whom}
        onChoose={setWhom}
      />
      <Choice
        label={say('heard-against')}
        options={[{ value: '', label: say('heard-nobody') }, ...people.map(([value, label]) => ({ value, label }))]}
        value={against}
        onChoose={setAgainst}
      />
      <Button isWide icon="ask" onClick={send}>
        {say('heard-send')}
      </Button>
    </Card>
  )
}

export const screen: ScreenOf = { path: 'disputes', title: 'heard-title', tab: 'mine', Screen }
