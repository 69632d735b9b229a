/** Folds a household's story as the phone does, for comparison with the server: see run.mjs. */

import { TABLES as PEOPLE } from '../../people/fold'
import { type Kept, rowsOf } from '../../register/fold'
import type { Line } from '../../register/line'
import { type Derived, deriving } from '../deriving'
import { dues } from '../dues'
import { visits } from '../fold'
import { tasks } from '../tasks'

interface Told {
  readonly task: readonly Kept[]
  readonly due: readonly Kept[]
  readonly kept: Derived
}

/** The tasks and due visits of a story, and the tasks as the phone's index keeps them. */
export function tasksIn(entries: readonly Line[]): Told {
  const rows = Object.fromEntries([...PEOPLE, visits].map((table) => [table.name, rowsOf(entries, table as never)]))
  return { task: rowsOf(entries, tasks), due: rowsOf(entries, dues), kept: deriving.of({ lines: entries, rows }) }
}
