import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standing } from './amend'
import { EMPTY, type Entry } from './entry'
import { foldAll, type Table } from './fold'
import { lineOf } from './line'

type Written = Entry & { line?: number; received_at?: number }
interface Visit {
  visit: string
  service: string | null
  words: number
}

const VISITS: Table<Visit, { service: string }> = {
  name: 'visit',
  kinds: ['visit.made', 'visit.struck'],
  *fold(story) {
    for (const { first, last, amendments } of standing(story)) {
      yield { visit: first.id, service: last.body?.service ?? null, words: 1 + amendments.length }
    }
  },
}

const entry = (id: string, rest: Partial<Written> = {}): Written => ({
  ...EMPTY,
  id,
  book: 'book',
  kind: 'visit.made',
  subject: 'household',
  happened_on: '2026-03-05',
  made_at: 1_772_700_000_000 + Number(id),
  received_at: 1_772_700_100_000,
  line: Number(id),
  salt: null,
  body: '{"service":"anc"}',
  sig: '',
  ...rest,
})

const STORY = [
  entry('1'),
  entry('2', { amends: '1', body: '{"service":"pnc"}' }),
  entry('3', { body: null }),
  entry('4', { kind: 'moon.seen', amends: '1' }),
  entry('5', { amends: '4' }),
  entry('6', { subject: 'another household' }),
  entry('7', { book: 'another book' }),
]

test('each subject of each book is folded by itself, as its amendments left it', () => {
  expect(foldAll(STORY, [VISITS])).toEqual({
    visit: [
      { book: 'another book', subject: 'household', visit: '7', service: 'anc', words: 1 },
      { book: 'book', subject: 'another household', visit: '6', service: 'anc', words: 1 },
      { book: 'book', subject: 'household', visit: '1', service: 'pnc', words: 2 },
      { book: 'book', subject: 'household', visit: '3', service: null, words: 1 },
    ],
  })
})

test('a table without a story has no rows', () => {
  expect(foldAll([], [VISITS])).toEqual({ visit: [] })
  expect(foldAll([entry('1', { kind: 'moon.seen' })], [VISITS])).toEqual({ visit: [] })
})

test('the tables are the same in whatever order the entries arrived', () => {
  const expected = foldAll(STORY, [VISITS])
  fc.assert(
    fc.property(fc.shuffledSubarray(STORY, { minLength: STORY.length }), (arrived) => {
      expect(foldAll(arrived, [VISITS])).toEqual(expected)
    }),
  )
})

test('before the acknowledgement the clock of the device stands in', () => {
  const { line: _, received_at: __, ...waiting } = entry('9')
  expect(lineOf(waiting)).toMatchObject({ line: 0, received_at: waiting.made_at, flagged: '' })
})

test.each(['[]', 'null', '7', '{"a":', ''])('the body %j counts as erased', (body) => {
  expect(lineOf(entry('1', { body })).body).toBe(null)
})
