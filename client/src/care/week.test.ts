import { expect, test } from 'vitest'
import { home, visit } from './testing/village'
import { agreedBy, type Made, weekPlan } from './week'

const MONDAY = '2026-06-15'
const overdue = (name: string) => home(name, '2026-01-05', [], [visit('2026-01-20', 'household_visit')])
const made = (day: string, minutes: number | null): Made => ({ day, service: 'household_visit', minutes, void: false })

test('no week over her hours without a word (SRV-08)', () => {
  const homes = Array.from({ length: 30 }, (_, n) => overdue(`Home ${n}`))
  const agreed = agreedBy(null)
  expect(weekPlan(homes.slice(0, 25), [], MONDAY, agreed)).toMatchObject({ planned: 25, plannedMinutes: 875, over: 0 })
  expect(weekPlan(homes, [], MONDAY, agreed)).toMatchObject({ planned: 30, hours: 15, isAgreed: false, over: 150 })
})

test('what was done this week counts, as long as the clock was right; what was struck through does not', () => {
  const done = [made(MONDAY, 50), made(MONDAY, 100_000), made(MONDAY, null), made('2026-06-14', 40)]
  const all = [...done, { ...made(MONDAY, 50), void: true }]
  const plan = weekPlan([], all, '2026-06-17', agreedBy(null))
  expect(plan).toMatchObject({ from: MONDAY, to: '2026-06-21', done: 3, doneMinutes: 50 + 25 + 25 + 30 })
})

test('the hours of the charter in force hold instead of the example', () => {
  const agreed = agreedBy({ minutes_a_week: 600, visit_minutes: { household_visit: 60 } })
  expect([agreed.hours, agreed.isAgreed]).toEqual([10, true])
  expect(['household_visit', 'anc_visit', 'constructor'].map(agreed.minutesOf)).toEqual([60, 30, 25])
  expect(agreedBy(null).isAgreed).toBe(false)
})
