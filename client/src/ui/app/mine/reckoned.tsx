/** How a line of the month came about: which rule, how many times how much, and the work in it. */
import type { MonthLine } from '../../../incentives/monthly'
import { type Exact, textOf } from '../../../incentives/pricing/exact'
import type { Part } from '../../../incentives/pricing/parts'
import { monthlyOf, type StatementLine } from '../../../incentives/statement'
import { serviceWord } from '../homes/words'
import { Row, Rows } from '../parts'
import { useApp } from '../useApp'
import type { Mine } from './useMine'

/** The lines of schemes that a month's statement may show, by their ids. */
export const monthlyBy = ({ inputs }: Mine, month: string): ReadonlyMap<string, MonthLine> =>
  new Map(monthlyOf(inputs.ledger, month).map((line) => [line.act, line]))

/** What a line is for: the words of its rule, or the service of its visit. */
export function forWhat(say: ReturnType<typeof useApp>['say'], line: StatementLine, told?: MonthLine): string {
  return told?.line?.words || serviceWord(say, line.service)
}

/** The sum to do by hand: how many times how much, in main units, as the scheme says it. */
export function sumOf(told: MonthLine | undefined): string {
  const line = told?.line
  return line?.unit ? `${times(line.quantity)}${textOf(line.unit)}` : ''
}

const times = (quantity: Exact): string => `${textOf(quantity)} × `

/** The work in a line, each piece opening to its visit. */
export function Reckoned({ told, month }: { readonly told: MonthLine | undefined; readonly month: string }) {
  const { say } = useApp()
  const parts = told?.line?.parts ?? []
  if (!told || parts.length === 0) return null
  return (
    <>
      <h2>{say('mine-lines')}</h2>
      <Rows label={say('mine-lines')}>
        {parts.map((part) => (
          <Piece key={`${part.act} ${textOf(part.unit)}`} part={part} told={told} month={month} />
        ))}
      </Rows>
    </>
  )
}

function Piece({ part, told, month }: { readonly part: Part; readonly told: MonthLine; readonly month: string }) {
  const { say, show, go } = useApp()
  const { book, currency } = told
  return (
    <Row
      title={part.item ? `${show.shortDay(part.day)} · ${serviceWord(say, part.item)}` : show.shortDay(part.day)}
      note={`${times(part.quantity)}${textOf(part.unit)}`}
      mark={<span class="money">{show.amount(part.minor, currency)}</span>}
      {...(part.item && { onClick: () => go('earned', { book, act: part.act, month, currency: '' }) })}
    />
  )
}
