/** All that stands behind one unlocked phone; the parts of the sync work on this and on nothing else. */
import type { ToSend } from './attaching'
import type { Cipher } from './cipher'
import type { DeviceStore } from './deviceStore'
import { Keeping } from './keeping'
import type { Labour } from './labour'
import { Memory } from './memory'
import type { Change, Deriving, Figure, HeldLine } from './phone'
import { Store } from './store'
import { Turn } from './turn'
import type { WorkerRow } from './vault'
import { Waiting } from './waiting'
import { type Outside, Wire } from './wire'

/** The part `me`: who she is, what the server gave her, her signing key under the data key. */
export interface Me {
  readonly person: string
  readonly name: string
  readonly key: string
  readonly token: string
  readonly books: readonly string[]
  readonly privateKey: string
}

/** How far this phone holds a book: the server's cursor, and the last line that came. */
export interface Cursor {
  readonly cursor: string
  readonly line: number
}
export type Cursors = Readonly<Record<string, Cursor>>

/** Bytes over the network so far, and when what last arrived. */
export interface Meter {
  readonly up: number
  readonly down: number
  readonly arrivedAt: number
}

const CALM: Change = { subjects: new Set(), outbox: false, forms: false, locked: false }

export interface Opening {
  readonly row: WorkerRow
  readonly me: Me
  readonly signing: CryptoKey
  readonly database: IDBDatabase
  readonly cipher: Cipher
  readonly devices: DeviceStore
  readonly outside: Outside
  readonly deriving: Deriving | undefined
  readonly labour: Labour | null
}

export class Session {
  readonly store: Store
  readonly memory: Memory
  readonly keeping: Keeping
  readonly waiting: Waiting
  readonly wire: Wire
  readonly turn = new Turn()
  readonly settings = new Map<string, unknown>()
  readonly me: Me
  row: WorkerRow
  cursors: Cursors = {}
  meter: Meter = { up: 0, down: 0, arrivedAt: 0 }
  held: readonly HeldLine[] = []
  figures: readonly Figure[] = []
  /** Places of stories that left this phone. */
  left: readonly string[] = []
  /** Files that are on their way to the server. */
  sending: readonly ToSend[] = []
  formsHere = new Set<string>()
  isLocked = false
  private readonly watchers = new Set<(change: Change) => void>()

  constructor(readonly opening: Opening) {
    this.me = opening.me
    this.row = opening.row
    this.store = new Store(opening.database, opening.cipher, opening.labour)
    this.memory = new Memory({ person: this.me.person, deriving: opening.deriving })
    this.keeping = new Keeping(this.store, this.memory)
    this.waiting = new Waiting(this.store, this.row.box, this.me.token)
    this.wire = new Wire(opening.outside, this.row.server)
  }

  get outside(): Outside {
    return this.opening.outside
  }

  watch(seen: (change: Change) => void): () => void {
    this.watchers.add(seen)
    return () => this.watchers.delete(seen)
  }

  tell(change: Partial<Change>): void {
    for (const seen of this.watchers) seen({ ...CALM, ...change })
  }

  /** Changes the worker's row in the device's database. */
  async changeRow(change: (row: WorkerRow) => WorkerRow): Promise<void> {
    this.row = await this.opening.devices.change(this.row.id, change)
  }

  /** The server has answered: silence is over. */
  async heard(): Promise<void> {
    const heardAt = this.outside.now()
    await this.changeRow((row) => ({ ...row, heardAt, wiped: row.wiped === 'silence' ? '' : row.wiped }))
  }

  /** Adds what the wire has carried since the last time to the meter. */
  async keepMeter(arrived: number): Promise<void> {
    const { up, down, arrivedAt } = this.meter
    const at = arrived > 0 ? this.outside.now() : arrivedAt
    this.meter = { up: up + this.wire.up, down: down + this.wire.down, arrivedAt: at }
    this.wire.up = this.wire.down = 0
    await this.store.keepPart('meter', this.meter)
  }
}
