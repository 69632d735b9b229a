/** What she has earned in a month: the server's own number, and apart from it what only this phone knows. */
import type { Apart, More } from '../../../incentives/apart'
import type { StatementLine, Total } from '../../../incentives/statement'
import { serviceWord } from '../homes/words'
import { BigNumber } from '../parts'
import { useApp } from '../useApp'

export function Totals({ apart }: { readonly apart: Apart }) {
  const { say, show } = useApp()
  const { totals } = apart.arrived
  if (totals.length === 0) return <p>{say('mine-earned-none')}</p>
  return (
    <>
      {totals.map((total) => (
        <BigNumber
          key={total.currency}
          label={say('mine-earned')}
          value={show.amount(total.earned, total.currency)}
          explain={say('mine-earned-why')}
        />
      ))}
    </>
  )
}

/** What is paid, due, waiting or kept, in one currency. */
export function Parts({ total }: { readonly total: Total }) {
  const { say, show } = useApp()
  const money = (minor: number): string => show.amount(minor, total.currency)
  return (
    <dl>
      <dt>{say('mine-paid')}</dt>
      <dd class="money">{money(total.paid)}</dd>
      <dt>{say('mine-due')}</dt>
      <dd class="money">{money(total.due)}</dd>
      {total.to_verify > 0 && (
        <>
          <dt>{say('mine-to-verify')}</dt>
          <dd class="money">{money(total.to_verify)}</dd>
        </>
      )}
      {total.kept > 0 && (
        <>
          <dt>{say('mine-kept')}</dt>
          <dd class="money">{money(total.kept)}</dd>
        </>
      )}
    </dl>
  )
}

/** Work that has not arrived; it is not in the number above. */
export function HereOnly({ apart }: { readonly apart: Apart }) {
  const { say, show } = useApp()
  const { here, more } = apart
  if (here.length === 0) return null
  const visits = here.filter(({ household }) => household !== '')
  const sums = more.map(({ currency, earned }: More) => show.amount(earned, currency)).join(', ')
  return (
    <p class="here-only">
      <strong>{say('mine-here-only', { count: visits.length })}</strong> {sums && say('mine-here-more', { sum: sums })}{' '}
      {say('mine-here-what')}
    </p>
  )
}

/** The sum to do by hand: for each service and rate, how many times how much. */
export function ByHand({ lines }: { readonly lines: readonly StatementLine[] }) {
  const { say, show } = useApp()
  const rates = new Map<string, { line: StatementLine; count: number }>()
  for (const line of lines.filter(({ reason, currency }) => reason === 'rate' && currency !== '')) {
    const at = `${line.service} ${line.earned} ${line.currency}`
    rates.set(at, { line, count: (rates.get(at)?.count ?? 0) + 1 })
  }
  return (
    <ul class="sums">
      {[...rates.values()].map(({ line: { service, earned, currency }, count }) => (
        <li key={`${service} ${earned}`}>
          {say('mine-by-hand', {
            service: serviceWord(say, service),
            count,
            rate: show.amount(earned, currency),
            sum: show.amount(count * earned, currency),
          })}
        </li>
      ))}
    </ul>
  )
}
