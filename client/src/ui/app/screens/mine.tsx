/** Her own page: what she did, how soon, what to look at, what she earned, was promised and paid. She sees it first, and
 * every figure can be contested (SUP-03, SUP-04, INC-04). */
import { useState } from 'preact/hooks'
import { monthBefore } from '../../../supervision/ownWork'
import { Around, ToAnswer } from '../mine/around'
import { Contesting } from '../mine/contesting'
import { ByHand, HereOnly, Parts, Totals } from '../mine/earnings'
import { latestFirst, Payments } from '../mine/payments'
import { contestsOf, type Mine, statementOf, useMine } from '../mine/useMine'
import { Soon, ToAsk, Trend, Visits } from '../mine/work'
import { Button, Card, Page, Row, Rows, Tag, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'
import '../mine/mine.css'

function Screen({ month: begun }: { readonly month?: string }) {
  const { phone, say, today, go } = useApp()
  const [month, setMonth] = useState(begun ?? today.slice(0, 7))
  const mine = useMine()
  return (
    <Page title={say('mine-title')} isHome>
      <p class="on-paper">{phone.person.name}</p>
      <Months month={month} onMonth={setMonth} />
      {!mine && <Waiting>{say('mine-reading')}</Waiting>}
      {mine && (
        <>
          <ToAnswer />
          <Earned mine={mine} month={month} />
          <Visits mine={mine} month={month} />
          <Soon mine={mine} month={month} />
          <ToAsk mine={mine} month={month} />
          <Trend mine={mine} month={month} />
          <Paid mine={mine} />
          <Contested />
          <Button kind="plain" icon="ask" onClick={() => go('disputes')}>
            {say('heard-see')}
          </Button>
          <Button kind="second" isWide icon="paper" onClick={() => window.print()}>
            {say('mine-print')}
          </Button>
        </>
      )}
    </Page>
  )
}

function Months({ month, onMonth }: { readonly month: string; readonly onMonth: (month: string) => void }) {
  const { say, show, today } = useApp()
  const after = monthBefore(month, -1)
  return (
    <div class="months">
      <Button kind="second" icon="back" onClick={() => onMonth(monthBefore(month))}>
        {say('mine-earlier')}
      </Button>
      <p role="status">{show.month(month)}</p>
      <Button kind="second" onClick={() => onMonth(after)} isOff={after > today.slice(0, 7)}>
        {say('mine-later')}
      </Button>
    </div>
  )
}

function Earned({ mine, month }: { readonly mine: Mine; readonly month: string }) {
  const { phone, say, show, go } = useApp()
  const apart = statementOf(phone, mine, month)
  const { totals } = apart.arrived
  const shown = totals.map(({ earned, currency }) => show.amount(earned, currency)).join(', ')
  return (
    <Card side="both">
      <Totals apart={apart} />
      <HereOnly apart={apart} />
      {totals.map((total) => (
        <Parts key={total.currency} total={total} />
      ))}
      <div class="on-paper">
        <ByHand lines={apart.arrived.lines} />
      </div>
      <div class="no-print">
        <Rows label={say('mine-earned-more')}>
          <Row
            icon="book"
            title={say('mine-statement')}
            note={say('mine-statement-note')}
            onClick={() => go('statement', { month })}
          />
          <Row
            icon="clock"
            title={say('mine-dues')}
            note={say('mine-dues-note')}
            onClick={() => go('dues', { month })}
          />
          <Row
            icon="seal"
            title={say('mine-promised')}
            note={say('mine-promised-note')}
            onClick={() => go('promised')}
          />
        </Rows>
      </div>
      <Contesting figure="earned" month={month} shown={shown} />
    </Card>
  )
}

function Paid({ mine }: { readonly mine: Mine }) {
  const { say, go } = useApp()
  const payments = latestFirst(mine.inputs.payments)
  return (
    <Card title={say('mine-payments')}>
      {payments.length === 0 && <p>{say('mine-payments-none')}</p>}
      {payments.length > 0 && (
        <Payments payments={payments.slice(0, 4)} onOpen={({ payment }) => go('payment', { payment })} />
      )}
      <Around />
    </Card>
  )
}

/** What she contests, so that nothing is forgotten. */
function Contested() {
  const { phone, say, show, go } = useApp()
  const all = contestsOf(phone)
  if (all.length === 0) return null
  return (
    <Card title={say('mine-contests')}>
      <p>{say('mine-contests-what')}</p>
      <Rows label={say('mine-contests')}>
        {all.map((one) => (
          <Row
            key={one.contest}
            icon="ask"
            title={say(`mine-figure-${one.figure.replace('_', '-')}`)}
            note={`${show.month(one.month)} · ${one.words}`}
            mark={<Tag mood={one.closed_on ? 'good' : 'open'}>{say(one.closed_on ? 'mine-closed' : 'mine-open')}</Tag>}
            onClick={() =>
              go('contest', {
                ...{ figure: one.figure, month: one.month, shown: one.shown, contest: one.contest },
                ...(one.act && { act: one.act, book: one.act_book ?? one.book }),
              })
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

export const screen: ScreenOf = { path: 'mine', title: 'mine-title', tab: 'mine', Screen }
