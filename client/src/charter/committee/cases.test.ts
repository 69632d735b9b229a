/** The cases that server and phone share: the same stories give the same rows in both. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldLines } from '../../register/fold'
import type { Line } from '../../register/line'
import { barred } from './barred'
import { TABLES } from './fold'

const CASES = '../contract/cases/committee/'
const read = <T>(file: string): T => JSON.parse(readFileSync(CASES + file, 'utf8')) as T

interface Case {
  readonly name: string
  readonly entries: readonly Line[]
  readonly tables: Readonly<Record<string, readonly object[]>>
}

test.each(readdirSync(CASES).filter((file) => file !== 'criteria.json'))('%s', (file) => {
  for (const { name, entries, tables } of [read<Case | Case[]>(file)].flat()) {
    const found = foldLines(
      entries.map((line) => ({ ...line, book: 'book' })),
      TABLES,
    )
    for (const table of TABLES)
      expect(sorted(found[table.name] ?? []), `${name}: ${table.name}`).toEqual(sorted(tables[table.name] ?? []))
  }
})

test('criteria that are none', () => {
  const told = read<{ words: string; barred: string | null }[]>('criteria.json')
  for (const one of told) expect([one.words, barred(one.words)]).toEqual([one.words, one.barred])
})

const sorted = (rows: readonly object[]): object[] =>
  rows
    .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'book' && name !== 'subject')))
    .sort((a, b) => (text(a) < text(b) ? -1 : 1))

const text = (row: object): string => JSON.stringify(Object.entries(row).sort())
