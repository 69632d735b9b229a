/** One worker's encrypted store. Every value is encrypted and every key is a keyed hash: its files say how much there is,
 * and nothing of whom.
 *
 * - `stories`: one packed story per subject.
 * - `touched`: stories that changed since the index was last kept; it is a single mark when all may have.
 * - `outbox`: what has not arrived, sealed to the server and under the worker's key.
 * - `parts`: index, acts, cursors, settings, forms: one record each.
 * - `drafts`, `files`: what is being filled in. */
import type { Bytes } from '../register/bytes'
import type { Cipher } from './cipher'
import { openDatabase, settled, within } from './database'
import type { Labour } from './labour'

export const STORES = ['stories', 'touched', 'outbox', 'parts', 'drafts', 'files'] as const
export type StoreName = (typeof STORES)[number]
export type Stores = (name: StoreName) => IDBObjectStore

/** An entry that has not arrived, or whose arrival has not been written into its story yet. */
export interface Waiting {
  readonly n: number
  /** For the server's box. */
  readonly sealed: Bytes
  /** The entry under the worker's key. */
  readonly own: Bytes
  /** What the server answered while the phone was locked. */
  readonly answer?: Arrival
}

/** What became of one entry. */
export interface Arrival {
  readonly outcome: 'written' | 'already' | 'to_settle' | 'quarantine'
  readonly line?: number
  readonly reason?: string
  readonly received_at: number
}

export const databaseOf = (worker: string): string => `ubia-${worker}`
/** Marks every story as touched. */
export const ALL = '*'

export const openStore = (worker: string): Promise<IDBDatabase> =>
  openDatabase(databaseOf(worker), 1, (database) => {
    for (const name of STORES) {
      if (name === 'outbox') database.createObjectStore(name, { autoIncrement: true })
      else database.createObjectStore(name)
    }
  })

/** Takes the stories away, with all that was made of them. The outbox, drafts, settings, her key and her own
 * acts (pseudonyms, no names) stay. */
export async function wipeStories(database: IDBDatabase): Promise<void> {
  await within(database, ['stories', 'touched', 'parts'], 'readwrite', async (store) => {
    store('stories').clear()
    store('touched').clear()
    const names = (await settled(store('parts').getAllKeys())) as string[]
    for (const name of names) if (!KEPT.has(name)) store('parts').delete(name)
  })
}

/** Parts that outlive a wipe; named in the clear since every store has them. */
export const KEPT: ReadonlySet<string> = new Set(['me', 'settings', 'meter', 'acts', 'sending'])

/** Every row of the outbox, oldest first. */
export async function outboxRows(database: IDBDatabase): Promise<Waiting[]> {
  return within(database, ['outbox'], 'readonly', async (store) => {
    const [keys, rows] = await Promise.all([
      settled(store('outbox').getAllKeys()),
      settled<Omit<Waiting, 'n'>[]>(store('outbox').getAll()),
    ])
    return rows.map((row, at) => ({ ...row, n: keys[at] as number }))
  })
}

/** How many entries are on this phone only. */
export const countUnsent = async (database: IDBDatabase): Promise<number> =>
  (await outboxRows(database)).filter(({ answer }) => answer === undefined).length

/** Reads and keeps the records of an unlocked store. */
export class Store {
  constructor(
    readonly database: IDBDatabase,
    readonly cipher: Cipher,
    readonly labour: Labour | null = null,
  ) {}

  /** The value of a part; undefined when there is none. */
  async part<T>(name: string): Promise<T | undefined> {
    const kept = await this.raw('parts', name)
    return kept && this.cipher.read<T>(kept)
  }

  async keepPart(name: string, value: unknown): Promise<void> {
    const kept = await this.cipher.keep(value)
    await this.write(['parts'], (store) => store('parts').put(kept, name))
  }

  raw(store: StoreName, name: IDBValidKey): Promise<Bytes | undefined> {
    return within(this.database, [store], 'readonly', (of) => settled<Bytes | undefined>(of(store).get(name)))
  }

  /** Many records of one store in one transaction, in the order asked. */
  many(store: StoreName, names: readonly IDBValidKey[]): Promise<(Bytes | undefined)[]> {
    return within(this.database, [store], 'readonly', (of) =>
      Promise.all(names.map((name) => settled<Bytes | undefined>(of(store).get(name)))),
    )
  }

  names(store: StoreName): Promise<string[]> {
    return within(this.database, [store], 'readonly', (of) => settled(of(store).getAllKeys())) as Promise<string[]>
  }

  /** All in one stroke, or nothing. */
  async write(stores: readonly StoreName[], work: (store: Stores) => unknown): Promise<void> {
    await within(this.database, stores, 'readwrite', (of) => {
      work(of)
    })
  }
}
