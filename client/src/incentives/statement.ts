/** A CHW's statement: visit by visit what is earned, paid and due, and why (docs/pay.md).
 * Twin: server/ubia/incentives/statement.py. */
import type { Paid } from './fold'
import type { Beside } from './measures/known'
import { lacks, lineId, type MonthLine, monthLines, says } from './monthly'
import { type Act, byDay, type Clauses, monthOf, type PayLine, priceOf, type Reason, RULE_VERSION } from './rules'
import { holding, type Served, type Terms } from './terms'

/** A run settles lines of schemes of its month and the eleven before it. */
const MONTHS_BACK = 12

export type Change = '' | 'late' | 'corrected' | 'rule_corrected'

/** Reasons for which people look first: until then what was paid counts as earned, and nothing is due. */
const HELD: ReadonlySet<Reason> = new Set<Reason>([
  'to_verify',
  'to_settle',
  'erased',
  'other_currency',
  'not_seen',
  'not_reported',
])

/** All that a statement is reckoned from: one CHW's visits in any book, the clauses of those books, her payments. */
export interface Ledger {
  readonly acts: readonly Act[]
  readonly clauses: Clauses
  readonly paid: readonly Paid[]
  /** The schemes of pay in force, by book. */
  readonly terms?: Terms
  readonly served?: readonly Served[]
  /** What pay goes by besides visits. */
  readonly beside?: Beside
}

/** Minor units: `earned - paid = due - kept`. `to_verify` is shown apart from what is due; `kept` was paid beyond what the
 * visit is worth now, and stays hers. */
interface Amounts {
  readonly earned: number
  readonly paid: number
  readonly due: number
  readonly to_verify: number
  readonly kept: number
}

/** One visit in one currency. `change` says why money moves for it after its month or after its payment. */
export interface StatementLine extends Omit<PayLine, 'amount'>, Amounts {
  readonly change: Change
}

/** The sums of a statement's lines in one currency. */
export interface Total extends Amounts {
  readonly currency: string
}

/** What one CHW has earned, was paid and is due, as reckoned for a month. */
export interface Statement {
  readonly period: string
  readonly rule_version: string
  readonly lines: readonly StatementLine[]
  readonly totals: readonly Total[]
}

const NO_CLAUSES: Clauses = new Map()

type Payments = ReadonlyMap<string, readonly Paid[]>

const visitOf = (book: string, act: string): string => `${book} ${act}`

/** The statement of one CHW for a month (`YYYY-MM`): the visits of the month, what the month's runs paid, and earlier
 * visits that something is open about. */
export function statement(ledger: Ledger, period: string): Statement {
  const payments = paymentsOf(ledger.paid)
  const lines = worths(ledger, payments, monthlyOf(ledger, period)).flatMap((worth) =>
    linesOf(worth, payments.get(visitOf(worth.book, worth.act)) ?? [], period),
  )
  return { period, rule_version: RULE_VERSION, lines, totals: totalsOf(lines) }
}

/** What was paid for each visit, in the order of payment. */
function paymentsOf(paid: readonly Paid[]): Payments {
  const inOrder = [...paid].sort(
    (a, b) => a.ordered_at - b.ordered_at || (a.payment === b.payment ? a.n - b.n : a.payment < b.payment ? -1 : 1),
  )
  const found = new Map<string, Paid[]>()
  for (const line of inOrder) {
    const visit = visitOf(line.act_book, line.act)
    found.set(visit, [...(found.get(visit) ?? []), line])
  }
  return found
}

/** The lines of schemes for the month and those before it, as far back as work of the past is settled. */
export const monthlyOf = ({ acts, terms, served = [], beside }: Ledger, period: string): MonthLine[] =>
  terms?.size ? monthsUntil(period).flatMap((month) => monthLines(acts, terms, served, month, beside)) : []

/** A month and the eleven before it. */
function monthsUntil(period: string): string[] {
  const last = Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1
  return Array.from({ length: MONTHS_BACK }, (_, n) => {
    const month = last - MONTHS_BACK + 1 + n
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** The worth of every visit and month line by day, and of what was paid but that this phone does not hold. */
function worths(ledger: Ledger, payments: Payments, monthly: readonly MonthLine[]): PayLine[] {
  const visits = ledger.acts.map((act) => ofVisit(act, ledger))
  const held = [...visits, ...monthly.flatMap(ofMonth)]
  const known = new Set(held.map(({ book, act }) => visitOf(book, act)))
  const unseen = [...payments].flatMap(([visit, lines]) => (known.has(visit) ? [] : lines.slice(-1).map(notSeen)))
  return byDay([...held, ...unseen])
}

/** What a visit is worth by itself: its rate, and nothing on a day on which a scheme counts it by the month. */
function ofVisit(act: Act, { clauses, terms }: Ledger): PayLine {
  if (!holding(terms?.get(act.book) ?? [], act.day)) return priceOf(act, clauses)
  const worth = priceOf(act, NO_CLAUSES)
  return worth.reason === 'no_rate' ? { ...worth, reason: 'in_scheme' } : worth
}

/** A month line as a worth; what work that waits would add is a line of its own, held as that work is. */
function ofMonth(line: MonthLine): PayLine[] {
  const { book, act, rule: service, day, currency, text, payer } = line
  const head = { book, household: '', service, day, void: false, currency, package: text, payer }
  const earned: PayLine = { ...head, act, reason: lacks(line) ? 'not_reported' : 'scheme', amount: line.amount }
  const waits: PayLine = { ...head, act: lineId(`${act} waits`), reason: 'to_verify', amount: line.waiting }
  return [...(line.amount > 0 || says(line) ? [earned] : []), ...(line.waiting > 0 ? [waits] : [])]
}

function notSeen({ act_book: book, act, service, day, void: isVoid }: Paid): PayLine {
  const head = { book, act, household: '', service, day, void: isVoid }
  return { ...head, reason: 'not_seen', amount: 0, currency: '', package: null, payer: '' }
}

/** A line for each currency that the visit is worth or was paid in, if it belongs to the month's statement. */
function linesOf(worth: PayLine, paid: readonly Paid[], period: string): StatementLine[] {
  const month = monthOf(worth.day)
  return currenciesOf(worth, paid).flatMap((currency) => {
    const mine = paid.filter((line) => line.currency === currency)
    const line = lineOf(inCurrency(worth, currency, paid), currency, mine, month < period)
    const isOpen = month < period && (line.due > 0 || line.to_verify > 0 || line.change !== '')
    return month === period || isOpen || mine.some((one) => one.period === period) ? [line] : []
  })
}

function currenciesOf(worth: PayLine, paid: readonly Paid[]): string[] {
  const named = [worth.currency, ...paid.map(({ currency }) => currency)].filter((currency) => currency !== '')
  return named.length > 0 ? [...new Set(named)].sort() : ['']
}

/** The worth as it counts in one currency. Work paid in one and priced in another is for people to settle. */
function inCurrency(worth: PayLine, currency: string, paid: readonly Paid[]): PayLine {
  if (worth.currency === '') return worth
  const isElsewhere = paid.some((line) => line.amount > 0 && line.currency !== worth.currency)
  const isMine = currency === worth.currency
  const reason = isElsewhere || !isMine ? 'other_currency' : worth.reason
  return { ...worth, reason, amount: isMine ? worth.amount : 0 }
}

function lineOf(worth: PayLine, currency: string, payments: readonly Paid[], isLate: boolean): StatementLine {
  const { amount, ...head } = worth
  const paid = sum(payments.map((line) => line.amount))
  const isHeld = HELD.has(worth.reason)
  const earned = isHeld ? paid : amount
  return {
    ...head,
    service: worth.service ?? payments[payments.length - 1]?.service ?? null,
    change: changeOf(worth, payments[payments.length - 1], isLate),
    currency,
    earned,
    paid,
    due: Math.max(0, earned - paid),
    to_verify: isHeld ? Math.max(0, amount - paid) : 0,
    kept: Math.max(0, paid - earned),
  }
}

/** What happened since the last payment told of this visit: nothing, other facts, or another price for the same. */
function changeOf(worth: PayLine, last: Paid | undefined, isLate: boolean): Change {
  if (HELD.has(worth.reason)) return ''
  if (last === undefined) return isLate && worth.amount > 0 ? 'late' : ''
  if (worth.amount === last.earned) return ''
  if (worth.reason === 'scheme') return worth.amount > last.earned ? 'late' : 'corrected'
  const isSame = worth.service === last.service && worth.day === last.day && worth.void === last.void
  return isSame ? 'rule_corrected' : 'corrected'
}

function totalsOf(lines: readonly StatementLine[]): Total[] {
  const currencies = [...new Set(lines.map(({ currency }) => currency))].filter((currency) => currency !== '').sort()
  return currencies.map((currency) =>
    totalOf(
      currency,
      lines.filter((line) => line.currency === currency),
    ),
  )
}

function totalOf(currency: string, lines: readonly StatementLine[]): Total {
  const of = (column: keyof Amounts): number => sum(lines.map((line) => line[column]))
  return {
    currency,
    earned: of('earned'),
    paid: of('paid'),
    due: of('due'),
    to_verify: of('to_verify'),
    kept: of('kept'),
  }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
