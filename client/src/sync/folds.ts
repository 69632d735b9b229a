/** What this app makes of a story: every table that phone and server share, and a version that says so. */
import { visits } from '../care/fold'
import { TABLES as PEOPLE } from '../people/fold'
import { bareRowsOf, type Kept, type Table } from '../register/fold'
import type { Line } from '../register/line'
import { OPEN } from './openTables'

/** Raised whenever a fold gives other rows than before: the index is then folded anew from the stories. */
export const FOLD_VERSION = '6'

/** What grows with every visit; the rest is small and stays in memory. */
export const GROWING: ReadonlySet<string> = new Set(['visit', 'payment', 'paid'])

/** Who may hold a story is for the server to say; nothing on the phone asks. */
const OF_PEOPLE = PEOPLE.filter(({ name }) => name !== 'carer')

/** The tables that every phone needs; those of laterTables.ts come with the first kind that none of these reads. */
export const TABLES: readonly Table[] = [...OF_PEOPLE, ...OPEN, visits] as Table[]

const BY_KIND = new Map<string, Table[]>()
const read = (tables: readonly Table[]): void => {
  for (const table of tables) for (const kind of table.kinds) BY_KIND.set(kind, [...(BY_KIND.get(kind) ?? []), table])
}
read(TABLES)
let later: Promise<void> | null = null
/** Kinds of the register itself, which no table of laterTables.ts reads. */
export const BARE = /^(key|entry|seal)\./

/** Loads what folds stories with these kinds, where that is not here yet. Throws when it cannot be had. */
export async function readyToFold(stories: readonly { readonly lines: readonly { readonly kind?: string }[] }[]) {
  const isStrange = ({ kind = '' }: { readonly kind?: string }): boolean => !BY_KIND.has(kind) && !BARE.test(kind)
  if (!stories.some(({ lines }) => lines.some(isStrange))) return
  later ??= import('./laterTables').then((found) => read(found.TABLES))
  await later.catch((problem) => {
    later = null
    throw problem
  })
}

/** The rows of one story by table; only tables that read one of its kinds. */
export function fold(lines: readonly Line[]): Record<string, readonly Kept[]> {
  const { book = '', subject = '' } = lines[0] ?? {}
  const placed = (rows: readonly object[]): Kept[] => rows.map((row) => ({ book, subject, ...row }))
  return Object.fromEntries(Object.entries(foldBare(lines)).map(([name, rows]) => [name, placed(rows)]))
}

/** The same without whose they are. */
export function foldBare(lines: readonly Line[]): Record<string, readonly object[]> {
  const reading = new Set<Table>()
  for (const kind of new Set(lines.map((line) => line.kind)))
    for (const table of BY_KIND.get(kind) ?? []) reading.add(table)
  const found: Record<string, readonly object[]> = {}
  for (const table of reading) found[table.name] = rowsIn(table, lines)
  return found
}

/** A body in a shape that this app is too old for leaves its table empty; it does not take the phone down. */
function rowsIn(table: Table, lines: readonly Line[]): readonly object[] {
  try {
    return bareRowsOf(lines, table)
  } catch {
    return []
  }
}
