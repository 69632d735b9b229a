/** Folds and reckons a story as the phone does, for comparison with the server: see run.mjs. */
import { visits } from '../../care/fold'
import { tasks } from '../../care/tasks'
import { TABLES as CHARTER } from '../../charter/fold'
import { foldLines, type Table } from '../../register/fold'
import type { Line } from '../../register/line'
import { contests } from '../contests'
import { paid, payments } from '../fold'
import { ledgerOf, type Tables } from '../ledger'
import { price } from '../rules'
import { statement } from '../statement'

export const TABLES = [visits, tasks, ...CHARTER, payments, paid, contests] as Table[]

/** Lines of any books, and whose month to reckon from them. */
export interface Story {
  readonly chw: string
  readonly period: string
  readonly entries: readonly Line[]
}

/** All rows of the story, and the CHW's worths and statement for the month. */
export function reckon({ chw, period, entries }: Story) {
  const tables = foldLines(entries, TABLES)
  const ledger = ledgerOf(chw, tables as unknown as Tables)
  return { tables, price: price(ledger.acts, ledger.clauses, period), statement: statement(ledger, period) }
}
