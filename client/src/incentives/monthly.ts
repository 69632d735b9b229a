/** What schemes pay a CHW for a month: a line for each rule, payer and month. Twin: server/ubia/incentives/monthly.py.
 *
 * A visit that a scheme pays for has no line of money of its own: its rule's line of the month counts it. */
import { type Beside, bookOf, measuresOf, NOTHING, traitsOf } from './measures/known'
import type { Line } from './pricing/drafts'
import { asIfLookedAt, price, type Told } from './pricing/pricing'
import type { Case, Properties, Scheme, Worker } from './pricing/scheme'
import { named, nameOf, type Span, spanOf } from './pricing/spans'
import type { Act } from './rules'
import type { Served, Term, Terms } from './terms'

const WORKER = 'worker'
const END = '9999-12-31'
/** The last day of service of whoever has no part in a book: its stipends are not hers, her work there is paid. */
const NEVER = '1900-01-01'

/** What one rule comes to in a period, from one payer. `amount` and `waiting`: smallest units, never below nothing. */
export interface MonthLine {
  readonly book: string
  /** An id made from charter, rule, payer and period, so that every run means the same line. */
  readonly act: string
  readonly rule: string
  readonly payer: string
  /** The last day of the period. */
  readonly day: string
  readonly text: string
  readonly currency: string
  readonly amount: number
  /** What work that waits for people would add. */
  readonly waiting: number
  /** How it was reckoned, by the text that held last; null where only work that waits makes it up. */
  readonly line: Line | null
}

/** Whether it tells something though it comes to nothing: a limit cut it, a condition does not hold. */
export const says = ({ line }: MonthLine): boolean =>
  line !== null && (line.parts.length > 0 || line.why === 'test' || line.why === 'not_known')

/** Whether it comes to nothing because nobody has reported what its rule asks for. */
export const lacks = ({ line, amount }: MonthLine): boolean => line?.why === 'not_known' && amount === 0

/** A CHW's work in one book, and what pay goes by besides. */
export interface Worked {
  readonly book: string
  readonly acts: readonly Act[]
  /** Her part in this book. */
  readonly parts: readonly Served[]
  /** Her part in all books. */
  readonly served: readonly Served[]
  readonly beside: Beside
}

/** The lines of the periods that end with a month (`YYYY-MM`), of all books. */
export function monthLines(
  acts: readonly Act[],
  terms: Terms,
  served: readonly Served[],
  month: string,
  beside: Beside = NOTHING,
): MonthLine[] {
  const worked = new Set([...acts, ...served].map(({ book }) => book))
  const books = [...worked].filter((book) => terms.has(book)).sort()
  return books.flatMap((book) => {
    const mine = <T extends { readonly book: string }>(things: readonly T[]) =>
      things.filter((one) => one.book === book)
    const one = { book, acts: mine(acts), parts: mine(served), served, beside }
    return ofBook(one, terms.get(book) as readonly Term[], month)
  })
}

function ofBook(worked: Worked, terms: readonly Term[], month: string) {
  const found = new Map<string, MonthLine>()
  for (const term of terms) {
    const span = periodOf(term, month)
    if (span === null) continue
    for (const line of ofTerm(worked, term, span)) {
      const before = found.get(line.act)
      // Two texts that held in one period have paid one rule.
      const [amount, waiting] = [line.amount + (before?.amount ?? 0), line.waiting + (before?.waiting ?? 0)]
      found.set(line.act, { ...line, amount, waiting })
    }
  }
  return [...found.values()].sort((a, b) => (a.act < b.act ? -1 : 1))
}

/** The scheme's period that ends with the month, if the scheme is in force on any day of it. */
function periodOf({ scheme, since, until }: Term, month: string): Span | null {
  const { last } = named(month)[0]
  const span = spanOf(last, scheme.period ?? 'month', scheme.year_from ?? 1)
  return span.last === last && span.first < until && since <= span.last ? span : null
}

function ofTerm(worked: Worked, term: Term, span: Span): MonthLine[] {
  const { scheme } = term
  const period = nameOf(span.last, scheme.period ?? 'month', scheme.year_from ?? 1)
  const told = toldBy(worked, scheme)
  const one = caseOf(worked, period, span, told(span, scheme.period ?? 'month'))
  const holds = { first: term.since, last: dayBefore(term.until) }
  const lines = keptOf(price(scheme, one, holds, told).lines)
  const waits = one.acts?.some((act) => act.waits) ?? false
  const looked = waits ? keptOf(price(scheme, asIfLookedAt(one), holds, told).lines) : new Map<string, Kept>()
  const asks = worked.book === bookOf(worked.served, span)
  return [...new Set([...lines.keys(), ...looked.keys()])].flatMap((key) => {
    const kept = lines.get(key)
    const [rule, payer] = JSON.parse(key) as [string, string]
    const amount = kept?.amount ?? 0
    const waiting = Math.max(0, (looked.get(key)?.amount ?? 0) - amount)
    if (!asks && kept?.line.why === 'not_known' && waiting === 0) return []
    const act = lineId(`${term.charter} ${rule} ${payer} ${period}`)
    const money = { currency: scheme.currency, amount, waiting }
    const head = { book: worked.book, act, rule, payer, day: span.last, text: term.text }
    return [{ ...head, ...money, line: kept?.line ?? null }]
  })
}

/** The numbers of any period of a scheme. */
const toldBy =
  ({ beside, served, book }: Worked, { year_from }: Scheme): Told =>
  (span, every) =>
    measuresOf(beside, served, book, span, every, year_from ?? 1)

/** A CHW's work in one book as pricing takes it. A client is the household. */
export function caseOf(worked: Worked, period: string, span: Span, measures: Case['measures']): Case {
  const work = worked.acts.flatMap((act) => {
    if (act.service === null) return []
    const waits = act.to_settle || act.flagged !== ''
    const what = { item: act.service, on: act.day, id: act.act, case: act.household, properties: ofVisit(act) }
    return [{ ...what, waits, void: act.void && !waits }]
  })
  const worker = { ...workerOf(worked.parts), properties: traitsOf(worked.beside, span.last) }
  return { period, worker, acts: work, ...(measures && { measures }) }
}

/** What pay may know of a visit: how long it took and how many danger signs it found, never what was answered. */
function ofVisit({ minutes, danger }: Act): Properties {
  return { ...(minutes != null && { minutes }), ...(danger != null && { danger_signs: danger }) }
}

/** Her service from its first day to its last, away in between. */
function workerOf(served: readonly Served[]): Worker {
  const spans = served.map(({ since, until }) => [since, until ?? END] as const).sort(bySpan)
  const [begun] = spans
  if (!begun) return { ended_on: NEVER }
  const away: { from_on: string; last_on: string }[] = []
  let last = begun[1]
  for (const [since, until] of spans.slice(1)) {
    if (since > last && dayAfter(last) < since) away.push({ from_on: dayAfter(last), last_on: dayBefore(since) })
    if (until > last) last = until
  }
  return { started_on: begun[0], ended_on: last, away }
}

type Days = readonly [since: string, until: string]
const bySpan = (a: Days, b: Days): number => (a.join(' ') < b.join(' ') ? -1 : 1)

interface Kept {
  readonly line: Line
  readonly amount: number
}

/** What the worker gets of each rule from each payer: what is taken off is taken from the last lines first. */
function keptOf(lines: readonly Line[]): Map<string, Kept> {
  const hers = lines.filter(({ payee }) => payee === WORKER)
  let off = hers.reduce((all, { minor }) => all + (minor < 0 ? -minor : 0), 0)
  const kept = new Map<string, Kept>()
  for (const line of hers.filter(({ minor }) => minor >= 0).reverse()) {
    const cut = Math.min(off, line.minor)
    off -= cut
    kept.set(JSON.stringify([line.rule, line.payer]), { line, amount: line.minor - cut })
  }
  return kept
}

/** An id made from words (FNV-1a of 128 bits): the same for all, without asking anybody. */
export function lineId(words: string): string {
  let found = 0x6c62272e07bb014262b821756295c58dn
  for (const byte of new TextEncoder().encode(words)) {
    found = ((found ^ BigInt(byte)) * 0x1000000000000000000013bn) % (1n << 128n)
  }
  const text = found.toString(16).padStart(32, '0')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')
}

const DAY_MS = 86_400_000
const shifted = (day: string, days: number): string =>
  day === END ? day : new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
const dayBefore = (day: string): string => shifted(day, -1)
const dayAfter = (day: string): string => shifted(day, 1)
