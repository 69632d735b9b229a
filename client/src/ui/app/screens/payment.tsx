/** One payment: what it is for, and her word that it came, or what is wrong with it (INC-06). */
import { useState } from 'preact/hooks'
import type { Payment } from '../../../incentives/fold'
import type { Kept } from '../../../register/fold'
import { serviceWord } from '../homes/words'
import { reportsOf } from '../mine/hearing'
import { reckonedBy, type Told } from '../mine/reckoned'
import { useMine } from '../mine/useMine'
import { Box, Button, Card, Empty, Field, Page, Row, Rows, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'
import '../mine/mine.css'

function Screen({ payment: id }: { readonly payment: string }) {
  const { say, show } = useApp()
  const mine = useMine()
  const payment = mine?.inputs.payments.find((one) => one.payment === id)
  const told = payment && mine ? reckonedBy(mine.inputs.ledger, payment.period) : new Map<string, Told>()
  const title = payment ? say('mine-payment-for', { month: show.month(payment.period) }) : say('mine-payment')
  return (
    <Page title={title}>
      {!mine && <Waiting>{say('mine-reading')}</Waiting>}
      {mine && !payment && <Empty title={say('mine-payments-none')} icon="pay" />}
      {mine && payment && (
        <>
          <Card side="both">
            <p class="money">{show.amount(payment.amount, payment.currency)}</p>
            <Said payment={payment} />
          </Card>
          {!payment.received_on && <Answer payment={payment} />}
          <h2>{say('mine-payment-lines')}</h2>
          <Rows label={say('mine-payment-lines')}>
            {mine.inputs.ledger.paid
              .filter((line) => line.payment === id)
              .map((line) => (
                <Row
                  key={line.n}
                  title={`${show.shortDay(line.day)} · ${told.get(line.act)?.line.line?.words || serviceWord(say, line.service)}`}
                  note={say(`mine-paid-${line.reason.replace('_', '-')}`)}
                  mark={<span class="money">{show.amount(line.amount, line.currency)}</span>}
                />
              ))}
          </Rows>
        </>
      )}
    </Page>
  )
}

function Said({ payment }: { readonly payment: Kept<Payment> }) {
  const { phone, say, show, today } = useApp()
  const { received_on, contested_on, ordered_on } = payment
  return (
    <>
      <p>{say('mine-payment-ordered', { day: show.day(ordered_on, today) })}</p>
      {reportsOf(phone, payment.payment).map(({ report, outcome, reported_on, words }) => (
        <p key={report}>{say(`heard-${outcome}`, { day: show.day(reported_on, today), why: words })}</p>
      ))}
      {received_on && <p>{say('mine-payment-received-on', { day: show.day(received_on, today) })}</p>}
      {contested_on && <p>{say('mine-payment-contested-on', { day: show.day(contested_on, today) })}</p>}
    </>
  )
}

function Answer({ payment }: { readonly payment: Kept<Payment> }) {
  const { phone, say, back, tell } = useApp()
  const [isWrong, setWrong] = useState(false)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState('')
  const answer = async (kind: 'payment.received' | 'payment.contested'): Promise<void> => {
    if (kind === 'payment.contested' && !words.trim()) return setMissing(say('mine-contest-empty'))
    const { book, subject, payment: id } = payment
    await phone.write([{ book, kind, subject, body: { payment: id, ...(words.trim() && { words: words.trim() }) } }])
    tell(say(kind === 'payment.received' ? 'mine-payment-thanks' : 'mine-payment-noted'))
    back()
  }
  if (isWrong) {
    return (
      <>
        <Field
          label={say('mine-payment-wrong-words')}
          value={words}
          onInput={setWords}
          wrong={missing || undefined}
          isLong
        />
        <Button isWide icon="ask" onClick={() => answer('payment.contested')}>
          {say('mine-contest-send')}
        </Button>
      </>
    )
  }
  return (
    <>
      <Box kind="ask" title={say('mine-payment-question')} />
      <Button isWide icon="check" onClick={() => answer('payment.received')}>
        {say('mine-payment-yes')}
      </Button>
      {!payment.contested_on && (
        <Button isWide kind="second" onClick={() => setWrong(true)}>
          {say('mine-payment-no')}
        </Button>
      )}
    </>
  )
}

export const screen: ScreenOf = { path: 'payment', title: 'mine-payment', tab: 'mine', Screen }
