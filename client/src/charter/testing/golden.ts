/** The golden cases that both sides run: contract/cases/<module>/*.json. */
import { readdirSync, readFileSync } from 'node:fs'
import { foldLines, type Kept, type Table } from '../../register/fold'
import type { Line } from '../../register/line'

type Row = Readonly<Record<string, unknown>>

/** Entries with their bodies as objects, and the rows that a person worked out, without book and subject. */
export interface Golden {
  readonly name: string
  readonly entries: readonly Line[]
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

export function goldenCases<Case extends Golden>(module: string): Case[] {
  const folder = new URL(`../../../../contract/cases/${module}/`, import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
}

/** The rows of the tables that a case names, as the case writes them: by key, without book and subject. */
export function rowsOf(golden: Golden, tables: readonly Table[], keys: Readonly<Record<string, readonly string[]>>) {
  const folded = foldLines(golden.entries, tables)
  return Object.fromEntries(
    Object.keys(golden.tables).map((name) => [name, inOrder(folded[name] ?? [], keys[name] ?? [])]),
  )
}

function inOrder(rows: readonly Kept[], key: readonly string[]): Row[] {
  const placed = rows.map(({ book: _book, subject: _subject, ...row }) => row as Row)
  const placeOf = (row: Row): string => key.map((name) => placeIn(row[name])).join(' ')
  return placed.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

/** Numbers by how much they are, not by their first digit. */
const placeIn = (value: unknown): unknown => (typeof value === 'number' ? String(value).padStart(10, '0') : value)
