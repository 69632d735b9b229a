/** Functions over dates and times. */
import type { Context, Value } from '../context'
import { DAY, dateText, dayText, instantOf, readClock, timeText, wallOf } from '../dates'
import { asNumber, asString, textNumber } from '../values'
import { dayNames, monthNames, written } from './monthNames'
import type { FunctionSet, Known } from './set'

/** The instant that a value means as a date: text in ISO form, or a number of days. NaN where it means none. */
export function instantIn(c: Context, value: Value): number {
  if (typeof value === 'boolean') return Number.NaN
  return Math.round((typeof value === 'number' ? value : textNumber(asString(value), c.world)) * DAY)
}

const date: Known = [
  'v',
  (c, value: Value) =>
    typeof value !== 'number' && asString(value) === '' ? '' : dateText(instantIn(c, value), c.world),
]

const two = (n: number): string => String(n).padStart(2, '0')

const PARTS: Record<string, (at: Date, language: string) => string> = {
  Y: (at) => String(at.getUTCFullYear()).padStart(4, '0'),
  y: (at) => two(at.getUTCFullYear() % 100),
  m: (at) => two(at.getUTCMonth() + 1),
  n: (at) => String(at.getUTCMonth() + 1),
  b: (at, language) => written(monthNames, language, at.getUTCMonth(), 1),
  B: (at, language) => written(monthNames, language, at.getUTCMonth(), 0),
  d: (at) => two(at.getUTCDate()),
  e: (at) => String(at.getUTCDate()),
  H: (at) => two(at.getUTCHours()),
  h: (at) => String(at.getUTCHours()),
  M: (at) => two(at.getUTCMinutes()),
  S: (at) => two(at.getUTCSeconds()),
  '3': (at) => String(at.getUTCMilliseconds()).padStart(3, '0'),
  a: (at, language) => written(dayNames, language, at.getUTCDay(), 1),
  A: (at, language) => written(dayNames, language, at.getUTCDay(), 0),
}

function format(c: Context, value: Value, pattern: string): string {
  const at = instantIn(c, value)
  if (!Number.isFinite(at)) return ''
  const wall = new Date(wallOf(at, c.world))
  return pattern.replace(/%(.)/g, (whole, part: string) => PARTS[part]?.(wall, c.world.language) ?? whole)
}

type Difference = (c: Context, first: Value, second: Value) => number | string

/** Whole units between two dates, '' where one of them is none. */
const between =
  (whole: (from: number, to: number) => number): Difference =>
  (c, first, second) => {
    const [from, to] = [instantIn(c, first), instantIn(c, second)]
    return !Number.isNaN(from + to) ? whole(wallOf(from, c.world), wallOf(to, c.world)) + 0 : ''
  }

/** Wall-clock time so many months later, on the month's last day where it has no such day. */
export function monthsLater(wall: number, months: number): number {
  const at = new Date(wall)
  const day = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + months)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  return at.setUTCDate(Math.min(day, last))
}

function wholeMonths(from: number, to: number): number {
  if (to < from) return -wholeMonths(to, from)
  const [a, b] = [new Date(from), new Date(to)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  return monthsLater(from, months) > to ? months - 1 : months
}

const DIFFERENCES: Record<string, Difference> = {
  days: between((from, to) => Math.trunc((to - from) / DAY)),
  weeks: between((from, to) => Math.trunc((to - from) / (7 * DAY))),
  months: between(wholeMonths),
  years: between((from, to) => Math.trunc(wholeMonths(from, to) / 12)),
}

/** A date with years, months, days, hours and minutes added, in this order. */
function add(c: Context, value: Value, years = 0, months = 0, days = 0, hours = 0, minutes = 0): string {
  const at = instantIn(c, value)
  if (Number.isNaN(at)) return ''
  const wall = monthsLater(wallOf(at, c.world), (years || 0) * 12 + (months || 0))
  const later = wall + (((days || 0) * 24 + (hours || 0)) * 60 + (minutes || 0)) * 60_000
  return dateText(Number.isNaN(later) ? later : instantOf(later, c.world), c.world)
}

export const days: FunctionSet = {
  today: ['', (c) => dayText(c.world.now, c.world)],
  now: ['', (c) => timeText(c.world.now, c.world)],
  date,
  'date-time': date,
  'decimal-date-time': ['v', (c, value: Value) => (typeof value === 'boolean' ? Number.NaN : asNumber(value, c.world))],
  'decimal-time': ['s', (c, text: string) => readClock(text, c.world, c.world.now)],
  'format-date': ['vs', format],
  'format-date-time': ['vs', format],
  'add-date': ['v|nnnnn', add],
  'parse-timestamp-to-date': ['n', (c, at: number) => (!Number.isNaN(at) ? dateText(at, c.world) : '')],
  ...Object.fromEntries(
    Object.entries(DIFFERENCES).flatMap(([unit, run]) => [
      [`difference-in-${unit}`, ['vv', run] as const],
      [`cht:difference-in-${unit}`, ['vv', run] as const],
    ]),
  ),
}
