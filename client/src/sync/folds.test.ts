/** Tables that come later come in time: no story is folded without one of them. */
import { expect, test } from 'vitest'
import { BARE, foldBare, readyToFold, TABLES } from './folds'
import { TABLES as LATER } from './laterTables'

const kindsOf = (tables: typeof TABLES): string[] => [...new Set(tables.flatMap(({ kinds }) => kinds))]

test('what comes later reads no kind that is read at once', () => {
  const atOnce = new Set(kindsOf(TABLES))
  expect(kindsOf(LATER).filter((kind) => atOnce.has(kind) || BARE.test(kind))).toEqual([])
})

test('a story of a kind that comes later is folded by its tables', async () => {
  const body = { name: 'Main', purpose: 'Talk', on: '2026-03-01', present: [], agenda: [] }
  const line = { id: '1', book: 'b', kind: 'meeting.held', subject: 's', author: 'a', key: 'k', channel: 'phone' }
  const told = { ...line, happened_on: '2026-03-01', made_at: 1, seen: 0, amends: '', line: 1, received_at: 2, body }
  await readyToFold([{ lines: [told] }])
  expect(Object.keys(foldBare([{ ...told, flagged: '' }]))).toContain('meeting')
})
