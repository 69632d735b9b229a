/** Folds and reckons a story as the phone does, for comparison with the server: see run.mjs. */
import { visits } from '../../care/fold'
import { tasks } from '../../care/tasks'
import { TABLES as CHARTER } from '../../charter/fold'
import { TABLES as PEOPLE } from '../../people/fold'
import { foldLines, type Table } from '../../register/fold'
import type { Line } from '../../register/line'
import { contests } from '../contests'
import { paid, payments } from '../fold'
import { ledgerOf, type Tables } from '../ledger'
import { price } from '../rules'
import { statement } from '../statement'

const PLACES = PEOPLE.filter(({ name }) => name === 'place') as Table[]
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
  const ledger = ledgerIn(chw, entries, tables)
  return { tables, price: price(ledger.acts, ledger.clauses, period), statement: statement(ledger, period) }
}

/** A CHW's ledger from lines of any books. */
export function ledgerIn(chw: string, entries: readonly Line[], tables = foldLines(entries, TABLES)) {
  const agreed = { ...tables, ...foldLines(entries, PLACES), ...openRows(entries) }
  return ledgerOf(chw, { ...tables, agreed } as unknown as Tables)
}

/** Books without a place of their own, and the parts of CHWs that nothing has ended. */
function openRows(entries: readonly Line[]) {
  const book = [...new Set(entries.map((entry) => entry.book))].map((name) => ({ book: name, place: null }))
  const role = entries.flatMap(({ book: of, kind, subject, body }) =>
    kind === 'role.given' ? [{ book: of, person: subject, role: body?.role, since: body?.since, until: null }] : [],
  )
  return { book, role }
}
