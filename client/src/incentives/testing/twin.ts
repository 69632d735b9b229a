/** Folds and reckons a story as the phone does, for comparison with the server: see run.mjs. */
import { dues } from '../../care/dues'
import { visits } from '../../care/fold'
import { tasks } from '../../care/tasks'
import { TABLES as CHARTER } from '../../charter/fold'
import { TABLES as PEOPLE } from '../../people/fold'
import { foldLines, type Table } from '../../register/fold'
import type { Line } from '../../register/line'
import { contests } from '../contests'
import { paid, payments } from '../fold'
import { ledgerOf, type Tables } from '../ledger'
import { dueMonths } from '../measures/dueMonths'
import { TABLES as MEASURES } from '../measures/fold'
import type { InCare } from '../measures/known'
import { price } from '../rules'
import { statement } from '../statement'

const PLACES = PEOPLE.filter(({ name }) => name === 'place') as Table[]
const CUSTODY = PEOPLE.filter(({ name }) => name === 'assignment') as Table[]
export const TABLES = [visits, tasks, dues, ...CHARTER, payments, paid, contests, ...MEASURES] as Table[]

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
  const told = { ...foldLines(entries, MEASURES as Table[]), dues: dueIn(chw, entries), homes: homesIn(chw, entries) }
  return ledgerOf(chw, { ...tables, agreed, told } as unknown as Tables)
}

/** What was due of her, household by household. */
function dueIn(chw: string, entries: readonly Line[]) {
  const places = new Set(entries.map(({ book, subject }) => `${book} ${subject}`))
  return [...places].flatMap((place) => {
    const [book = '', subject = ''] = place.split(' ')
    const mine = entries.filter((line) => line.book === book && line.subject === subject)
    return dueMonths(chw, book, subject, mine)
  })
}

/** Whom she looked after, and when. */
const homesIn = (chw: string, entries: readonly Line[]) =>
  (foldLines(entries, CUSTODY).assignment as unknown as (InCare & { readonly chw: string })[]).filter(
    (one) => one.chw === chw,
  )

/** Books without a place of their own, and the parts of CHWs that nothing has ended. */
function openRows(entries: readonly Line[]) {
  const book = [...new Set(entries.map((entry) => entry.book))].map((name) => ({ book: name, place: null }))
  const role = entries.flatMap(({ book: of, kind, subject, body }) =>
    kind === 'role.given' ? [{ book: of, person: subject, role: body?.role, since: body?.since, until: null }] : [],
  )
  return { book, role }
}
