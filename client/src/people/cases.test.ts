/** The cases that server and client share: the same stories give the same rows, names and ages in both. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldLines, type Kept, type Table } from '../register/fold'
import type { Line } from '../register/line'
import { ageOn, bornFromAge, type Unit } from './ages'
import { TABLES } from './fold'
import { nameKey, nameWords } from './names'

const CASES = '../contract/cases/people/'
const read = <T>(file: string): T => JSON.parse(readFileSync(CASES + file, 'utf8')) as T

interface Case {
  readonly name: string
  readonly entries: readonly Line[]
  readonly tables: Readonly<Record<string, readonly object[]>>
}

const stories = readdirSync(CASES).filter((file) => !['names.json', 'ages.json'].includes(file))

test.each(stories)('%s', (file) => {
  const cases = [read<Case | Case[]>(file)].flat()
  for (const { name, entries, tables } of cases) {
    const book = entries.map((line) => ({ ...line, book: 'book' }))
    for (const table of TABLES)
      expect(sorted(rowsOf(book, table)), `${name}: ${table.name}`).toEqual(sorted(tables[table.name] ?? []))
  }
})

test('names', () => {
  const { names } = read<{ names: { name: string; words: string; key: string }[] }>('names.json')
  for (const { name, words, key } of names) expect([name, nameWords(name), nameKey(name)]).toEqual([name, words, key])
})

test('ages', () => {
  interface Estimate {
    readonly day: string
    readonly number: number
    readonly unit: Unit
    readonly born_on: string
  }
  interface Told {
    readonly born_on: string
    readonly day: string
    readonly age: object | null
  }
  const { estimates, ages } = read<{ estimates: Estimate[]; ages: Told[] }>('ages.json')
  for (const told of estimates)
    expect({ ...told, born_on: bornFromAge(told.day, told.number, told.unit) }).toEqual(told)
  for (const told of ages) expect({ ...told, age: ageOn(told.born_on, told.day) }).toEqual(told)
})

function rowsOf(lines: readonly Line[], table: Table): object[] {
  const rows: Kept[] = foldLines(lines, [table])[table.name] ?? []
  return rows.map(({ book: _book, subject: _subject, ...row }) => row)
}

const textOf = (row: object): string => JSON.stringify(Object.entries(row).sort())
const sorted = (rows: readonly object[]): object[] => [...rows].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1))
