/** She says in her own words that a figure about herself is not right; or that it is right now (SUP-04). */
import { useState } from 'preact/hooks'
import type { Contestable } from '../../../incentives/entries'
import { homeBook } from '../mine/homeBook'
import { contestsOf, openContest } from '../mine/useMine'
import { Box, Button, Card, Empty, Field, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

interface Told {
  readonly figure: Contestable
  readonly month: string
  readonly shown: string
  readonly book?: string
  readonly act?: string
  /** One that was told before. */
  readonly contest?: string
}

function Screen(told: Told) {
  const { phone, say, show, today } = useApp()
  const contests = contestsOf(phone)
  const known = told.contest
    ? contests.find(({ contest }) => contest === told.contest)
    : openContest(contests, told.figure, told.month, told.act)
  const home = homeBook(phone, today)
  const title = say(`mine-figure-${told.figure.replace('_', '-')}`)
  if (!home) {
    return (
      <Page title={title}>
        <Empty title={say('mine-no-home')} />
      </Page>
    )
  }
  return (
    <Page title={title} lead={show.month(told.month)}>
      {told.shown && (
        <Card title={say('mine-contest-shown')}>
          <p>{told.shown}</p>
        </Card>
      )}
      {known ? <Known book={home} contest={known} /> : <Fresh told={told} book={home} />}
    </Page>
  )
}

function Fresh({ told, book }: { readonly told: Told; readonly book: string }) {
  const { phone, say, back, tell } = useApp()
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState('')
  const send = async (): Promise<void> => {
    if (!words.trim()) return setWrong(say('mine-contest-empty'))
    const { figure, month, shown, act } = told
    const about = act ? { book: told.book ?? book, act } : {}
    const body = { figure, month, words: words.trim(), ...(shown && { shown }), ...about }
    await phone.write([{ book, kind: 'figure.contested', subject: phone.person.id, body }])
    tell(say('mine-contest-told'))
    back()
  }
  return (
    <>
      <Field
        label={say('mine-contest-words')}
        hint={say('mine-contest-hint')}
        value={words}
        onInput={setWords}
        wrong={wrong || undefined}
        isLong
      />
      <Box title={say('mine-contest-then')}>{say('mine-contest-then-what')}</Box>
      <Button isWide icon="ask" onClick={send}>
        {say('mine-contest-send')}
      </Button>
    </>
  )
}

interface KnownGiven {
  readonly book: string
  readonly contest: NonNullable<ReturnType<typeof openContest>>
}

function Known({ book, contest }: KnownGiven) {
  const { phone, say, show, today, back, tell } = useApp()
  const { contest: id, words, contested_on, closed_on } = contest
  const close = async (): Promise<void> => {
    await phone.write([{ book, kind: 'contest.closed', subject: phone.person.id, body: { contest: id } }])
    tell(say('mine-contest-closed-told'))
    back()
  }
  return (
    <>
      <Card title={say('mine-contest-yours', { day: show.day(contested_on, today) })}>
        <p>“{words}”</p>
      </Card>
      {closed_on ? (
        <Box kind="good" title={say('mine-contest-closed', { day: show.day(closed_on, today) })} />
      ) : (
        <>
          <Box kind="ask" title={say('mine-contest-open')}>
            {say('mine-contest-then-what')}
          </Box>
          <Button isWide kind="second" icon="check" onClick={close}>
            {say('mine-contest-close')}
          </Button>
        </>
      )}
    </>
  )
}

export const screen: ScreenOf = { path: 'contest', title: 'mine-contest-do', tab: 'mine', Screen }
