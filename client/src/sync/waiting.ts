/** The outbox of an unlocked phone: what has not arrived, in the order in which it was made. */
import type { Entry } from '../register/entry'
import { sealTo } from './box'
import { at } from './memory'
import { type Arrival, outboxRows, type Store, type Stores } from './store'

/** An entry that waits; `n` is its place in the outbox. */
export interface Unsent {
  readonly n: number
  readonly entry: Entry
}

/** An entry made ready to be kept: sealed to the server, and under the worker's key. */
export interface Ready {
  readonly entry: Entry
  readonly row: { readonly sealed: Uint8Array; readonly own: Uint8Array }
}

export class Waiting {
  private items: Unsent[] = []
  /** Entries that the server would not read even alone in this session: tried again after the others. */
  readonly stuck = new Set<number>()

  constructor(
    private readonly store: Store,
    private readonly box: string,
    private readonly token: string,
  ) {}

  /** Reads the outbox. Answers those that arrived while the phone was locked, with what became of them. */
  async open(): Promise<{ readonly unsent: Unsent; readonly arrival: Arrival }[]> {
    const rows = await outboxRows(this.store.database)
    const entries = await Promise.all(rows.map(({ own }) => this.store.cipher.read<Entry>(own)))
    const all = rows.map(({ n, answer }, i) => ({ unsent: { n, entry: entries[i] as Entry }, answer }))
    this.items = all.flatMap(({ unsent, answer }) => (answer ? [] : [unsent]))
    return all.flatMap(({ unsent, answer }) => (answer ? [{ unsent, arrival: answer }] : []))
  }

  get list(): readonly Unsent[] {
    return this.items
  }

  get places(): ReadonlySet<string> {
    return new Set(this.items.map(({ entry }) => at(entry.book, entry.subject)))
  }

  async ready(entry: Entry): Promise<Ready> {
    const [sealed, own] = await Promise.all([
      this.box ? sealTo(this.box, { token: this.token, entry }) : new Uint8Array(),
      this.store.cipher.keep(entry),
    ])
    return { entry, row: { sealed, own } }
  }

  /** Adds entries within a transaction; they are in the list once `added` is called, after it is complete. */
  add(store: Stores, ready: readonly Ready[]): () => void {
    const requests = ready.map(({ row }) => store('outbox').add(row))
    return () => {
      const fresh = ready.map(({ entry }, i) => ({ n: requests[i]?.result as number, entry }))
      this.items = [...this.items, ...fresh]
    }
  }

  /** Takes out what has arrived, after its row was deleted. */
  gone(ns: ReadonlySet<number>): void {
    this.items = this.items.filter(({ n }) => !ns.has(n))
    for (const n of ns) this.stuck.delete(n)
  }
}
