/** Gathers from folded tables what a CHW's statement is reckoned from. */
import type { Visit } from '../care/fold'
import type { Clause } from '../charter/fold'
import type { Kept } from '../register/fold'
import type { Paid } from './fold'
import type { Described, Reported } from './measures/fold'
import type { Beside, DueMonth, InCare } from './measures/known'
import type { Act } from './rules'
import type { Ledger } from './statement'
import { type Served, type TermTables, termsOf } from './terms'

/** The rows that a ledger is gathered from, of any CHW and book. */
export interface Tables {
  readonly visit: readonly Kept<Visit>[]
  readonly clause: readonly Kept<Clause>[]
  readonly paid: readonly Kept<Paid>[]
  /** What schemes of pay are gathered from; left out where there are none. */
  readonly agreed?: TermTables & { readonly role: readonly Kept<Part>[] }
  /** What pay goes by besides visits; left out where no scheme asks for it. */
  readonly told?: ToldTables
}

export interface ToldTables {
  readonly reported: readonly Kept<Reported>[]
  readonly described: readonly Kept<Described>[]
  /** Of this CHW only. */
  readonly dues?: readonly DueMonth[]
  readonly homes?: readonly InCare[]
}

/** A person's part in a book. */
interface Part {
  readonly person: string
  readonly role: string
  readonly since: string
  readonly until: string | null
}

/** The ledger of one CHW. */
export function ledgerOf(chw: string, tables: Tables): Ledger {
  const clauses = new Map<string, Clause[]>()
  for (const clause of tables.clause) clauses.set(clause.book, [...(clauses.get(clause.book) ?? []), clause])
  return {
    acts: tables.visit.filter((visit) => visit.chw === chw).map(actOf),
    clauses,
    paid: tables.paid.filter((paid) => paid.chw === chw),
    ...(tables.agreed && { terms: termsOf(tables.agreed), served: servedBy(chw, tables.agreed.role) }),
    ...(tables.told && { beside: besideOf(chw, tables.told) }),
  }
}

const servedBy = (chw: string, roles: readonly Kept<Part>[]): Served[] =>
  roles
    .filter(({ person, role }) => person === chw && role === 'chw')
    .map(({ book, since, until }) => ({ book, since, until }))

const besideOf = (chw: string, { reported, described, dues = [], homes = [] }: ToldTables): Beside => ({
  numbers: reported
    .filter((one) => one.chw === chw)
    .map(({ book, measure, period, figure, reported_on: on }) => ({ book, measure, period, figure, on })),
  traits: described
    .filter((one) => one.chw === chw)
    .map(({ book, trait, from_on, said, described_on: on }) => ({ book, trait, from_on, said, on })),
  dues,
  homes,
})

/** A visit as pay sees it. */
export function actOf(visit: Kept<Visit>): Act {
  const { book, visit: act, household, service, day, void: isVoid, flagged, to_settle, minutes, danger } = visit
  return { book, act, household, service, day, void: isVoid, flagged, to_settle, minutes, danger }
}
