/** What this app makes of a story: every table that phone and server share, and a version that says so. */
import { visits } from '../care/fold'
import { clauses, packages } from '../charter/fold'
import { contests } from '../incentives/contests'
import { paid, payments } from '../incentives/fold'
import { TABLES as PEOPLE } from '../people/fold'
import { type Kept, rowsOf as rowsOfTable, type Table } from '../register/fold'
import type { Line } from '../register/line'
import { OPEN } from './openTables'

/** Raised whenever a fold gives other rows than before: the index is then folded anew from the stories. */
export const FOLD_VERSION = '3'

/** What grows with every visit; the rest is small and stays in memory. */
export const GROWING: ReadonlySet<string> = new Set(['visit', 'payment', 'paid'])

export const TABLES: readonly Table[] = [
  ...PEOPLE,
  ...OPEN,
  visits,
  packages,
  clauses,
  payments,
  paid,
  contests,
] as Table[]

const BY_KIND = new Map<string, Table[]>()
for (const table of TABLES) for (const kind of table.kinds) BY_KIND.set(kind, [...(BY_KIND.get(kind) ?? []), table])

/** The rows of one story by table; only tables that read one of its kinds. */
export function fold(lines: readonly Line[]): Record<string, readonly Kept[]> {
  const reading = new Set<Table>()
  for (const kind of new Set(lines.map((line) => line.kind)))
    for (const table of BY_KIND.get(kind) ?? []) reading.add(table)
  return Object.fromEntries([...reading].map((table) => [table.name, rowsIn(table, lines)]))
}

/** A body in a shape that this app is too old for leaves its table empty; it does not take the phone down. */
function rowsIn(table: Table, lines: readonly Line[]): readonly Kept[] {
  try {
    return rowsOfTable(lines, table)
  } catch {
    return []
  }
}
