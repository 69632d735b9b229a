/** Periods of the calendar and what part of one was served. Twin: server/ubia/incentives/pricing/spans.py. */
import { type Exact, fraction, ONE, over, whole, ZERO } from './exact'

export type Every = 'month' | 'quarter' | 'half_year' | 'year'
export type ProRata = 'no' | 'days' | 'thirtieths' | 'weekdays' | 'whole'

/** The days from the first to the last, both included; none if the last is before the first. */
export interface Span {
  readonly first: string
  readonly last: string
}

export const MONTHS: Readonly<Record<Every, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 }
export const FIRST = '0001-01-01'
export const LAST = '9999-12-31'
export const ALWAYS: Span = { first: FIRST, last: LAST }
const DAY_MS = 86_400_000

const two = (n: number): string => String(n).padStart(2, '0')
const yearOf = (day: string): number => Number(day.slice(0, 4))
export const monthNumber = (day: string): number => Number(day.slice(5, 7))

export const has = ({ first, last }: Span, day: string): boolean => first <= day && day <= last

/** The days that are also from `first` to `last`, where given. */
export function meet(span: Span, first?: string | null, last?: string | null): Span {
  const since = first ?? FIRST
  const until = last ?? LAST
  return { first: span.first > since ? span.first : since, last: span.last < until ? span.last : until }
}

/** The month, quarter, half-year or year that a day is in. */
export function spanOf(day: string, every: Every): Span {
  const size = MONTHS[every]
  const first = Math.floor((monthNumber(day) - 1) / size) * size + 1
  const last = first + size - 1
  const year = day.slice(0, 4)
  return { first: `${year}-${two(first)}-01`, last: `${year}-${two(last)}-${two(daysIn(yearOf(day), last))}` }
}

/** The days of a period by its name (`2026-03`, `2026-Q1`, `2026-H1`, `2026`), and what it is. */
export function named(period: string): readonly [Span, Every] {
  const [year, part = ''] = period.split('-')
  if (part === '') return [spanOf(`${year}-01-01`, 'year'), 'year']
  const every: Every = part.startsWith('Q') ? 'quarter' : part.startsWith('H') ? 'half_year' : 'month'
  const number = Number(part.replace(/^[QH]/, ''))
  return [spanOf(`${year}-${two((number - 1) * MONTHS[every] + 1)}-01`, every), every]
}

/** The name of the period that a day is in. */
export function nameOf(day: string, every: Every): string {
  const year = day.slice(0, 4)
  if (every === 'year') return year
  const number = Math.floor((monthNumber(day) - 1) / MONTHS[every]) + 1
  return `${year}-${every === 'month' ? two(number) : every === 'quarter' ? `Q${number}` : `H${number}`}`
}

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const weekday = (day: string): number => (new Date(at(day)).getUTCDay() + 6) % 7

/** The Monday of a day's week. */
export const monday = (day: string): string => dayAt(at(day) - weekday(day) * DAY_MS)

/** Days from one day to another. */
export const daysBetween = (since: string, day: string): number => Math.round((at(day) - at(since)) / DAY_MS)

/** Whole months from one day to another; the day itself still counts. */
export function monthsBetween(since: string, day: string): number {
  const after = dayAt(at(day) + DAY_MS)
  const months = (yearOf(after) - yearOf(since)) * 12 + monthNumber(after) - monthNumber(since)
  return months - (after.slice(8) < since.slice(8) ? 1 : 0)
}

/** The part of a period, from 0 to 1, that a rule pays: the days on which it held and she was in service. */
export function partServed(period: Span, holds: Span, employed: Span, away: readonly Span[], proRata: ProRata): Exact {
  const served = meet(period, employed.first, employed.last)
  if (proRata === 'no') return served.first <= served.last && has(holds, served.last) ? ONE : ZERO
  const days = daysOf(meet(served, holds.first, holds.last)).filter((day) => !away.some((one) => has(one, day)))
  if (proRata === 'whole') return days.length === daysOf(period).length ? ONE : ZERO
  if (proRata === 'thirtieths') return thirtieths(period, days)
  const counted = proRata === 'weekdays' ? weekdays : (list: readonly string[]): number => list.length
  const everything = counted(daysOf(period))
  return everything === 0 ? ZERO : over(whole(counted(days)), whole(everything))
}

function thirtieths(period: Span, days: readonly string[]): Exact {
  const months = [...new Set(daysOf(period).map((day) => day.slice(0, 7)))]
  const served = months.map((month) => {
    const found = days.filter((day) => day.startsWith(month)).length
    return found === daysIn(yearOf(month), monthNumber(month)) ? 30 : Math.min(found, 30)
  })
  return fraction(BigInt(served.reduce((a, b) => a + b, 0)), BigInt(30 * months.length))
}

const weekdays = (days: readonly string[]): number => days.filter((day) => weekday(day) < 5).length

function daysOf({ first, last }: Span): string[] {
  if (first > last) return []
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => dayAt(at(first) + n * DAY_MS))
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
