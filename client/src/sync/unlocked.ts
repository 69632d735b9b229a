/** One worker's unlocked phone: what screens hold. It only leads to the parts that do the work. */

import type { Visit } from '../care/fold'
import { forgetNames } from '../people/names'
import type { Kept } from '../register/fold'
import { uuid7 } from '../register/uuid7'
import { draftNotes, draftPlace } from './drafts'
import { findForm, formNotes } from './fetchingForms'
import { visitsOf } from './folding'
import { linesOf } from './held'
import { storyOf } from './memory'
import type { MandateRow, RoleRow } from './openTables'
import {
  type Act,
  type Change,
  type DraftNote,
  type DraftPlace,
  type Form,
  type FormNote,
  type HeldLine,
  type HerStatement,
  NotDone,
  type Outbox,
  type Phone,
  type StatementInputs,
  type Story,
  type Synced,
  type SyncOptions,
} from './phone'
import type { Session } from './session'
import { isFull, syncOnce, wipe } from './syncing'
import { write } from './writing'

/** The part that comes with signing for a side, as the server has it (server/ubia/register/reach.py). */
const PART_OF: Readonly<Record<string, string>> = { community: 'committee', health_system: 'facility_supervisor' }

/** What only the device can do for an unlocked phone. */
export interface Doors {
  changePin(old: string, fresh: string): Promise<void>
  bind(pin: string): Promise<boolean>
  closed(): void
}

export class UnlockedPhone implements Phone {
  private readonly wanted = new Set<string>()
  private readonly cut = new AbortController()
  private running: Promise<Synced> | null = null

  constructor(
    private readonly session: Session,
    private readonly doors: Doors,
  ) {}

  get worker(): string {
    return this.session.row.id
  }

  get person() {
    const { person: id, name, key } = this.session.me
    return { id, name, key }
  }

  get books() {
    const named = this.rows<{ name: string; kind: string }>('book')
    const known = named.map(({ book, name, kind }) => ({ book, name, kind }))
    const unnamed = this.session.me.books.filter((book) => !known.some((one) => one.book === book))
    return [...known, ...unnamed.map((book) => ({ book, name: '', kind: '' }))]
  }

  get roles() {
    const isMine = ({ person }: { readonly person: string }): boolean => person === this.session.me.person
    const parts = this.rows<RoleRow>('role').filter(isMine)
    const signing = this.rows<MandateRow>('mandate').filter(isMine)
    return [
      ...parts.map(({ book, role, since, until }) => ({ book, role, since, until })),
      ...signing.map(({ book, side, since, until }) => ({ book, role: PART_OF[side] ?? '', since, until })),
    ]
  }

  get index() {
    this.guard()
    return this.session.memory
  }

  get outbox(): Outbox {
    this.guard()
    const { waiting, held, meter, row } = this.session
    const oldestAt = waiting.list[0]?.entry.made_at ?? null
    const { arrivedAt, up, down } = meter
    const { heardAt } = row
    const { sending } = this.session
    const files = { count: sending.length, bytes: sending.reduce((sum, { size }) => sum + size, 0) }
    const { list, places: subjects } = waiting
    return { waiting: list.length, subjects, files, oldestAt, held, arrivedAt, heardAt, up, down }
  }

  get figures() {
    this.guard()
    return this.session.figures
  }

  async story(book: string, subject: string): Promise<Story | null> {
    this.guard()
    return this.session.keeping.story(book, subject)
  }

  async before(book: string, subject: string): Promise<Story | null> {
    this.guard()
    const packed = await (await import('./fetchingBefore')).findBefore(this.session, { book, subject })
    return packed ? storyOf(packed.book, packed.subject, linesOf(packed)) : null
  }

  async write(acts: readonly Act[], finished?: string): Promise<readonly HeldLine[]> {
    this.guard()
    try {
      return await this.session.turn.take(() => write(this.session, acts, finished))
    } catch (problem) {
      throw isFull(problem) ? new NotDone('no_room') : problem
    }
  }

  newId(): string {
    return uuid7(this.session.outside.now())
  }

  async filesOf(entries: readonly string[]): Promise<ReadonlyMap<string, Blob>> {
    this.guard()
    const wanted = this.session.sending.filter(({ entry }) => entries.includes(entry))
    if (wanted.length === 0) return new Map()
    const { findFile } = await import('./attaching')
    const found = await Promise.all(wanted.map(async (one) => [one.name, await findFile(this.session, one)] as const))
    return new Map(found.flatMap(([name, blob]) => (blob ? [[name, blob] as const] : [])))
  }

  async sync(options: SyncOptions = {}): Promise<Synced> {
    this.guard()
    this.running ??= this.syncNow(options).finally(() => {
      this.running = null
    })
    return this.running
  }

  private syncNow({ signal, onProgress }: SyncOptions): Promise<Synced> {
    const both = signal ? either(this.cut.signal, signal) : this.cut.signal
    return syncOnce(this.session, this.wanted, { signal: both, ...(onProgress && { onProgress }) })
  }

  myVisits(): readonly Kept<Visit>[] {
    this.guard()
    const { memory, me } = this.session
    return memory.allActs().flatMap((one) => visitsOf(one, me.person))
  }

  async statementInputs(): Promise<StatementInputs> {
    this.guard()
    const { statementInputs } = await import('./statementInputs')
    this.guard()
    return statementInputs(this.session, this.myVisits())
  }

  async statementOf(chw: string, month: string): Promise<HerStatement | null> {
    this.guard()
    return (await import('./fetchingStatement')).herStatement(this.session, chw, month)
  }

  get forms(): readonly FormNote[] {
    this.guard()
    return formNotes(this.session)
  }

  async form(hash: string): Promise<Form | null> {
    this.guard()
    const found = await findForm(this.session, hash)
    if (!found) this.wanted.add(hash)
    return found
  }

  draft(key: string): DraftPlace {
    const { store, outside } = this.session
    return draftPlace(store, key, outside.now, () => this.guard())
  }

  async drafts(): Promise<readonly DraftNote[]> {
    this.guard()
    return draftNotes(this.session.store)
  }

  readonly settings = {
    get: (name: string): unknown => this.session.settings.get(name),
    set: async (name: string, value: unknown): Promise<void> => {
      this.guard()
      this.session.settings.set(name, value)
      const all = Object.fromEntries(this.session.settings)
      await this.session.turn.take(() => this.session.store.keepPart('settings', all))
    },
  }

  changePin(old: string, fresh: string): Promise<void> {
    this.guard()
    return this.doors.changePin(old, fresh)
  }

  bindToDevice(pin: string): Promise<boolean> {
    this.guard()
    return this.doors.bind(pin)
  }

  async wipe(): Promise<void> {
    this.guard()
    await this.session.turn.take(() => wipe(this.session))
  }

  watch(seen: (change: Change) => void): () => void {
    return this.session.watch(seen)
  }

  async lock(): Promise<void> {
    const { session } = this
    if (session.isLocked) return
    session.isLocked = true
    this.cut.abort()
    await this.running?.catch(() => undefined)
    await session.turn.take(() => session.keeping.keepIndex().catch(() => undefined))
    session.opening.database.close()
    forgetNames()
    session.tell({ locked: true })
    this.doors.closed()
  }

  private guard(): void {
    if (this.session.isLocked) throw new NotDone('locked')
  }

  private rows<Row extends object>(table: string): readonly Kept<Row>[] {
    this.guard()
    return this.session.memory.table(table) as readonly Kept<Row>[]
  }
}

/** A signal that stops when one of two does (`AbortSignal.any` is too young). */
function either(one: AbortSignal, other: AbortSignal): AbortSignal {
  const both = new AbortController()
  for (const signal of [one, other]) {
    if (signal.aborted) both.abort()
    signal.addEventListener('abort', () => both.abort())
  }
  return both.signal
}
