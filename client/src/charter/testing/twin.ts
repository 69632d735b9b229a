/** Folds the story of a charter as the phone does, for comparison with the server: see run.mjs. */
import { foldLines, type Table } from '../../register/fold'
import type { Line } from '../../register/line'
import { TABLES } from '../fold'

export const folded = (entries: readonly Line[]) => foldLines(entries, TABLES as unknown as readonly Table[])
