/** What was found when families were asked about her visits: she reads it first, and her answer stands beside it (INC-05).
 * It takes nothing from her pay. Works without a network. */
import { useState } from 'preact/hooks'
import type { VisitCheck } from '../../../incentives/checks'
import type { Kept } from '../../../register/fold'
import { serviceWord } from '../homes/words'
import { checksOf } from '../mine/checking'
import { nameIn } from '../mine/hearing'
import { type Mine, useMine } from '../mine/useMine'
import { Box, Button, Card, Empty, Field, Page, Tag, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

function Screen() {
  const { phone, say } = useApp()
  const mine = useMine()
  const all = checksOf(phone)
  return (
    <Page title={say('pay-checks')} lead={say('pay-checks-lead')}>
      {mine === undefined && <Waiting>{say('mine-reading')}</Waiting>}
      {all.length === 0 && <Empty title={say('pay-checks-none')} icon="check" />}
      {mine && all.map((one) => <Check key={one.told} one={one} mine={mine} />)}
    </Page>
  )
}

interface CheckGiven {
  readonly one: Kept<VisitCheck>
  readonly mine: Mine
}

function Check({ one, mine }: CheckGiven) {
  const { phone, say, show, today } = useApp()
  const act = mine.inputs.ledger.acts.find(({ book, act }) => book === one.act_book && act === one.act)
  const day = show.day(one.checked_on, today)
  const name = nameIn(phone, one.checked_by) || say('mine-somebody')
  return (
    <Card
      title={
        act
          ? say('pay-check-of', { day: show.shortDay(act.day), service: serviceWord(say, act.service) })
          : say('pay-check-of-one')
      }
    >
      <p>{say('pay-check-asked', { day, name })}</p>
      <p>
        <b>{say(`pay-check-${one.outcome.replace('_', '-')}`)}</b>
      </p>
      {one.words && <p>“{one.words}”</p>}
      {one.answered_on ? (
        <>
          <h3>{say('pay-check-mine')}</h3>
          <p>“{one.answer}”</p>
          <p>
            <Tag mood="good">{say('pay-check-said', { day: show.day(one.answered_on, today) })}</Tag>
          </p>
        </>
      ) : (
        <Answer one={one} />
      )}
    </Card>
  )
}

function Answer({ one }: { readonly one: Kept<VisitCheck> }) {
  const { phone, say, tell } = useApp()
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState('')
  const write = async (): Promise<void> => {
    if (!words.trim()) return setWrong(say('heard-empty'))
    const { book, subject, told: check } = one
    await phone.write([{ book, kind: 'check.answered', subject, body: { check, words: words.trim() } }])
    tell(say('heard-told'))
  }
  return (
    <>
      <Box kind="info" title={say('pay-check-safe')} />
      <Field label={say('pay-check-words')} value={words} onInput={setWords} wrong={wrong || undefined} isLong />
      <Button isWide icon="ask" onClick={write}>
        {say('pay-check-answer')}
      </Button>
    </>
  )
}

export const screen: ScreenOf = { path: 'checks', title: 'pay-checks', tab: 'mine', Screen }
