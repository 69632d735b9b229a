/** A CHW's statement in two parts: what the server reckons at the lines that it has, and what only her phone knows. */
import { visits } from '../care/fold'
import { rowsOf, type Table } from '../register/fold'
import type { Line } from '../register/line'
import { actOf } from './ledger'
import { dueMonths } from './measures/dueMonths'
import type { Beside } from './measures/known'
import { type Ledger, type Statement, type StatementLine, statement } from './statement'

/** A story that has lines which have not arrived: all of its lines that count. */
export interface Unsent {
  readonly book: string
  readonly subject: string
  readonly lines: readonly Line[]
}

/** What unsent work will add to what is earned and due; less than nothing where a visit was put right downwards. */
export interface More {
  readonly currency: string
  readonly earned: number
  readonly due: number
}

export interface Apart {
  /** The same number as on the server's page. */
  readonly arrived: Statement
  /** What that was reckoned from. */
  readonly from: Ledger
  /** Lines that are other than the server's, or not there at all. */
  readonly here: readonly StatementLine[]
  readonly more: readonly More[]
}

/** The statement of a month, with unsent work apart. `ledger` holds everything that is on the phone. */
export function statementApart(chw: string, ledger: Ledger, unsent: readonly Unsent[], period: string): Apart {
  const from = unsent.length === 0 ? ledger : arrivedOnly(chw, ledger, unsent)
  const whole = statement(ledger, period)
  const arrived = from === ledger ? whole : statement(from, period)
  const known = new Set(arrived.lines.map((line) => JSON.stringify(line)))
  const here = whole.lines.filter((line) => !known.has(JSON.stringify(line)))
  return { arrived, from, here, more: moreOf(whole, arrived) }
}

/** The ledger without what has not arrived: the visits of those stories as their arrived lines leave them. */
function arrivedOnly(chw: string, ledger: Ledger, unsent: readonly Unsent[]): Ledger {
  const touched = new Set(unsent.map(({ book, subject }) => `${book} ${subject}`))
  const others = ledger.acts.filter(({ book, household }) => !touched.has(`${book} ${household}`))
  const again = unsent.flatMap(({ lines }) => {
    const arrived = lines.filter(({ line }) => line > 0)
    return rowsOf(arrived, visits as unknown as Table) as unknown as Parameters<typeof actOf>[0][]
  })
  const acts = [...others, ...again.filter((visit) => visit.chw === chw).map(actOf)]
  return { ...ledger, acts, ...(ledger.beside && { beside: dueOfArrived(chw, ledger.beside, unsent) }) }
}

/** The same of what was due in those stories, where a scheme asks for it. */
function dueOfArrived(chw: string, beside: Beside, unsent: readonly Unsent[]): Beside {
  if (beside.dues.length === 0) return beside
  const touched = new Set(unsent.map(({ book, subject }) => `${book} ${subject}`))
  const others = beside.dues.filter(({ book, household = '' }) => !touched.has(`${book} ${household}`))
  const arrived = (lines: readonly Line[]) => lines.filter(({ line }) => line > 0)
  const again = unsent.flatMap(({ book, subject, lines }) => dueMonths(chw, book, subject, arrived(lines)))
  return { ...beside, dues: [...others, ...again] }
}

function moreOf(whole: Statement, arrived: Statement): More[] {
  const before = new Map(arrived.totals.map((total) => [total.currency, total]))
  return whole.totals
    .map(({ currency, earned, due }) => {
      const old = before.get(currency)
      return { currency, earned: earned - (old?.earned ?? 0), due: due - (old?.due ?? 0) }
    })
    .filter(({ earned, due }) => earned !== 0 || due !== 0)
}
