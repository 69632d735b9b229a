/** Gathers what her own page is reckoned from: loaded when it is first looked at. */
import type { Visit } from '../care/fold'
import type { Clause, Package } from '../charter/fold'
import type { CharterSpan, CharterTerm } from '../charter/wordings'
import { ledgerOf } from '../incentives/ledger'
import type { Described, Reported } from '../incentives/measures/fold'
import type { Place } from '../people/places'
import type { Kept } from '../register/fold'
import type { Memory } from './memory'
import type { BookRow, RoleRow } from './openTables'
import type { StatementInputs } from './phone'

/** Hers, complete although households have left. */
export function statementInputs(memory: Memory, person: string, visits: readonly Kept<Visit>[]): StatementInputs {
  const rows = <Row extends object>(table: string) => memory.table(table) as readonly Kept<Row>[]
  const acts = memory.allActs()
  const agreed = {
    book: rows<BookRow>('book'),
    place: rows<Place>('place'),
    role: rows<RoleRow>('role'),
    charter_span: rows<CharterSpan>('charter_span'),
    charter_term: rows<CharterTerm>('charter_term'),
  }
  const told = { reported: rows<Reported>('reported'), described: rows<Described>('described') }
  const paid = acts.flatMap((one) => one.paid)
  return {
    ledger: ledgerOf(person, { visit: visits, clause: rows<Clause>('clause'), paid, agreed, told }),
    visits,
    payments: acts.flatMap((one) => one.payments),
    packages: rows<Package>('package'),
    isHere: (book, subject) => memory.has(book, subject),
  }
}
