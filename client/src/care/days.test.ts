import { expect, test } from 'vitest'
import { dayNumber, dayText, latestDayNumber } from './days'

const DAY_MS = 86_400_000

test('every day from 1900 to 2199 is counted as the calendar counts it', () => {
  for (let day = Date.UTC(1900, 0, 1) / DAY_MS; day < Date.UTC(2200, 0, 1) / DAY_MS; day++)
    if (dayNumber(dayText(day)) !== day) throw new Error(dayText(day))
})

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '1899-12-31',
  '2200-01-01',
  'soon',
  '',
])('%j is no day', (text) => {
  expect(dayNumber(text)).toBeNull()
})

test('a day begins first at UTC+14', () => {
  expect(dayText(latestDayNumber(Date.UTC(2026, 5, 14, 9, 59)))).toBe('2026-06-14')
  expect(dayText(latestDayNumber(Date.UTC(2026, 5, 14, 10)))).toBe('2026-06-15')
})
