/** Gathers what her own page is reckoned from: loaded when it is first looked at. */
import type { Visit } from '../care/fold'
import type { Clause, Package } from '../charter/fold'
import type { CharterSpan, CharterTerm } from '../charter/wordings'
import { ledgerOf } from '../incentives/ledger'
import type { Described, Reported } from '../incentives/measures/fold'
import { countedFor } from '../incentives/measures/known'
import type { Place } from '../people/places'
import type { Kept } from '../register/fold'
import { countedHere } from './countedHere'
import type { Acts } from './folding'
import type { BookRow, RoleRow } from './openTables'
import type { StatementInputs } from './phone'
import type { Session } from './session'

/** Hers, complete although households have left: of these the server has told what was counted. */
export async function statementInputs(
  { memory, keeping, me: { person } }: Session,
  visits: readonly Kept<Visit>[],
): Promise<StatementInputs> {
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
  const tables = { visit: visits, clause: rows<Clause>('clause'), paid, agreed, told }
  const ledger = ledgerOf(person, tables)
  const asked = countedFor(ledger.terms)
  const read = (book: string, subject: string) => keeping.story(book, subject)
  const here = asked.visits || asked.homes ? await countedHere(person, memory.homes, read) : { dues: [], homes: [] }
  const gone = countedElsewhere(acts)
  const counted = { dues: [...here.dues, ...gone.dues], homes: [...here.homes, ...gone.homes] }
  return {
    ledger: ledgerOf(person, { ...tables, told: { ...told, ...counted } }),
    visits,
    payments: acts.flatMap((one) => one.payments),
    packages: rows<Package>('package'),
    isHere: (book, subject) => memory.has(book, subject),
  }
}

/** What was counted of her in stories that have left this phone. */
function countedElsewhere(acts: readonly Acts[]) {
  const gone = acts.filter((one) => one.gone)
  return {
    dues: gone.flatMap(({ book, subject: household, counted }) =>
      (counted?.dues ?? []).map(([month, due, reached]) => ({ book, household, month, due, reached })),
    ),
    homes: gone.flatMap(({ book, counted }) =>
      (counted?.homes ?? []).map(([since, until]) => ({ book, since, until })),
    ),
  }
}
