/** What is known of one CHW besides her visits: numbers of a period, and what she is on a day.
 * Twin: server/ubia/incentives/measures/known.py. */
import { asksFor } from '../pricing/asking'
import type { Decimal } from '../pricing/exact'
import { type Every, MONTHS, nameOf, type Span, spanOf } from '../pricing/spans'
import type { Served, Terms } from '../terms'

/** A number that was reported; `on` is the day on which it was. */
export interface Reported {
  readonly book: string
  readonly measure: string
  readonly period: string
  readonly figure: string
  readonly on: string
}

/** What she is from a day on; nothing is known where `said` is empty. */
export interface Trait {
  readonly book: string
  readonly trait: string
  readonly from_on: string
  readonly said: string
  readonly on: string
}

/** How many visits were due in a month (`YYYY-MM`), and how many of these were made; `household` is empty where several
 * are added up. */
export interface DueMonth {
  readonly book: string
  readonly household?: string
  readonly month: string
  readonly due: number
  readonly reached: number
}

/** Days, both included, on which a household was in her care; `until` is null while nothing has ended it. */
export interface InCare {
  readonly book: string
  readonly since: string
  readonly until: string | null
}

/** All of it, of one CHW. */
export interface Beside {
  readonly numbers: readonly Reported[]
  readonly traits: readonly Trait[]
  readonly dues: readonly DueMonth[]
  readonly homes: readonly InCare[]
}

export const NOTHING: Beside = { numbers: [], traits: [], dues: [], homes: [] }

/** The numbers of a period for the work of a book: those counted there, and those reported if it is the book of it. A
 * number of the period itself comes before one of a longer period that ends with it. */
export function measuresOf(
  beside: Beside,
  served: readonly Served[],
  book: string,
  span: Span,
  every: Every,
  yearFrom: number,
): Readonly<Record<string, Decimal>> {
  const found: Record<string, Decimal> = {}
  if (book === bookOf(served, span)) {
    const periods = namesOf(span, every, yearFrom)
    const told = beside.numbers.filter(({ period }) => periods.includes(period))
    const place = ({ period, on, book: of }: Reported) => `${9 - periods.indexOf(period)} ${on} ${of}`
    for (const { measure, figure } of inOrder(told, place)) found[measure] = figure
  }
  return { ...found, ...countedIn(beside, book, span) }
}

/** What she is on a day, by the last word on the last day that has begun. */
export function traitsOf({ traits }: Beside, day: string): Readonly<Record<string, string>> {
  const told = inOrder(
    traits.filter(({ from_on }) => from_on <= day),
    ({ from_on, on, book }) => `${from_on} ${on} ${book}`,
  )
  const found = new Map(told.map(({ trait, said }) => [trait, said]))
  return Object.fromEntries([...found].filter(([, said]) => said !== ''))
}

/** The book in which what is reported of a period counts, once: where she served last in it. */
export function bookOf(served: readonly Served[], span: Span): string | null {
  const parts = served
    .map(({ book, since, until }) => ({ last: until !== null && until < span.last ? until : span.last, since, book }))
    .filter(({ last, since }) => last >= span.first && since <= span.last)
  return inOrder(parts, ({ last, since, book }) => `${last} ${since} ${book}`).at(-1)?.book ?? null
}

/** Which numbers that can be counted the schemes in force look for. */
export function countedFor(terms: Terms | undefined): { readonly visits: boolean; readonly homes: boolean } {
  const schemes = new Set([...(terms?.values() ?? [])].flatMap((mine) => mine.map(({ scheme }) => scheme)))
  const asks = (name: string): boolean => [...schemes].some((scheme) => asksFor(scheme, name))
  return { visits: asks('visits_due') || asks('visits_reached'), homes: asks('households') }
}

/** The period by its name, and longer ones that end with it. */
function namesOf(span: Span, every: Every, yearFrom: number): string[] {
  const longer = (Object.keys(MONTHS) as Every[]).filter((size) => MONTHS[size] >= MONTHS[every])
  const ending = longer.filter((size) => spanOf(span.last, size, yearFrom).last === span.last)
  return ending.map((size) => nameOf(span.last, size, yearFrom))
}

function countedIn(beside: Beside, book: string, { first, last }: Span) {
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)]
  const dues = beside.dues.filter((one) => one.book === book && from <= one.month && one.month <= to)
  const homes = beside.homes.filter((one) => one.book === book && one.since <= last)
  return {
    households: homes.filter(({ until }) => until === null || until >= last).length,
    visits_due: dues.reduce((all, { due }) => all + due, 0),
    visits_reached: dues.reduce((all, { reached }) => all + reached, 0),
  }
}

function inOrder<T>(rows: readonly T[], placeOf: (row: T) => string): T[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)]
    return left < right ? -1 : left > right ? 1 : 0
  })
}
