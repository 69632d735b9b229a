/** What an unlocked phone holds in memory: a small entry for every subject, and the worker's own acts.
 * Both are kept as one encrypted record each, and mended from the stories that were touched since. */
import type { Visit } from '../care/fold'
import type { Paid, Payment } from '../incentives/fold'
import type { Assignment, Household } from '../people/households'
import type { Person, Wish } from '../people/persons'
import type { Kept } from '../register/fold'
import { inOrder } from '../register/order'
import { FOLD_VERSION, fold, GROWING } from './folds'
import { counting } from './held'
import type { Deriving, HeldLine, Home, Index, Story, Tables } from './phone'
import { type Hay, hayOf, searchIn } from './searching'

/** What the index holds of one subject. Rows are without book and subject, which are said once. */
export interface Noted {
  readonly book: string
  readonly subject: string
  readonly kinds: readonly string[]
  readonly rows: Readonly<Record<string, readonly object[]>>
  readonly derived?: unknown
}

/** The worker's own acts in one story. `gone`: the story has left this phone. */
export interface Acts {
  readonly book: string
  readonly subject: string
  readonly visits: readonly Kept<Visit>[]
  readonly payments: readonly Kept<Payment>[]
  readonly paid: readonly Kept<Paid>[]
  readonly gone?: true
}

/** The index as it is kept. */
export interface KeptIndex {
  readonly version: string
  readonly noted: readonly Noted[]
}

export const at = (book: string, subject: string): string => `${book} ${subject}`

/** A story with its rows; `lines` in any order. */
export function storyOf(book: string, subject: string, lines: readonly HeldLine[]): Story {
  return { book, subject, lines: inOrder(lines), rows: fold(counting(lines)) }
}

export class Memory implements Index {
  private readonly noted = new Map<string, Noted>()
  private readonly atHome = new Map<string, Home>()
  private readonly acts = new Map<string, Acts>()
  private readonly tables = new Map<string, readonly Kept[]>()
  private sorted: readonly Home[] | null = null
  private hay: readonly Hay[] | null = null

  constructor(
    private readonly person: string,
    private readonly deriving: Deriving | undefined,
  ) {}

  /** What this memory was made by: folds, and the app's own derivation. */
  get version(): string {
    return `${FOLD_VERSION} ${this.deriving?.version ?? ''}`
  }

  /** Takes a kept index in. Returns false when other folds made it: then every story must be noted anew. */
  load(kept: KeptIndex | undefined, acts: readonly Acts[]): boolean {
    for (const one of acts) this.acts.set(at(one.book, one.subject), one)
    if (kept?.version !== this.version) return false
    for (const one of kept.noted) this.place(one)
    return true
  }

  /** Both as they are to be kept. */
  kept(): { index: KeptIndex; acts: readonly Acts[] } {
    return { index: { version: this.version, noted: [...this.noted.values()] }, acts: [...this.acts.values()] }
  }

  /** Folds a story and takes in what it says now. */
  note(book: string, subject: string, lines: readonly HeldLine[]): Story {
    const story = storyOf(book, subject, lines)
    const { rows } = story
    const small = Object.entries(rows).filter(([name]) => !GROWING.has(name))
    const bare = small.map(([name, of]): [string, object[]] => [name, of.map(withoutPlace)])
    const kinds = [...new Set(lines.map((line) => line.kind))]
    const derived = rows.household?.length && this.deriving ? { derived: this.deriving.of(story) } : {}
    this.place({ book, subject, kinds, rows: Object.fromEntries(bare), ...derived })
    this.noteActs(story)
    return story
  }

  /** A story that left: what it said goes, the worker's own acts stay. */
  forget(book: string, subject: string): void {
    const where = at(book, subject)
    const mine = this.acts.get(where)
    if (mine) this.acts.set(where, { ...mine, gone: true })
    this.noted.delete(where)
    this.atHome.delete(where)
    this.changed()
  }

  /** A story that had left comes whole again: what was kept of it is in it. */
  returned(place: string): void {
    if (this.acts.get(place)?.gone) this.acts.delete(place)
  }

  /** Everything but the worker's own acts. */
  forgetAll(): void {
    for (const { book, subject } of [...this.noted.values()]) this.forget(book, subject)
  }

  has(book: string, subject: string): boolean {
    return this.hasPlace(at(book, subject))
  }

  hasPlace(place: string): boolean {
    return this.noted.has(place)
  }

  allActs(): readonly Acts[] {
    return [...this.acts.values()]
  }

  get subjects(): readonly Noted[] {
    return [...this.noted.values()]
  }

  get homes(): readonly Home[] {
    this.sorted ??= [...this.atHome.values()].sort(byName)
    return this.sorted
  }

  home(book: string, subject: string): Home | undefined {
    return this.atHome.get(at(book, subject))
  }

  search(letters: string, most = 30) {
    this.hay ??= this.homes.flatMap(hayOf)
    return searchIn(this.hay, letters, most)
  }

  table(name: string): readonly Kept[] {
    const found = this.tables.get(name) ?? [...this.noted.values()].flatMap((one) => keptRows(one, name))
    this.tables.set(name, found)
    return found
  }

  private place(one: Noted): void {
    const where = at(one.book, one.subject)
    this.noted.set(where, one)
    const [household] = keptRows<Household>(one, 'household')
    if (household) this.atHome.set(where, homeOf(one, household, this.person))
    else this.atHome.delete(where)
    this.changed()
  }

  private changed(): void {
    this.sorted = this.hay = null
    this.tables.clear()
  }

  private noteActs({ book, subject, rows }: Story): void {
    const before = this.acts.get(at(book, subject))
    const visits = ofWorker<Visit>(rows, 'visit', this.person)
    const known = new Set(visits.map(({ visit }) => visit))
    const gone = before?.gone ? before.visits.filter(({ visit }) => !known.has(visit)) : []
    const mine: Acts = {
      ...{ book, subject, visits: [...gone, ...visits] },
      ...{ payments: ofWorker<Payment>(rows, 'payment', this.person), paid: ofWorker<Paid>(rows, 'paid', this.person) },
      ...(before?.gone && { gone: true as const }),
    }
    if (mine.visits.length + mine.payments.length + mine.paid.length > 0) this.acts.set(at(book, subject), mine)
    else this.acts.delete(at(book, subject))
  }
}

const ofWorker = <Row extends { readonly chw: string }>(rows: Tables, name: string, chw: string): Kept<Row>[] =>
  ((rows[name] ?? []) as readonly Kept<Row>[]).filter((row) => row.chw === chw)

function withoutPlace({ book: _book, subject: _subject, ...row }: Kept): object {
  return row
}

const keptRows = <Row extends object>({ book, subject, rows }: Noted, name: string): Kept<Row>[] =>
  ((rows[name] ?? []) as readonly Row[]).map((row) => ({ book, subject, ...row }))

function homeOf(one: Noted, household: Kept<Household>, worker: string): Home {
  const { book, subject, derived } = one
  const assignments = keptRows<Assignment>(one, 'assignment')
  const mine = assignments.some(({ chw, until }) => chw === worker && until === null)
  const [persons, wishes] = [keptRows<Person>(one, 'person'), keptRows<Wish>(one, 'wish')]
  return { book, subject, household, persons, wishes, assignments, mine, derived: derived ?? null }
}

const key = ({ household, subject }: Home): string => `${household.name_words} ${subject}`
const byName = (a: Home, b: Home): number => (key(a) < key(b) ? -1 : 1)
