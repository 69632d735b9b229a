import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standing } from './amend'
import { EMPTY } from './entry'
import { foldLines, type Table } from './fold'
import type { Line } from './line'
import { flagOf, inOrder, latestDay } from './order'
import { readCases } from './testing/cases'

type Told = Pick<Line, 'id' | 'author' | 'happened_on' | 'made_at' | 'received_at' | 'amends'>

interface Story {
  why: string
  story: Told[]
  order: string[]
  stands: { first: string; amendments: string[]; last: string; to_settle: boolean }[]
}

interface Mixed {
  why: string
  kinds: string[]
  story: (Told & { kind: string })[]
  order: string[]
}

interface Flags {
  latest_days: { at: number; day: string }[]
  entries: (Told & { why: string; seen_at: number | null; flagged: string })[]
}

const { stories, tables } = readCases<{ stories: Story[]; tables: Mixed[] }>('order')
const flags = readCases<Flags>('flags')
const line = (told: Told): Line => ({ ...EMPTY, kind: 'visit.made', line: 0, flagged: '', body: null, ...told })
const idsOf = (lines: readonly { id: string }[]): string[] => lines.map(({ id }) => id)

/** The rule by its letter: again and again the first by place of those whose target is read or not here. */
function byTheLetter(story: readonly Told[]): string[] {
  const place = (told: Told): string => {
    const day = [told.happened_on, latestDay(told.received_at)].sort()[0]
    return `${day} ${String(Math.min(told.made_at, told.received_at)).padStart(16, '0')} ${told.id}`
  }
  const known = new Set(idsOf(story))
  const read: string[] = []
  for (;;) {
    const may = story.filter(({ id, amends }) => !read.includes(id) && (read.includes(amends) || !known.has(amends)))
    const next = may.sort((a, b) => (place(a) < place(b) ? -1 : 1))[0]
    if (!next) return read
    read.push(next.id)
  }
}

describe.each(stories)('$why', ({ story, order, stands }) => {
  test('is read in the order that the contract says', () => {
    expect(idsOf(inOrder(story))).toEqual(order)
    expect(byTheLetter(story)).toEqual(order)
  })

  test('stands as the contract says', () => {
    const found = standing(inOrder(story.map(line))).map(({ first, amendments, last, toSettle }) => ({
      first: first.id,
      amendments: idsOf(amendments),
      last: last.id,
      to_settle: toSettle,
    }))
    expect(found).toEqual(stands)
  })

  test('is read the same however it arrived', () => {
    const shuffles = fc.shuffledSubarray(story, { minLength: story.length })
    fc.assert(
      fc.property(shuffles, (arrived) => {
        expect(idsOf(inOrder(arrived))).toEqual(order)
      }),
      { numRuns: 20 },
    )
  })
})

test.each(tables)('$why', ({ kinds, story, order }) => {
  const told: Table<{ id: string }> = { name: 'told', kinds, fold: (lines) => lines.map(({ id }) => ({ id })) }
  const lines = story.map((one) => ({ ...line(one), kind: one.kind }))
  expect(foldLines(lines, [told]).told).toMatchObject(order.map((id) => ({ id })))
})

test('any story reads the same in any order of arrival, with every target before its amendment', () => {
  const entry = fc.record({
    id: fc.integer({ min: 1, max: 9 }).map(String),
    author: fc.constantFrom('amina', 'beatrice'),
    happened_on: fc.constantFrom('2026-03-01', '2026-03-05', '2026-03-09', '2027-01-01'),
    made_at: fc.integer({ min: 1_772_600_000_000, max: 1_772_600_000_003 }),
    received_at: fc.integer({ min: 1_772_600_000_000, max: 1_772_600_000_003 }),
    amends: fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 11 }).map(String)),
  })
  const story = fc.uniqueArray(entry, { selector: ({ id }) => id })
  const twice = story.chain((told) =>
    fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })),
  )
  fc.assert(
    fc.property(twice, ([told, arrived]) => {
      const order = idsOf(inOrder(told))
      expect(idsOf(inOrder(arrived))).toEqual(order)
      expect(order).toEqual(byTheLetter(told))
    }),
  )
})

test.each(flags.latest_days)('the latest day of $at is $day', ({ at, day }) => {
  expect(latestDay(at)).toBe(day)
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati', dateStyle: 'short' }).format(at)
  if (at > Date.parse('1995-01-02')) expect(day).toBe(parts) // Kiritimati crossed the date line on that day
})

test.each(flags.entries)('$why: flagged "$flagged"', ({ seen_at, flagged, ...entry }) => {
  expect(flagOf(entry, seen_at)).toBe(flagged)
})
