/** The phone as screens see it. Locked, it is a `Device` with workers on it; unlocked, one worker's `Phone`.
 *
 * Everything works without a network except `admit` and `sync`. Nothing here shows text: problems are words of this file,
 * which screens put into sentences. All instants are milliseconds since 1970 UTC, all days `YYYY-MM-DD`. */
import type { Visit } from '../care/fold'
import type { Package } from '../charter/fold'
import type { Model, Texts } from '../forms/model'
import type { Payment } from '../incentives/fold'
import type { Ledger, Statement } from '../incentives/statement'
import type { Assignment, Household } from '../people/households'
import type { Person, Wish } from '../people/persons'
import type { Kept } from '../register/fold'
import type { Line } from '../register/line'
import type { DraftNote, DraftPlace } from './draftPlace'

export type { DraftNote, DraftPlace } from './draftPlace'

/** What stands on the lock screen: a symbol that the worker chose, never a name. */
export interface Worker {
  readonly id: string
  readonly symbol: string
  /** Entries that are on this phone only. They can be pushed while locked. */
  readonly unsent: number
  /** A PIN is not tried before this instant; 0 when it may be tried now. Each wrong PIN makes the wait longer. */
  readonly waitUntil: number
  /** Wrong PINs since the last right one. */
  readonly wrongPins: number
  /** Unlocking also asks for the phone's own fingerprint or screen lock. */
  readonly bound: boolean
  /** The stories were taken off this phone, and why; the outbox was kept. */
  readonly wiped: '' | 'revoked' | 'silence'
  /** When the server last answered. */
  readonly heardAt: number
}

/** A code from paper or from a QR code (its text as it is), and what the worker chooses. */
export interface Admission {
  readonly code: string
  /** Where the server is: an origin; empty for the one that the app came from. */
  readonly server: string
  /** Six digits or more. */
  readonly pin: string
  readonly symbol: string
}

/** `no_room`: the phone has not the memory or the storage for it. `device_lock`: its own lock was not passed, or its
 * credential is gone: then she has to be admitted anew, and what is unsent is handed in while locked. */
export type Problem =
  | 'unreached'
  | 'pin_short'
  | 'pin_simple'
  | 'unsent'
  | 'locked'
  | 'no_worker'
  | 'no_room'
  | 'device_lock'

/** Why something was not done. `problem` is one of these words, or a reason of docs/sync.md as the server said it:
 * `code`, `token`, `signature`, `slow_down`, `try_again`… */
export class NotDone extends Error {
  constructor(
    readonly problem: Problem | (string & {}),
    /** For `unsent`: how many entries would be lost. */
    readonly count = 0,
  ) {
    super(problem)
  }
}

/** The PIN (or the phone's own lock) was not right, or it is too early to try: then nothing was tried. */
export class WrongPin extends Error {
  constructor(
    readonly waitUntil: number,
    readonly wrongPins: number,
    readonly isTooEarly: boolean,
  ) {
    super('wrong pin')
  }
}

/** The phone while nobody has unlocked it. Made by `openDevice` of device.ts. */
export interface Device {
  /** The same for everyone who uses this phone, so that two people's keys on one device show. */
  readonly id: string
  /** Also takes stories off this phone whose worker has not heard from the server for too long. */
  listWorkers(): Promise<readonly Worker[]>
  /** Makes a key on this phone, has it admitted, and unlocks. Throws NotDone. A second try with the same code offers the
   * same key, so a lost answer costs a new code at most. */
  admit(asked: Admission): Promise<Phone>
  /** Throws WrongPin, or NotDone (`no_worker`, `no_room`, `device_lock`). */
  unlock(worker: string, pin: string): Promise<Phone>
  /** Hands in what is on this phone only, sealed to the server as it was made. Needs no PIN. Never throws. */
  pushWhileLocked(signal?: AbortSignal): Promise<{ readonly arrived: number; readonly left: number }>
  /** Nothing of this worker stays on the phone. Throws NotDone (`unsent`) while entries are on this phone only, unless
   * `evenUnsent`. */
  removeWork(worker: string, evenUnsent?: boolean): Promise<void>
  /** What screens need before anybody unlocks, such as the language. Kept in the clear: nothing about people. */
  readonly preferences: {
    get(name: string): string | undefined
    set(name: string, value: string): Promise<void>
  }
  /** Asks the browser not to throw the store away. `refused`: show what is unsent, and ask for a sync often. */
  askToKeep(): Promise<'kept' | 'refused' | 'unknown'>
  storage(): Promise<Storage>
}

/** How full this phone is. */
export interface Storage {
  readonly used: number
  readonly room: number
  /** The browser promised to keep it. */
  readonly kept: boolean
  /** Warn: less than 50 MB or a tenth is left, or the browser may throw all away and there is unsent work. */
  readonly isTight: boolean
}

/** What the worker did or learnt, before it is an entry. The phone adds id, author, key, clock, seen and signature. */
export interface Act {
  readonly book: string
  readonly kind: string
  readonly subject: string
  readonly body: object
  /** Today unless said. */
  readonly happenedOn?: string
  /** The id of the entry that this one puts right. */
  readonly amends?: string
  /** `newId()` unless said; say it where another act of the same write must name this one. */
  readonly id?: string
  /** Pictures and sounds by the names that the body's answers give them. Their hashes are signed with the entry (as `files`
   * of its body, after those that are told there already); they follow it to the server. */
  readonly files?: ReadonlyMap<string, Blob>
}

/** A line as this phone holds it. `line` is 0 until it has arrived. `held`: the server keeps it apart, and why. */
export interface HeldLine extends Line {
  readonly held?: 'to_settle' | 'quarantine'
  readonly reason?: string
}

/** One subject: its lines in the order in which folds read them, and what they add up to, by table. */
export interface Story {
  readonly book: string
  readonly subject: string
  readonly lines: readonly HeldLine[]
  readonly rows: Tables
}

/** Rows by the name of their table, as on the server: household, person, wish, assignment, visit, chw, package… */
export type Tables = Readonly<Record<string, readonly Kept[]>>

/** A family folder in the index. */
export interface Home {
  readonly book: string
  readonly subject: string
  readonly household: Kept<Household>
  readonly persons: readonly Kept<Person>[]
  readonly wishes: readonly Kept<Wish>[]
  readonly assignments: readonly Kept<Assignment>[]
  /** The worker who unlocked looks after it until further notice. */
  readonly mine: boolean
  /** What `Deriving` made of its story: who is due when and why (`Derived` of care/deriving.ts). */
  readonly derived: unknown
}

/** What was found for some letters: a household, or a person in it. `by`: in whose name the letters stand. */
export interface Found {
  readonly home: Home
  readonly person: Kept<Person> | null
  readonly by: 'household' | 'person' | 'sound'
}

/** Everything that lists, searches and today's page need, in memory. It changes at once with every write and sync. */
export interface Index {
  /** Family folders that are here, by name. Those that were merged or moved away are among them: see their row. */
  readonly homes: readonly Home[]
  home(book: string, subject: string): Home | undefined
  /** Best first; letters of any words of a name in any order, names that sound alike last. */
  search(letters: string, most?: number): readonly Found[]
  /** Rows of a small table over all subjects that are here: chw, place, facility, committee, assignment, package, clause,
   * role, form… Not of `visit`, `payment` and `paid`: those are in `story` and `statementInputs`. */
  table(name: string): readonly Kept[]
  /** Every subject that is here with the kinds it has: charters, places, people. */
  readonly subjects: readonly { readonly book: string; readonly subject: string; readonly kinds: readonly string[] }[]
}

/** What is kept beside each household in the index, worked out from its story alone: care/deriving.ts unless a test says
 * otherwise. Pure; no clock.
 * The result must be JSON, small. Raise `version` with every change: all stories are then read anew. */
export interface Deriving {
  readonly version: string | number
  of(story: Omit<Story, 'rows'> & { readonly rows: Readonly<Record<string, readonly object[]>> }): unknown
}

/** Where her work is. */
export interface Outbox {
  /** Entries on this phone only. */
  readonly waiting: number
  /** Of those, by book and subject, so that a screen can mark them. */
  readonly subjects: ReadonlySet<string>
  /** Pictures and sounds on this phone only, and their bytes. */
  readonly files: { readonly count: number; readonly bytes: number }
  readonly oldestAt: number | null
  /** Entries that arrived and are kept apart until people look: to settle, or in quarantine. */
  readonly held: readonly HeldLine[]
  /** When entries of this phone last arrived, and when the server last answered at all. */
  readonly arrivedAt: number
  readonly heardAt: number
  /** Bytes over the network since this worker was admitted. */
  readonly up: number
  readonly down: number
}

export interface Progress {
  readonly doing: 'push' | 'pull' | 'forms' | 'files' | 'keep'
  /** Entries handed in and left; entries that came so far. */
  readonly arrived: number
  readonly left: number
  readonly came: number
  readonly up: number
  readonly down: number
}

export interface Synced {
  /** `done`; `unreached`: try later, nothing is lost; `stopped` by the signal; `revoked`: stories were taken off this
   * phone; `full`: this phone has no room. */
  readonly outcome: 'done' | 'unreached' | 'stopped' | 'revoked' | 'full'
  readonly arrived: number
  readonly held: number
  readonly came: number
  /** Bytes over the network in this sync. */
  readonly up: number
  readonly down: number
}

export interface SyncOptions {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** All that her own page is reckoned from; complete although households have left (their acts stay, by pseudonym). */
export interface StatementInputs {
  /** Ready for `statement(ledger, month)` of incentives/statement.ts. */
  readonly ledger: Ledger
  /** Her own visits, with the entry that speaks last, minutes and danger signs. */
  readonly visits: readonly Kept<Visit>[]
  readonly payments: readonly Kept<Payment>[]
  readonly packages: readonly Kept<Package>[]
  /** Whether a visit's story can still be opened here. */
  isHere(book: string, subject: string): boolean
}

/** A form that was published; `isHere` once model and texts are on this phone. */
export interface FormNote {
  readonly hash: string
  readonly formId: string
  readonly version: string
  readonly title: string
  readonly languages: readonly string[]
  /** The version that was published last; older ones are kept for the answers that name them. */
  readonly isCurrent: boolean
  readonly isHere: boolean
}

export interface Form {
  readonly hash: string
  readonly model: Model
  readonly texts: Readonly<Record<string, Texts>>
  /** Pictures and sounds by name, in base64 (the usual one, padded); large ones stay on the server. */
  readonly files: Readonly<Record<string, string>>
}

/** Nameless counts for those who supervise. */
export interface Figure {
  readonly book: string
  readonly chw: string
  readonly month: string
  readonly service: string
  readonly visits: number
}

/** A CHW's statement as the server reckoned it at an instant. */
export interface HerStatement {
  readonly at: number
  readonly statement: Statement
}

/** What changed; screens draw again what they show of it. */
export interface Change {
  /** `<book> <subject>` of every story that changed. */
  readonly subjects: ReadonlySet<string>
  readonly outbox: boolean
  readonly forms: boolean
  /** The phone is locked: forget everything that is shown. */
  readonly locked: boolean
}

/** One worker's phone, unlocked. After `lock()` every call throws NotDone (`locked`). */
export interface Phone {
  readonly worker: string
  readonly person: { readonly id: string; readonly name: string; readonly key: string }
  /** Books that she has a part in, as far as they are known here. */
  readonly books: readonly { readonly book: string; readonly name: string; readonly kind: string }[]
  /** Her own parts, past and present, those that come with signing for a side included: which hold on a day is for the
   * caller to say; `until` is the last one. */
  readonly roles: readonly { book: string; role: string; since: string; until: string | null }[]
  readonly index: Index
  readonly outbox: Outbox
  /** By book, as the last pull brought them. */
  readonly figures: readonly Figure[]

  /** The whole story of one subject; null when it is not here. */
  story(book: string, subject: string): Promise<Story | null>
  /** The story that a household had in another community before it came; null when it is not here. */
  before(book: string, subject: string): Promise<Story | null>
  /** Signs, seals to the server, writes down, folds; the index has changed when this is done. All or nothing.
   * `finished`: a draft that these acts are made of; it goes in the same stroke, so that a kill loses neither.
   * Throws NotDone (`no_room`) when the phone is full. */
  write(acts: readonly Act[], finished?: string): Promise<readonly HeldLine[]>
  newId(): string
  /** The pictures and sounds of some entries that are still on this phone, by name. What has arrived is not kept. */
  filesOf(entries: readonly string[]): Promise<ReadonlyMap<string, Blob>>
  /** Push, pull, forms, files. May be cut at any point and goes on from there. One at a time: a second call joins the first. */
  sync(options?: SyncOptions): Promise<Synced>
  /** Her own visits, also in households that have left. */
  myVisits(): readonly Kept<Visit>[]
  /** What her own page is reckoned from; read when it is shown, because it brings what reckons pay. */
  statementInputs(): Promise<StatementInputs>
  /** Somebody else's statement, for who supervises her; without a network the last copy, null when there is none. */
  statementOf(chw: string, month: string): Promise<HerStatement | null>

  readonly forms: readonly FormNote[]
  /** Null until a sync has brought it. */
  form(hash: string): Promise<Form | null>

  /** What is being filled in, encrypted: the place for one form under a key of the caller's (`<subject> <form> …`). */
  draft(key: string): DraftPlace
  drafts(): Promise<readonly DraftNote[]>

  /** Encrypted, in memory since unlock. */
  readonly settings: {
    get(name: string): unknown
    set(name: string, value: unknown): Promise<void>
  }
  changePin(old: string, fresh: string): Promise<void>
  /** From now on unlocking also asks for the phone's own lock (WebAuthn PRF). False where the phone cannot. */
  bindToDevice(pin: string): Promise<boolean>
  /** Takes the stories off this phone now; outbox, key and PIN stay. */
  wipe(): Promise<void>
  /** Returns how to stop. */
  watch(seen: (change: Change) => void): () => void
  /** Forgets keys and memory. Waits for a write that is under way, cuts a sync. */
  lock(): Promise<void>
}
