/** What the index holds of one story, folded from its lines: pure, so that the page and its worker thread agree. */
import type { Visit } from '../care/fold'
import type { Paid, Payment } from '../incentives/fold'
import type { Kept } from '../register/fold'
import { inOrder } from '../register/order'
import { foldBare, GROWING } from './folds'
import { counting } from './held'
import type { Deriving, HeldLine } from './phone'

/** What the index holds of one subject. Rows are without book and subject, which are said once. */
export interface Noted {
  readonly book: string
  readonly subject: string
  readonly kinds: readonly string[]
  readonly rows: Readonly<Record<string, readonly object[]>>
  readonly derived?: unknown
}

/** The values of a visit in the order of `VISIT`: what its story says once is left out. */
export type VisitValues = readonly unknown[]
const VISIT = ['visit', 'day', 'service', 'void', 'entry', 'to_settle', 'flagged', 'minutes', 'danger'] as const

/** The worker's own acts in one story. `gone`: the story has left this phone. */
export interface Acts {
  readonly book: string
  readonly subject: string
  readonly visits: readonly VisitValues[]
  readonly payments: readonly Kept<Payment>[]
  readonly paid: readonly Kept<Paid>[]
  readonly gone?: true
  /** Of a story that has left: the server's count of what was due of her in it, and when it was in her care. */
  readonly counted?: Counted
}

/** Of each month (`YYYY-MM`) how many visits were due and made; days of custody, both included. */
export interface Counted {
  readonly dues: readonly (readonly [month: string, due: number, reached: number])[]
  readonly homes: readonly (readonly [since: string, until: string | null])[]
}

/** A story folded; `acts` is null where the worker did nothing in it. */
export interface Folded {
  readonly noted: Noted
  readonly acts: Acts | null
}

/** Whose index it is, and what the app wants beside each household. */
export interface Folding {
  readonly person: string
  readonly deriving: Deriving | undefined
}

/** Folds a story; `lines` in any order. */
export function foldStory(
  { person, deriving }: Folding,
  book: string,
  subject: string,
  lines: readonly HeldLine[],
): Folded {
  const told = inOrder(lines)
  const rows = foldBare(counting(told))
  const small = Object.fromEntries(Object.entries(rows).filter(([name]) => !GROWING.has(name)))
  const kinds = [...new Set(lines.map((line) => line.kind))]
  const isHome = deriving !== undefined && (rows.household?.length ?? 0) > 0
  const derived = isHome ? { derived: deriving.of({ book, subject, lines: told, rows }) } : {}
  return { noted: { book, subject, kinds, rows: small, ...derived }, acts: actsIn(book, subject, rows, person) }
}

type Rows = Readonly<Record<string, readonly object[]>>

function actsIn(book: string, subject: string, rows: Rows, person: string): Acts | null {
  const visits = ofWorker<Visit>(rows, 'visit', person).map((visit) => VISIT.map((name) => visit[name]))
  const payments = ofWorker<Payment>(rows, 'payment', person).map((row) => ({ book, subject, ...row }))
  const paid = ofWorker<Paid>(rows, 'paid', person).map((row) => ({ book, subject, ...row }))
  return visits.length + payments.length + paid.length > 0 ? { book, subject, visits, payments, paid } : null
}

const ofWorker = <Row extends { readonly chw: string }>(rows: Rows, name: string, chw: string): Row[] =>
  ((rows[name] ?? []) as readonly Row[]).filter((row) => row.chw === chw)

/** The visits of some acts as rows. The household is the pseudonym that its subject is. */
export const visitsOf = ({ book, subject, visits }: Acts, chw: string): Kept<Visit>[] =>
  visits.map((values) => {
    const visit: Record<string, unknown> = { book, subject, household: subject, chw }
    for (let n = 0; n < VISIT.length; n++) visit[VISIT[n] as string] = values[n]
    return visit as unknown as Kept<Visit>
  })

/** One of her visits in a story that this phone may not hold, as a pull tells it. */
export type ActElsewhere = { readonly subject: string } & Readonly<Record<string, unknown>>

export type CountedElsewhere = { readonly subject: string } & Counted

/** Her visits, and what was counted of her, in stories that have left her care, by story. */
export function actsElsewhere(
  book: string,
  rows: readonly ActElsewhere[],
  counted: readonly CountedElsewhere[] = [],
): Acts[] {
  const found = new Map<string, VisitValues[]>(counted.map(({ subject }) => [subject, []]))
  for (const row of rows) {
    const values = VISIT.map((name) => row[name])
    found.set(row.subject, [...(found.get(row.subject) ?? []), values])
  }
  const counts = new Map(counted.map(({ subject, dues, homes }) => [subject, { counted: { dues, homes } }]))
  return [...found].map(([subject, visits]) => {
    return { book, subject, visits, payments: [], paid: [], gone: true, ...counts.get(subject) }
  })
}

/** Acts with those of before that are not among them: what a story that left still says of her. */
export function withEarlier(acts: Acts, before: Acts): Acts {
  const known = new Set(acts.visits.map(([visit]) => visit))
  return {
    ...acts,
    visits: [...before.visits.filter(([visit]) => !known.has(visit)), ...acts.visits],
    gone: true,
    ...(before.counted && { counted: before.counted }),
  }
}
