/** Periods of the calendar and what part of one was served. Twin: server/ubia/incentives/pricing/spans.py. */
import { compare, type Exact, fraction, isNothing, least, minus, ONE, plus, times, ZERO } from './exact'

export type Every = 'month' | 'quarter' | 'half_year' | 'year'
export type ProRata = 'no' | 'days' | 'thirtieths' | 'weekdays' | 'halves' | 'months' | 'whole'

/** The days from the first to the last, both included; none if the last is before the first. */
export interface Span {
  readonly first: string
  readonly last: string
}

/** Days that are not service, and what part of them counts all the same. */
export interface Away {
  readonly span: Span
  readonly paid: Exact
}

export const MONTHS: Readonly<Record<Every, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 }
export const FIRST = '0001-01-01'
export const LAST = '9999-12-31'
export const ALWAYS: Span = { first: FIRST, last: LAST }
const DAY_MS = 86_400_000
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const two = (n: number): string => String(n).padStart(2, '0')
/** The number of a day's month, counted through the years. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + monthNumber(day) - 1
const monthName = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}`
export const monthNumber = (day: string): number => Number(day.slice(5, 7))

export const has = ({ first, last }: Span, day: string): boolean => first <= day && day <= last

/** The days that are also from `first` to `last`, where given. */
export function meet(span: Span, first?: string | null, last?: string | null): Span {
  const since = first ?? FIRST
  const until = last ?? LAST
  return { first: span.first > since ? span.first : since, last: span.last < until ? span.last : until }
}

/** The month, quarter, half-year or year that a day is in; `yearFrom`: the month with which years begin. */
export function spanOf(day: string, every: Every, yearFrom = 1): Span {
  const size = MONTHS[every]
  const first = monthOf(day) - ((monthOf(day) - yearFrom + 1) % size)
  const last = first + size - 1
  return { first: `${monthName(first)}-01`, last: `${monthName(last)}-${two(daysIn(last))}` }
}

/** The days of a period by its name (`2026-03`, `2026-Q1`, `2026-H1`, `2026`), and what it is. */
export function named(period: string, yearFrom = 1): readonly [Span, Every] {
  const [year, part = ''] = period.split('-')
  if (/^[0-9]/.test(part)) return [spanOf(`${period}-01`, 'month'), 'month']
  const every: Every = part.startsWith('Q') ? 'quarter' : part.startsWith('H') ? 'half_year' : 'year'
  const first = Number(year) * 12 + yearFrom - 1 + (Number(part.slice(1) || 1) - 1) * MONTHS[every]
  return [spanOf(`${monthName(first)}-01`, every, yearFrom), every]
}

/** The name of the period that a day is in. A year that begins in April 2026 is 2026, to March 2027. */
export function nameOf(day: string, every: Every, yearFrom = 1): string {
  if (every === 'month') return day.slice(0, 7)
  const month = monthOf(day) - yearFrom + 1
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  const number = Math.floor((month % 12) / MONTHS[every]) + 1
  return every === 'year' ? year : `${year}-${every === 'quarter' ? 'Q' : 'H'}${number}`
}

/** The months, quarters … of which a longer span is made. */
export function within({ first, last }: Span, every: Every, yearFrom = 1): Span[] {
  const found: Span[] = []
  for (let day = first; day <= last; day = dayAfter(found[found.length - 1]?.last as string)) {
    found.push(spanOf(day, every, yearFrom))
  }
  return found
}

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const weekdayNumber = (day: string): number => (new Date(at(day)).getUTCDay() + 6) % 7
const dayAfter = (day: string): string => dayAt(at(day) + DAY_MS)
export const dayBefore = (day: string): string => dayAt(at(day) - DAY_MS)

/** `monday` to `sunday`. */
export const weekday = (day: string): string => WEEKDAYS[weekdayNumber(day)] as string

/** The Monday of a day's week. */
export const monday = (day: string): string => dayAt(at(day) - weekdayNumber(day) * DAY_MS)

const daysBetween = (since: string, day: string): number => Math.round((at(day) - at(since)) / DAY_MS)

/** Days, or completed months or years, from one day to another; below nothing if it is earlier. */
export function passed(since: string, day: string, unit: 'days' | 'months' | 'years'): number {
  if (unit === 'days') return daysBetween(since, day)
  const months = monthOf(day) - monthOf(since) - (day.slice(8) < since.slice(8) ? 1 : 0)
  return unit === 'months' ? months : Math.floor(months / 12)
}

/** Whole months from one day to another; the day itself still counts. */
export const monthsBetween = (since: string, day: string): number => passed(since, dayAfter(day), 'months')

/** The part of a period, from 0 to 1, that a rule pays: the days on which it held and she was in service.
 *
 * Days away count by what is paid of them: what all days paid by half or more come to counts by half, and so on. */
export function partServed(period: Span, holds: Span, employed: Span, away: readonly Away[], proRata: ProRata): Exact {
  const employedIn = meet(period, employed.first, employed.last)
  if (proRata === 'no') {
    return employedIn.first <= employedIn.last && has(holds, employedIn.last) ? ONE : ZERO
  }
  const served = meet(employedIn, holds.first, holds.last)
  if (away.length === 0 && served.first === period.first && served.last === period.last) return ONE
  const paid = daysOf(served).map((day) => [day, paidOf(day, away)] as const)
  const levels = paid.map(([, share]) => share).filter((share) => !isNothing(share))
  let [part, before] = [ZERO, ZERO]
  for (const level of levels.sort(compare)) {
    const days = paid.filter(([, share]) => compare(share, level) >= 0).map(([day]) => day)
    part = plus(part, times(minus(level, before), partOf(days, period, proRata)))
    before = level
  }
  return part
}

const paidOf = (day: string, away: readonly Away[]): Exact =>
  away.filter(({ span }) => has(span, day)).reduce((lowest, { paid }) => least(lowest, paid), ONE)

/** The part of a period that these days are. */
function partOf(days: readonly string[], period: Span, proRata: ProRata): Exact {
  const every = daysOf(period)
  const months = byMonth(every)
  const served = byMonth(days)
  if (proRata === 'whole') return days.length === every.length ? ONE : ZERO
  if (proRata === 'thirtieths') {
    const found = [...served].map(([month, n]) => (n === months.get(month) ? 30 : Math.min(n, 30)))
    return ratio(
      found.reduce((all, n) => all + n, 0),
      30 * months.size,
    )
  }
  if (proRata === 'months') return ratio([...served.values()].filter((n) => n >= 15).length, months.size)
  if (proRata === 'halves') {
    return ratio(new Set(days.map((day) => `${day.slice(0, 7)} ${day.slice(8) > '15'}`)).size, 2 * months.size)
  }
  const counted = proRata === 'weekdays' ? weekdays : (list: readonly string[]): number => list.length
  return ratio(counted(days), counted(every))
}

const ratio = (part: number, of: number): Exact => fraction(BigInt(part), BigInt(of))

/** How many days there are in each month. */
function byMonth(days: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const day of days) found.set(day.slice(0, 7), (found.get(day.slice(0, 7)) ?? 0) + 1)
  return found
}

const weekdays = (days: readonly string[]): number => days.filter((day) => weekdayNumber(day) < 5).length

function daysOf({ first, last }: Span): string[] {
  if (first > last) return []
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => dayAt(at(first) + n * DAY_MS))
}

const daysIn = (month: number): number => new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
