/** A health worker's statement, line by line, for who supervises her: what she has seen first, on her own phone. */
import type { Statement } from '../../../incentives/statement'
import { serviceWord } from '../homes/words'
import { ByHand, Parts } from '../mine/earnings'
import { nameOf } from '../others/people'
import { BigNumber, Box, Button, Card, Empty, Page, Row, Rows, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useLoaded } from '../useApp'
import { whyOf } from './statement'
import '../mine/mine.css'

/** A copy that is older is said to be one. */
const FRESH_MS = 60_000

function Screen({ chw, month }: { readonly chw: string; readonly month: string }) {
  const { phone, say, show, go } = useApp()
  const found = useLoaded(() => phone.statementOf(chw, month), [phone, chw, month])
  const earlier = monthBefore(month)
  return (
    <Page title={say('others-statement')} lead={[nameOf(phone, chw), show.month(month)].filter(Boolean).join(', ')}>
      {found === undefined && <Waiting>{say('others-reading')}</Waiting>}
      {found === null && (
        <Empty title={say('others-statement-none')} icon="pay">
          <p>{say('others-statement-none-hint')}</p>
        </Empty>
      )}
      {found && Date.now() - found.at > FRESH_MS && (
        <Box title={say('others-statement-of', { moment: show.moment(found.at) })} />
      )}
      {found && <Told statement={found.statement} />}
      <Button kind="second" icon="back" onClick={() => go('herStatement', { chw, month: earlier }, 'instead')}>
        {show.month(earlier)}
      </Button>
    </Page>
  )
}

function Told({ statement: { lines, totals, rule_version } }: { readonly statement: Statement }) {
  const { say, show } = useApp()
  if (lines.length === 0) return <Empty title={say('mine-earned-none')} icon="pay" />
  return (
    <>
      <Card side="both">
        {totals.map((total) => (
          <div key={total.currency}>
            <BigNumber label={say('mine-earned')} value={show.amount(total.earned, total.currency)} />
            <Parts total={total} />
          </div>
        ))}
        <ByHand lines={lines} />
      </Card>
      <h2>{say('mine-lines')}</h2>
      <Rows label={say('mine-lines')}>
        {lines.map((line) => (
          <Row
            key={`${line.book} ${line.act} ${line.currency}`}
            title={`${show.shortDay(line.day)} · ${serviceWord(say, line.service)}`}
            note={whyOf(say, line)}
            mark={<span class="money">{line.currency ? show.amount(line.earned, line.currency) : '—'}</span>}
          />
        ))}
      </Rows>
      <p class="small quiet">{say('mine-rule', { rule: rule_version })}</p>
    </>
  )
}

/** The month before one (`YYYY-MM`). */
function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

export const screen: ScreenOf = { path: 'herStatement', title: 'others-statement', tab: 'home', Screen }
