/** Gathers from folded tables what a CHW's statement is reckoned from. */
import type { Visit } from '../care/fold'
import type { Clause } from '../charter/fold'
import type { Kept } from '../register/fold'
import type { Paid } from './fold'
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
  }
}

const servedBy = (chw: string, roles: readonly Kept<Part>[]): Served[] =>
  roles
    .filter(({ person, role }) => person === chw && role === 'chw')
    .map(({ book, since, until }) => ({ book, since, until }))

/** A visit as pay sees it. */
export function actOf(visit: Kept<Visit>): Act {
  const { book, visit: act, household, service, day, void: isVoid, flagged, to_settle } = visit
  return { book, act, household, service, day, void: isVoid, flagged, to_settle }
}
