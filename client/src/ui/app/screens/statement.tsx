/** Her statement: each visit with what it earned and why, and the sum to do by hand. */
import type { StatementLine } from '../../../incentives/statement'
import { ByHand, HereOnly, Parts, Totals } from '../mine/earnings'
import { forWhat, reckonedBy, type Told, whyOfRule } from '../mine/reckoned'
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
  const [told, toldHere] = [reckonedBy(apart.from, month), reckonedBy(mine.inputs.ledger, month)]
  const byRule = lines.filter(({ act }) => told.has(act)).sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  const visits = lines.filter(({ act }) => !told.has(act))
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
          <LineRows lines={apart.here} label={say('mine-here-title')} told={toldHere} month={month} />
        </>
      )}
      {byRule.length > 0 && (
        <>
          <h2>{say('mine-scheme')}</h2>
          <LineRows lines={byRule} label={say('mine-scheme')} told={told} month={month} />
        </>
      )}
      {visits.length > 0 && (
        <>
          <h2>{say('mine-lines')}</h2>
          <LineRows lines={visits} label={say('mine-lines')} told={told} month={month} />
        </>
      )}
      <p class="small quiet">{say('mine-rule', { rule: rule_version })}</p>
    </>
  )
}

interface LinesGiven {
  readonly lines: readonly StatementLine[]
  readonly label: string
  readonly told: ReadonlyMap<string, Told>
  readonly month: string
}

function LineRows({ lines, label, told, month }: LinesGiven) {
  const { phone, say, show, go } = useApp()
  const contests = contestsOf(phone)
  return (
    <Rows label={label}>
      {lines.map((line) => {
        const rule = told.get(line.act)
        const what = forWhat(say, line, rule)
        return (
          <Row
            key={`${line.book} ${line.act} ${line.currency}`}
            title={rule && line.day.startsWith(month) ? what : `${show.shortDay(line.day)} · ${what}`}
            note={
              <>
                {rule && line.reason === 'scheme' ? whyOfRule({ say, show }, rule) : whyOf(say, line)}{' '}
                {rule && line.change && say(`mine-change-${line.change.replace('_', '-')}`)}{' '}
                {openContest(contests, 'line', month, line.act) && <Tag mood="open">{say('mine-contested')}</Tag>}
              </>
            }
            mark={<span class="money">{markOf(line)}</span>}
            onClick={() => go('earned', { book: line.book, act: line.act, month, currency: line.currency })}
          />
        )
      })}
    </Rows>
  )

  function markOf({ currency, earned, to_verify }: StatementLine): string {
    return currency ? show.amount(to_verify || earned, currency) : '—'
  }
}

/** Why a line is what it is, and what changed since it was paid. */
export function whyOf(say: ReturnType<typeof useApp>['say'], { reason, change }: StatementLine): string {
  const why = say(`mine-why-${reason.replace('_', '-')}`)
  return change ? `${why} ${say(`mine-change-${change.replace('_', '-')}`)}` : why
}

export const screen: ScreenOf = { path: 'statement', title: 'mine-statement', tab: 'mine', Screen }
