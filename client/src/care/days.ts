/** Days of the calendar, counted, so that schedules add and compare numbers. */

const DAY = /^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/
const DAY_MS = 86_400_000
const EASTMOST_MS = 14 * 3_600_000
const DAY_LENGTH = 'YYYY-MM-DD'.length

/** What was reckoned already: a household's tasks ask for the same few days over and over. */
const NUMBERS = new Map<string, number | null>()
const TEXTS = new Map<number, string>()
const MOST = 20_000

/** After every day that is counted; with a minus, before. */
export const NEVER = 10 ** 7

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day of the calendar from 1900 to 2199, counted from 1970; null for anything else that an answer may hold. */
export function dayNumber(text: string | null): number | null {
  if (text === null) return null
  const known = NUMBERS.get(text)
  if (known !== undefined) return known
  const day = counted(text)
  if (NUMBERS.size < MOST) NUMBERS.set(text, day)
  return day
}

function counted(text: string): number | null {
  if (!DAY.test(text)) return null
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  const leap = month === 2 && isLeap(year) ? 1 : 0
  return day > (MONTHS[month - 1] ?? 0) + leap ? null : daysBefore(year, month) + day - 1
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days from 1970 to the first of a month, where years begin in March. */
function daysBefore(year: number, month: number): number {
  const [from, since] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return from * 365 + leaps + Math.floor((153 * since + 2) / 5) - 719_468
}

/** The day of an instant where days begin first on Earth (UTC+14), counted: `latestDay` of register/order.ts. */
export const latestDayNumber = (at: number): number => Math.floor((at + EASTMOST_MS) / DAY_MS)

/** `YYYY-MM-DD` of a counted day. */
export function dayText(day: number): string {
  const known = TEXTS.get(day)
  if (known !== undefined) return known
  const text = new Date(day * DAY_MS).toISOString().slice(0, DAY_LENGTH)
  if (TEXTS.size < MOST) TEXTS.set(day, text)
  return text
}
