/** What an unlocked phone holds in memory: a small entry for every subject, and the worker's own acts.
 * Both are kept as one encrypted record each, and mended from the stories that were touched since. */
import type { Assignment, Household } from '../people/households'
import type { Person, Wish } from '../people/persons'
import type { Kept } from '../register/fold'
import { inOrder } from '../register/order'
import { type Acts, type Folded, type Folding, type Noted, withEarlier } from './folding'
import { FOLD_VERSION, fold } from './folds'
import { counting } from './held'
import type { Found, HeldLine, Home, Index, Story } from './phone'
import { type Hay, hayOf, searchIn } from './searching'

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
  private readonly hays = new WeakMap<Home, readonly Hay[]>()
  private sorted: readonly Home[] | null = null
  private hay: readonly Hay[] | null = null

  constructor(readonly folding: Folding) {}

  /** What this memory was made by: folds, and the app's own derivation. */
  get version(): string {
    return `${FOLD_VERSION} ${this.folding.deriving?.version ?? ''}`
  }

  /** Takes a kept index in. Returns false when other folds made it: then every story must be folded anew. */
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

  /** Takes in what a story says now. */
  take({ noted, acts }: Folded): void {
    this.place(noted)
    const { book, subject } = noted
    const where = at(book, subject)
    const before = this.acts.get(where)
    if (before?.gone) this.acts.set(where, withEarlier(acts ?? { ...before, visits: [] }, before))
    else if (acts) this.acts.set(where, acts)
    else this.acts.delete(where)
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

  /** Her acts in stories that have left, as the server has them. A story that is here speaks for itself. */
  takeElsewhere(acts: readonly Acts[]): void {
    for (const one of acts) {
      const where = at(one.book, one.subject)
      if (!this.noted.has(where)) this.acts.set(where, one)
    }
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
    this.sorted ??= byName([...this.atHome.values()])
    return this.sorted
  }

  home(book: string, subject: string): Home | undefined {
    return this.atHome.get(at(book, subject))
  }

  search(letters: string, most = 30): Found[] {
    this.hay ??= this.homes.flatMap((home) => this.hayAt(home))
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
    if (household) this.atHome.set(where, homeOf(one, household, this.folding.person))
    else this.atHome.delete(where)
    this.changed()
  }

  private hayAt(home: Home): readonly Hay[] {
    const known = this.hays.get(home) ?? hayOf(home)
    this.hays.set(home, known)
    return known
  }

  private changed(): void {
    this.sorted = this.hay = null
    this.tables.clear()
  }
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

function byName(homes: readonly Home[]): Home[] {
  const keyed = homes.map((home) => ({ home, key: `${home.household.name_words} ${home.subject}` }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ home }) => home)
}
