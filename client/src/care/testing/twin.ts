/** Folds a household's story as the phone does, for comparison with the server: see run.mjs. */

import { TABLES as PEOPLE } from '../../people/fold'
import { type Kept, rowsOf } from '../../register/fold'
import type { Line } from '../../register/line'
import { type Derived, deriving } from '../deriving'
import { visits } from '../fold'
import { tasks } from '../tasks'

/** The tasks of a story, and the same as the phone's index keeps them. */
export function tasksIn(entries: readonly Line[]): { task: readonly Kept[]; kept: Derived } {
  const rows = Object.fromEntries([...PEOPLE, visits].map((table) => [table.name, rowsOf(entries, table as never)]))
  return { task: rowsOf(entries, tasks), kept: deriving.of({ lines: entries, rows }) }
}
