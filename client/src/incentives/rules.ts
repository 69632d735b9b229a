/** What a visit is worth, and why (docs/pay.md). Twin: server/ubia/incentives/rules.py. */
import type { Clause } from '../charter/fold'

/** Raised whenever the same visits and clauses would give other lines than before. */
export const RULE_VERSION = '2'

export type Reason =
  | 'rate'
  | 'no_rate'
  | 'void'
  | 'to_verify'
  | 'to_settle'
  | 'erased'
  | 'other_currency'
  | 'not_seen'
  | 'in_scheme'
  | 'scheme'
  | 'not_reported'

/** The clauses of each book. */
export type Clauses = ReadonlyMap<string, readonly Clause[]>

/** A visit as pay sees it. `household` is a pseudonym; `service` is null once the visit's words were erased. */
export interface Act {
  readonly book: string
  readonly act: string
  readonly household: string
  readonly service: string | null
  readonly day: string
  readonly void: boolean
  readonly flagged: string
  readonly to_settle: boolean
  readonly minutes?: number | null
  /** How many danger signs. */
  readonly danger?: number | null
}

/** What one visit is worth in minor units, by which package, and why. No currency where nothing prices it. */
export interface PayLine extends Omit<Act, 'flagged' | 'to_settle' | 'minutes' | 'danger'> {
  readonly reason: Reason
  readonly amount: number
  readonly currency: string
  readonly package: string | null
  /** Who pays, where the charter says so. */
  readonly payer: string
}

interface Dated {
  readonly book: string
  readonly act: string
  readonly day: string
}

/** The worth of one CHW's visits in a month (`YYYY-MM`), by day. Rates are those of the visit's own book and day. */
export const price = (acts: readonly Act[], clauses: Clauses, period: string): PayLine[] =>
  byDay(acts.filter(({ day }) => monthOf(day) === period)).map((act) => priceOf(act, clauses))

/** The worth of one visit. What is to be verified or settled is worth its rate, to be shown apart. */
export function priceOf(act: Act, clauses: Clauses): PayLine {
  const clause = findClause(clauses.get(act.book) ?? [], act.service, act.day)
  const { flagged: _flagged, to_settle: _toSettle, minutes: _minutes, danger: _danger, ...head } = act
  const reason = reasonFor(act, clause)
  if (clause === null || reason === 'void')
    return { ...head, reason, amount: 0, currency: '', package: null, payer: '' }
  const { amount, currency, package: by } = clause
  return { ...head, reason, amount, currency, package: by, payer: '' }
}

/** The clause that prices a service on a day. Where two charters of a book do, the one agreed later. */
export function findClause(clauses: readonly Clause[], service: string | null, day: string): Clause | null {
  const holds = (c: Clause): boolean => c.service === service && c.since <= day && (c.until === null || day < c.until)
  return clauses.filter(holds).reduce<Clause | null>((last, c) => (last && !isLater(c, last) ? last : c), null)
}

const isLater = (a: Clause, b: Clause): boolean =>
  a.agreed_at === b.agreed_at ? a.package > b.package : a.agreed_at > b.agreed_at

/** Visits or their lines in the order of a statement. */
export const byDay = <T extends Dated>(things: readonly T[]): T[] =>
  things
    .map((thing) => ({ thing, at: placeOf(thing) }))
    .sort(compare)
    .map(({ thing }) => thing)

const placeOf = ({ day, book, act }: Dated): string => `${day} ${book} ${act}`
const compare = (a: { at: string }, b: { at: string }): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)

/** The month (`YYYY-MM`) of a day. */
export const monthOf = (day: string): string => day.slice(0, 'YYYY-MM'.length)

function reasonFor(act: Act, clause: Clause | null): Reason {
  if (act.to_settle) return 'to_settle'
  if (act.void) return 'void'
  if (act.service === null) return 'erased'
  if (clause === null) return 'no_rate'
  return act.flagged === '' ? 'rate' : 'to_verify'
}
