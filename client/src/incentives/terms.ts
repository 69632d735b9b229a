/** Which scheme of pay holds for the work of a book, and on which days. Twin: server/ubia/incentives/terms.py.
 *
 * The nearest charter that has a clause `pay` holds: that of the book's own place, else that of the place above it. */
import type { CharterSpan, CharterTerm } from '../charter/wordings'
import type { Kept } from '../register/fold'
import type { Scheme } from './pricing/scheme'

const END = '9999-12-31'

/** A scheme, in force for the work of one book on the days from `since` until before `until`. */
export interface Term {
  readonly source: string
  readonly charter: string
  readonly text: string
  readonly scheme: Scheme
  readonly since: string
  readonly until: string
}

/** Days on which a CHW had her part in a book, both included; `until` is null while nothing has ended it. */
export interface Served {
  readonly book: string
  readonly since: string
  readonly until: string | null
}

/** The terms of each book, by day; those of one book never overlap. */
export type Terms = ReadonlyMap<string, readonly Term[]>

interface Told extends Omit<Term, 'until'> {
  readonly place: string
  readonly until: string | null
  readonly began_at: number
}

type Gap = readonly [first: string, last: string]

const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (a < b ? a : b)
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Rows that terms are gathered from. */
export interface TermTables {
  readonly book: readonly Kept<{ readonly place: string | null }>[]
  readonly place: readonly Kept<{ readonly parent: string | null }>[]
  readonly charter_span: readonly Kept<CharterSpan>[]
  readonly charter_term: readonly Kept<CharterTerm>[]
}

/** The terms of each book that has any. */
export function termsOf(tables: TermTables): Terms {
  const told = toldIn(tables)
  const parents = parentsIn(tables)
  const found = tables.book.map(({ book, place }) => [book, termsAt(pathOf(place ?? book, parents), told)] as const)
  return new Map(found.filter(([, terms]) => terms.length > 0))
}

function toldIn({ charter_span, charter_term }: TermTables): Told[] {
  const schemes = new Map(
    charter_term.filter(({ clause }) => clause === 'pay').map(({ text, value }) => [text, JSON.parse(value) as Scheme]),
  )
  return charter_span.flatMap(({ book, subject, text, place, since, until, began_at }) => {
    const scheme = schemes.get(text)
    return scheme ? [{ source: book, charter: subject, text, place, since, until, began_at, scheme }] : []
  })
}

/** The parent of each place; where several books name one, the first of them. */
function parentsIn({ place }: TermTables): ReadonlyMap<string, string | null> {
  const inTurn = [...place].sort((a, b) => order(b.book, a.book))
  return new Map(inTurn.map(({ subject, parent }) => [subject, parent]))
}

/** A place and those above it, the nearest first. */
export function pathOf(place: string, parents: ReadonlyMap<string, string | null>): string[] {
  const path = [place]
  for (;;) {
    const above = parents.get(path[path.length - 1] as string)
    if (!above || path.includes(above) || path.length >= 33) return path
    path.push(above)
  }
}

/** What holds at the first place of a path: on each day the nearest text; of one place, the elder charter. */
export function termsAt(path: readonly string[], told: readonly Told[]): Term[] {
  const near = told.filter(({ place }) => path.includes(place)).sort((a, b) => byNearness(a, b, path))
  let free: readonly Gap[] = [['0001-01-01', END]]
  const found: Term[] = []
  for (const { source, charter, text, scheme, since: from, until: to } of near) {
    const until = to ?? END
    for (const [first, last] of free) {
      const span = { since: later(first, from), until: earlier(last, until) }
      if (span.since < span.until) found.push({ source, charter, text, scheme, ...span })
    }
    const gaps = free.flatMap(([first, last]): Gap[] => [
      [first, earlier(last, from)],
      [later(first, until), last],
    ])
    free = gaps.filter(([first, last]) => first < last)
  }
  return found.sort((a, b) => order(a.since, b.since))
}

const byNearness = (a: Told, b: Told, path: readonly string[]): number =>
  path.indexOf(a.place) - path.indexOf(b.place) ||
  a.began_at - b.began_at ||
  order(a.charter, b.charter) ||
  order(a.since, b.since) ||
  order(a.text, b.text)

/** The term that holds on a day. */
export const holding = (terms: readonly Term[], day: string): Term | undefined =>
  terms.find(({ since, until }) => since <= day && day < until)
