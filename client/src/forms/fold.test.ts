import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldLines } from '../register/fold'
import type { Line } from '../register/line'
import { type Form, forms } from './fold'

interface Golden {
  readonly name: string
  readonly entries: readonly Line[]
  readonly tables: { readonly form: readonly Form[] }
}

const FOLDER = new URL('../../../contract/cases/forms/', import.meta.url)
const CASES: Golden[] = readdirSync(FOLDER)
  .sort()
  .map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))

test.each(CASES)('$name', ({ entries, tables }) => {
  const rows = foldLines(entries, [forms]).form ?? []
  const told = rows.map(({ book: _book, subject: _subject, ...row }) => row as unknown as Form)
  expect(told.sort((a, b) => (a.hash < b.hash ? -1 : 1))).toEqual(tables.form)
})
