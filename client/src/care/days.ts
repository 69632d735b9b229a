/** Days of the calendar, counted, so that schedules add and compare numbers. */

const DAY = /^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/
const DAY_MS = 86_400_000
const DAY_LENGTH = 'YYYY-MM-DD'.length

/** What was reckoned already: a household's tasks ask for the same few days over and over. */
const NUMBERS = new Map<string, number | null>()
const TEXTS = new Map<number, string>()
const MOST = 20_000

/** After every day that is counted; with a minus, before. */
export const NEVER = 10 ** 7

/** A day of the calendar from 1900 to 2199, counted; null for anything else that an answer may hold. */
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
  const at = Date.parse(text)
  return Number.isNaN(at) || dayText(at / DAY_MS) !== text ? null : at / DAY_MS
}

/** `YYYY-MM-DD` of a counted day. */
export function dayText(day: number): string {
  const known = TEXTS.get(day)
  if (known !== undefined) return known
  const text = new Date(day * DAY_MS).toISOString().slice(0, DAY_LENGTH)
  if (TEXTS.size < MOST) TEXTS.set(day, text)
  return text
}
