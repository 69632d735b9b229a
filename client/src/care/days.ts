/** Days of the calendar, counted, so that schedules add and compare numbers. */

const DAY = /^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/
const DAY_MS = 86_400_000
const DAY_LENGTH = 'YYYY-MM-DD'.length

/** A day of the calendar from 1900 to 2199, counted; null for anything else that an answer may hold. */
export function dayNumber(text: string | null): number | null {
  if (text === null || !DAY.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) || dayText(at / DAY_MS) !== text ? null : at / DAY_MS
}

/** `YYYY-MM-DD` of a counted day. */
export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, DAY_LENGTH)
