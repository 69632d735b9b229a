import { expect, test } from 'vitest'
import { visits as table } from '../care/fold'
import { rowsOf, type Table } from '../register/fold'
import type { Line } from '../register/line'
import { monthBefore, monthsTo, soonOf, workOf } from './ownWork'

const CHW = '0192d3a0-0000-7000-8000-0000000000a1'
const HOME = '0192d3a0-0000-7000-8000-0000000000d1'
const idOf = (n: number): string => `0192d3a0-0000-7000-8000-${String(n).padStart(12, '0')}`

function line(n: number, kind: string, day: string, body: object, more: Partial<Line> = {}): Line {
  const made_at = Date.parse(`${day}T09:00:00Z`)
  const head = { id: idOf(n), book: 'b', kind, subject: HOME, author: CHW, key: 'k', channel: 'phone' as const }
  const when = { happened_on: day, made_at, received_at: made_at, seen: 0, amends: '' }
  return { ...head, ...when, line: n, flagged: '' as const, body: body as Line['body'], ...more } as Line
}

const visited = (n: number, day: string, body: object = {}, more: Partial<Line> = {}): Line =>
  line(n, 'visit.made', day, { service: 'home_visit', ...body }, more)
const enrolled = line(1, 'household.enrolled', '2026-01-05', {
  name: 'Odongo',
  chw: CHW,
  since: '2026-01-05',
  persons: [],
})
const rows = (story: readonly Line[]) => rowsOf(story, table as unknown as Table) as never

test('months are counted back over the year', () => {
  expect(monthBefore('2026-03')).toBe('2026-02')
  expect(monthBefore('2026-01')).toBe('2025-12')
  expect(monthBefore('2026-02', 14)).toBe('2024-12')
})

/** SUP-03: how much and how well, each a question. */
test('visits are counted by service, with what is asked about them', () => {
  const story = [
    visited(2, '2026-02-03', { danger: [] }),
    visited(3, '2026-02-09', { danger: ['fits'], service: 'sick_child' }),
    visited(4, '2026-02-10'),
    visited(5, '2026-02-11', {}, { flagged: 'clock' }),
    visited(6, '2026-02-12'),
    line(7, 'visit.corrected', '2026-02-13', { void: true }, { amends: idOf(6) }),
    line(8, 'visit.corrected', '2026-02-13', { danger: [] }, { amends: idOf(4) }),
    visited(9, '2026-01-30'),
  ]
  const month = workOf(rows(story), '2026-02')
  expect(month.visits).toBe(4)
  expect(month.services).toEqual([
    { service: 'home_visit', visits: 3 },
    { service: 'sick_child', visits: 1 },
  ])
  expect(month.dangerAsked).toBe(3)
  expect(month.corrected.map(({ visit }) => visit)).toEqual([idOf(4), idOf(6)])
  expect(month.toCheck.map(({ visit }) => visit)).toEqual([idOf(5)])
  expect(monthsTo(rows(story), '2026-02', 3).map(({ visits }) => visits)).toEqual([0, 1, 4])
})

test('how soon: from visit to arrival, without what has not arrived', () => {
  const days = (day: string): number => Date.parse(`${day}T12:00:00Z`)
  const story = [
    enrolled,
    visited(2, '2026-02-03', {}, { received_at: days('2026-02-03') }),
    visited(3, '2026-02-05', {}, { received_at: days('2026-02-09') }),
    visited(4, '2026-02-06', {}, { received_at: days('2026-02-08') }),
    visited(5, '2026-02-20', {}, { line: 0 }),
  ]
  const { arrival } = soonOf(rows(story), [story], '2026-02')
  expect(arrival).toEqual({ count: 3, median: 2, most: 4 })
  expect(soonOf(rows(story), [story], '2026-05')).toEqual({ due: null, arrival: null })
})
