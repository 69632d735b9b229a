/** Her statement: each visit with what it earned and why, and the sum to do by hand. */
import type { StatementLine } from '../../../incentives/statement'
import { ByHand, HereOnly, Parts, Totals } from '../mine/earnings'
import { forWhat, monthlyBy, sumOf } from '../mine/reckoned'
import { contestsOf, type Mine, openContest, statementOf, useMine } from '../mine/useMine'
import { Card, Empty, Page, Row, Rows, Tag, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'
import '../mine/mine.css'

function Screen({ month }: { readonly month: string }) {
  const { say, show } = useApp()
  const mine = useMine()
  return (
    <Page title={say('mine-statement')} lead={show.month(month)}>
      {mine ? <Lines mine={mine} month={month} /> : <Waiting>{say('mine-reading')}</Waiting>}
    </Page>
  )
}

function Lines({ mine, month }: { readonly mine: Mine; readonly month: string }) {
  const { phone, say } = useApp()
  const apart = statementOf(phone, mine, month)
  const { lines, totals, rule_version } = apart.arrived
  if (lines.length + apart.here.length === 0) return <Empty title={say('mine-earned-none')} icon="pay" />
  return (
    <>
      <Card side="both">
        <Totals apart={apart} />
        {totals.map((total) => (
          <Parts key={total.currency} total={total} />
        ))}
        <ByHand lines={lines} />
      </Card>
      {apart.here.length > 0 && (
        <>
          <h2>{say('mine-here-title')}</h2>
          <HereOnly apart={apart} />
          <LineRows lines={apart.here} isHere mine={mine} month={month} />
        </>
      )}
      <h2>{say('mine-lines')}</h2>
      <LineRows lines={lines} mine={mine} month={month} />
      <p class="small quiet">{say('mine-rule', { rule: rule_version })}</p>
    </>
  )
}

interface LinesGiven {
  readonly lines: readonly StatementLine[]
  readonly mine: Mine
  readonly month: string
  readonly isHere?: boolean
}

function LineRows({ lines, mine, month, isHere = false }: LinesGiven) {
  const { phone, say, show, go } = useApp()
  const contests = contestsOf(phone)
  const told = monthlyBy(mine, month)
  return (
    <Rows label={say(isHere ? 'mine-here-title' : 'mine-lines')}>
      {lines.map((line) => (
        <Row
          key={`${line.book} ${line.act} ${line.currency}`}
          title={`${show.shortDay(line.day)} · ${forWhat(say, line, told.get(line.act))}`}
          note={
            <>
              {whyOf(say, line)} {sumOf(told.get(line.act))}{' '}
              {openContest(contests, 'line', month, line.act) && <Tag mood="open">{say('mine-contested')}</Tag>}
            </>
          }
          mark={<span class="money">{line.currency ? show.amount(line.earned, line.currency) : '—'}</span>}
          onClick={() => go('earned', { book: line.book, act: line.act, month, currency: line.currency })}
        />
      ))}
    </Rows>
  )
}

/** Why a line is what it is, and what changed since it was paid. */
export function whyOf(say: ReturnType<typeof useApp>['say'], { reason, change }: StatementLine): string {
  const why = say(`mine-why-${reason.replace('_', '-')}`)
  return change ? `${why} ${say(`mine-change-${change.replace('_', '-')}`)}` : why
}

export const screen: ScreenOf = { path: 'statement', title: 'mine-statement', tab: 'mine', Screen }
