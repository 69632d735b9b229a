/** The stories in the store and the index in memory, kept in step.
 *
 * A story and the mark that it was touched are written in one transaction; the index, which is large, is written now and
 * then, and mended at unlock from the stories that were touched since. So a kill at any moment loses nothing. */
import type { Bytes } from '../register/bytes'
import { type Acts, foldStory } from './folding'
import { readyToFold } from './folds'
import { erased, linesOf, merged, type Packed, type WireEntry, wholeLinesOf, withDigests } from './held'
import { at, type KeptIndex, type Memory, storyOf } from './memory'
import { keepAll, type Made, make } from './packing'
import type { Story } from './phone'
import { ALL, type Store, type StoreName, type Stores } from './store'

/** What came for one subject. */
export interface Came {
  readonly book: string
  readonly subject: string
  readonly entries: readonly WireEntry[]
}

/** What else is written in the same stroke. */
export interface Also {
  readonly stores: readonly StoreName[]
  write(store: Stores): void
}

const NOTHING: Also = { stores: [], write: () => undefined }
const SLICE = 200
/** Few enough that the page stays alive on a slow phone. */
const SLICE_FOLDED = 50
const TOUCHED_AT_MOST = 24

export class Keeping {
  private readonly named = new Map<string, Promise<string>>()
  private here = new Set<string>()
  private touched = 0

  constructor(
    private readonly store: Store,
    private readonly memory: Memory,
  ) {}

  /** Reads the index, and notes anew what it does not know yet. */
  async open(): Promise<void> {
    const [index, acts, touched, names] = await Promise.all([
      this.store.part<KeptIndex>('index'),
      this.store.part<readonly Acts[]>('acts'),
      this.store.names('touched'),
      this.store.names('stories'),
    ])
    this.here = new Set(names)
    const isUsable = this.memory.load(index, acts ?? [])
    const stale = !isUsable || touched.includes(ALL) ? names : touched.filter((name) => this.here.has(name))
    for (let from = 0; from < stale.length; from += SLICE)
      for (const packed of await this.read(stale.slice(from, from + SLICE)))
        this.memory.take(foldStory(this.memory.folding, packed.book, packed.subject, linesOf(packed)))
    this.touched = touched.length
    if (stale.length > TOUCHED_AT_MOST) await this.keepIndex()
  }

  /** A story; null when it is not here. */
  async story(book: string, subject: string): Promise<Story | null> {
    const packed = await this.packed(book, subject)
    return packed && storyOf(book, subject, wholeLinesOf(packed))
  }

  async packed(book: string, subject: string): Promise<Packed | null> {
    const name = await this.name(book, subject)
    return this.here.has(name) ? ((await this.read([name]))[0] ?? null) : null
  }

  /** Adds what came to its stories, slice by slice: what is not new changes nothing. Answers the places that changed. */
  async absorb(came: readonly Came[]): Promise<Set<string>> {
    const changed = new Set<string>()
    const isMany = came.length > TOUCHED_AT_MOST
    if (isMany) await this.store.write(['touched'], (store) => store('touched').put(1, ALL))
    let writing: Promise<void> = Promise.resolve()
    for (let from = 0; from < came.length; from += SLICE_FOLDED) {
      const grown = await this.grown(came.slice(from, from + SLICE_FOLDED))
      const [made, before] = [this.make(grown), writing]
      writing = before.then(() => this.putMade(grown, made, NOTHING, isMany))
      writing.catch(() => undefined)
      await before
      for (const { book, subject } of grown) changed.add(at(book, subject))
    }
    await writing
    return changed
  }

  /** The stories that what came changes, as they are then; nothing is written. */
  async grown(came: readonly Came[]): Promise<Packed[]> {
    const before = await this.before(came)
    const grown: Packed[] = []
    for (const [n, { book, subject, entries }] of came.entries()) {
      const old = before[n]?.lines ?? []
      const lines = merged(old, await withDigests(entries))
      if (lines !== old) grown.push({ v: 1, book, subject, lines })
    }
    await readyToFold(grown)
    return grown
  }

  /** Writes stories and whatever else in one stroke, then notes them. */
  async put(stories: readonly Packed[], also: Also = NOTHING): Promise<void> {
    await this.putMade(stories, this.make(stories), also, false)
  }

  private make(stories: readonly Packed[]): Made {
    return make(this.store.cipher, this.memory.folding, stories, this.store.labour)
  }

  private async putMade(
    stories: readonly Packed[],
    { kept, folded }: Made,
    also: Also,
    marked: boolean,
  ): Promise<void> {
    const names = await Promise.all(stories.map(({ book, subject }) => this.name(book, subject)))
    const records = await kept
    await this.store.write(['stories', 'touched', ...also.stores], (store) => {
      for (const [n, name] of names.entries()) {
        store('stories').put(records[n], name)
        if (!marked) store('touched').put(1, name)
      }
      also.write(store)
    })
    for (const name of names) this.here.add(name)
    this.touched += marked ? 0 : names.length
    for (const one of folded) this.memory.take(one)
  }

  /** Takes stories off; the worker's own acts stay in memory and in the index. */
  async forget(places: readonly { readonly book: string; readonly subject: string }[]): Promise<void> {
    const names = await Promise.all(places.map(({ book, subject }) => this.name(book, subject)))
    for (const { book, subject } of places) this.memory.forget(book, subject)
    const parts = await this.indexParts()
    await this.store.write(['stories', 'parts'], (store) => {
      for (const name of names) store('stories').delete(name)
      for (const [name, value] of parts) store('parts').put(value, name)
    })
    for (const name of names) this.here.delete(name)
  }

  /** Drops the bodies of entries wherever a story still holds them. Answers the places that changed. */
  async erase(book: string, entries: ReadonlySet<string>): Promise<Set<string>> {
    const changed = new Set<string>()
    const names = [...this.here]
    for (let from = 0; from < names.length; from += SLICE) {
      const hit = (await this.read(names.slice(from, from + SLICE))).filter(
        (packed) => packed.book === book && packed.lines.some((line) => entries.has(line.id) && line.body != null),
      )
      const without = hit.map((packed) => ({
        ...packed,
        lines: packed.lines.map((line) => (entries.has(line.id) ? erased(line) : line)),
      }))
      if (without.length > 0) await this.put(without)
      for (const { subject } of without) changed.add(at(book, subject))
    }
    return changed
  }

  /** Keeps index and acts, and with them whatever must not be ahead of them. */
  async keepIndex(also: readonly (readonly [part: string, value: unknown])[] = []): Promise<void> {
    const extra = also.map(async ([name, value]) => [name, await this.store.cipher.keep(value)] as const)
    const parts = [...(await this.indexParts()), ...(await Promise.all(extra))]
    await this.store.write(['parts', 'touched'], (store) => {
      for (const [name, value] of parts) store('parts').put(value, name)
      store('touched').clear()
    })
    this.touched = 0
  }

  /** Keeps the index when enough has changed that reading it anew would be felt. */
  async keepIndexIfDue(): Promise<void> {
    if (this.touched > TOUCHED_AT_MOST) await this.keepIndex()
  }

  /** After the store was wiped. */
  async wiped(): Promise<void> {
    this.here.clear()
    this.memory.forgetAll()
    await this.keepIndex()
  }

  private async indexParts(): Promise<(readonly [string, Bytes])[]> {
    const { index, acts } = this.memory.kept()
    const [kept, keptActs] = await keepAll(this.store.cipher, [index, acts], this.store.labour)
    return [
      ['index', kept as Bytes],
      ['acts', keptActs as Bytes],
    ]
  }

  private async before(came: readonly Came[]): Promise<(Packed | undefined)[]> {
    const names = await Promise.all(came.map(({ book, subject }) => this.name(book, subject)))
    const known = names.filter((name) => this.here.has(name))
    const read = known.length > 0 ? await this.read(known) : []
    const found = new Map(known.map((name, n) => [name, read[n] as Packed]))
    return names.map((name) => found.get(name))
  }

  private async read(names: readonly string[]): Promise<Packed[]> {
    const kept = await this.store.many('stories', names)
    const packed = await Promise.all(kept.flatMap((one) => (one ? [this.store.cipher.read<Packed>(one)] : [])))
    await readyToFold(packed)
    return packed
  }

  private name(book: string, subject: string): Promise<string> {
    const where = at(book, subject)
    const named = this.named.get(where) ?? this.store.cipher.nameOf('story', book, subject)
    this.named.set(where, named)
    return named
  }
}
