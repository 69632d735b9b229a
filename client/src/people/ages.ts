/** Ages: many people know how old they are, not on which day they were born. Twin: server/ubia/people/ages.py. */
import { dayAfter } from './told'

export type Unit = 'day' | 'week' | 'month' | 'year'

/** An age ready for words: completed units of the coarsest unit that still says something. */
export interface Age {
  readonly number: number
  readonly unit: Unit
}

/** The day of birth of somebody who on `day` says to be `number` completed units old: the middle of what it can be. */
export function bornFromAge(day: string, number: number, unit: Unit): string {
  if (unit === 'year') return monthsBefore(day, 12 * number + 6)
  if (unit === 'month') return dayAfter(monthsBefore(day, number), -15)
  return dayAfter(day, unit === 'week' ? -7 * number - 3 : -number)
}

/** The age on a day: days in the first two weeks, weeks in the first eight, months below two years, then years.
 * Null before the birth. */
export function ageOn(bornOn: string, day: string): Age | null {
  const days = Math.round((Date.parse(day) - Date.parse(bornOn)) / 86_400_000)
  const months = monthsBetween(bornOn, day)
  if (days < 0) return null
  if (days < 14) return { number: days, unit: 'day' }
  if (days < 56) return { number: Math.floor(days / 7), unit: 'week' }
  return months < 24 ? { number: months, unit: 'month' } : { number: Math.floor(months / 12), unit: 'year' }
}

/** Completed months from one day to another. */
export function monthsBetween(bornOn: string, day: string): number {
  const [born, then] = [parts(bornOn), parts(day)]
  return 12 * (then.year - born.year) + then.month - born.month - (then.day < born.day ? 1 : 0)
}

function monthsBefore(day: string, months: number): string {
  const told = parts(day)
  const first = new Date(Date.UTC(told.year, told.month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return dayAfter(first.toISOString().slice(0, day.length), Math.min(told.day, last) - 1)
}

function parts(day: string): { year: number; month: number; day: number } {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return { year, month, day: date }
}
