/** Tables: what the entries of one subject add up to, folded again whenever the subject gains an entry. */
import type { Acknowledged, Entry } from './entry'
import { type Body, type Line, lineOf } from './line'
import { inOrder } from './order'

/** One table. `fold` gets the story of one subject in order, only the `kinds` named here, and gives its rows.
 * A fold is pure: it asks for no clock, and accepts a body that is null because it was erased. */
export interface Table<Row extends object = object, B = Body> {
  readonly name: string
  readonly kinds: readonly string[]
  fold(story: readonly Line<B>[]): Iterable<Row>
}

/** A row as it stands in a table: whose it is, then the columns of the fold. */
export type Kept<Row extends object = object> = Row & { readonly book: string; readonly subject: string }

/** The rows of every table, by table name, for all stories in `entries` (several subjects and books may be mixed).
 * A table orders what it reads: an amendment by way of a kind that it does not read is one of an unknown entry. */
export const foldAll = (entries: readonly (Entry & Acknowledged)[], tables: readonly Table[]): Record<string, Kept[]> =>
  foldLines(entries.map(lineOf), tables)

/** The same for entries whose bodies are read already. */
export function foldLines(lines: readonly Line[], tables: readonly Table[]): Record<string, Kept[]> {
  const stories = storiesOf(lines)
  return Object.fromEntries(tables.map((table) => [table.name, stories.flatMap((story) => rowsOf(story, table))]))
}

function storiesOf(lines: readonly Line[]): Line[][] {
  const stories = new Map<string, Line[]>()
  for (const line of lines) {
    const whose = `${line.book} ${line.subject}`
    const story = stories.get(whose)
    if (story) story.push(line)
    else stories.set(whose, [line])
  }
  return [...stories.keys()].sort().map((whose) => stories.get(whose) ?? [])
}

/** The rows of one story, given in any order. */
export function rowsOf(story: readonly Line[], table: Table): Kept[] {
  const [first] = story
  return first ? bareRowsOf(story, table).map((row) => ({ book: first.book, subject: first.subject, ...row })) : []
}

/** The same without whose they are. */
export function bareRowsOf(story: readonly Line[], table: Table): object[] {
  const told = inOrder(story.filter((line) => table.kinds.includes(line.kind)))
  return told.length > 0 ? [...table.fold(told)] : []
}
