/** The phone while it is locked: who works on it, letting somebody in, unlocking, handing in without unlocking. */
import { deriving as care } from '../care/deriving'
import { fromBase64url } from '../register/bytes'
import { admitWorker } from './admitting'
import { arrive } from './arriving'
import type { ToSend } from './attaching'
import { type Authenticator, authenticator } from './authenticator'
import { cipherOf, randomBytes } from './cipher'
import { deleteDatabase } from './database'
import { DeviceStore } from './deviceStore'
import { dropSealed } from './dropping'
import { openForms } from './fetchingForms'
import { Labour } from './labour'
import {
  type Admission,
  type Deriving,
  type Device,
  type Figure,
  type HeldLine,
  NotDone,
  type Worker as OnDevice,
  type Phone,
  type Storage,
  WrongPin,
} from './phone'
import { type Cursors, type Me, type Meter, Session } from './session'
import { countUnsent, databaseOf, openStore, Store, wipeStories } from './store'
import { type Stretch, stretchHere } from './stretch'
import { stretchIn } from './stretching'
import { UnlockedPhone } from './unlocked'
import { checkPin, countedTry, type Locks, opensAt, unwrap, type WorkerRow, wrap } from './vault'
import { type Outside, outside as realOutside, Wire } from './wire'

type Secret = Uint8Array<ArrayBuffer>

/** What the app brings; everything may be left out. */
export interface DeviceOptions {
  /** What is kept beside each household in the index: that of care unless a test says otherwise. */
  readonly deriving?: Deriving
  /** A worker thread that runs labour.worker.ts; without one everything is done in the page. */
  readonly makeWorker?: () => Worker
  readonly stretch?: Stretch
  readonly authenticator?: Authenticator
  readonly outside?: Outside
}

const DAY_MS = 86_400_000
const TIGHT_BYTES = 50_000_000

/** Opens this device. */
export async function openDevice(options: DeviceOptions = {}): Promise<Device> {
  return new OwnDevice(await DeviceStore.open(), options)
}

class OwnDevice implements Device {
  private readonly unlocked = new Map<string, UnlockedPhone>()
  private readonly outside: Outside
  private readonly locks: Locks
  private readonly labour: Labour | null

  constructor(
    private readonly devices: DeviceStore,
    private readonly options: DeviceOptions,
  ) {
    this.outside = options.outside ?? realOutside
    this.labour = options.makeWorker ? new Labour(options.makeWorker) : null
    const stretch = options.stretch ?? (this.labour ? stretchIn(this.labour) : stretchHere)
    this.locks = { stretch, authenticator: options.authenticator ?? authenticator }
  }

  get id(): string {
    return this.devices.id
  }

  get preferences() {
    return this.devices.preferences
  }

  async listWorkers(): Promise<readonly OnDevice[]> {
    await this.endSilence()
    return Promise.all((await this.devices.workers()).map((row) => this.workerOf(row)))
  }

  async admit(asked: Admission): Promise<Phone> {
    const { row, dataKey } = await admitWorker(asked, this.devices, this.outside, this.locks)
    return this.enter(row, dataKey)
  }

  async unlock(worker: string, pin: string): Promise<Phone> {
    await this.endSilence()
    await this.unlocked.get(worker)?.lock()
    return this.enter(...(await this.tried(worker, pin)))
  }

  async pushWhileLocked(signal?: AbortSignal): Promise<{ readonly arrived: number; readonly left: number }> {
    let [arrived, left] = [0, 0]
    for (const row of await this.devices.workers()) {
      if (this.unlocked.has(row.id)) continue
      const database = await openStore(row.id)
      const wire = new Wire(this.outside, row.server)
      const came = await dropSealed(database, wire, signal).catch(() => 0)
      arrived += came
      left += await countUnsent(database)
      database.close()
    }
    return { arrived, left }
  }

  async removeWork(worker: string, evenUnsent = false): Promise<void> {
    const row = await this.devices.worker(worker)
    const { unsent } = await this.workerOf(row)
    if (unsent > 0 && !evenUnsent) throw new NotDone('unsent', unsent)
    await this.unlocked.get(worker)?.lock()
    await deleteDatabase(databaseOf(worker))
    await this.devices.remove(worker)
  }

  async askToKeep(): Promise<'kept' | 'refused' | 'unknown'> {
    const storage = storageHere()
    if (!storage?.persist) return 'unknown'
    return (await storage.persist().catch(() => false)) ? 'kept' : 'refused'
  }

  async storage(): Promise<Storage> {
    const storage = storageHere()
    const { usage: used = 0, quota: room = 0 } = (await storage?.estimate?.().catch(() => undefined)) ?? {}
    const kept = (await storage?.persisted?.().catch(() => false)) ?? false
    const left = room - used
    const isFull = room > 0 && (left < TIGHT_BYTES || left < room / 10)
    const unsent = kept ? 0 : (await this.listWorkers()).reduce((sum, worker) => sum + worker.unsent, 0)
    return { used, room, kept, isTight: isFull || unsent > 0 }
  }

  /** Tries a PIN: what it opens, with the row as it is then. Throws WrongPin or NotDone. */
  private async tried(worker: string, pin: string): Promise<[WorkerRow, Secret]> {
    const now = this.outside.now()
    const row = await this.devices.change(worker, (before) => countedTry(before, now))
    const dataKey = await unwrap(row, pin, this.locks)
    if (dataKey === null) throw new WrongPin(row.waitUntil, row.wrongPins, false)
    return [await this.devices.change(worker, (at) => ({ ...at, wrongPins: 0, waitUntil: 0 })), dataKey]
  }

  private async enter(row: WorkerRow, dataKey: Secret): Promise<Phone> {
    const cipher = await cipherOf(dataKey)
    const database = await openStore(row.id)
    const me = await new Store(database, cipher).part<Me>('me')
    if (!me) throw new NotDone('no_worker')
    const signing = await cipher.unwrapKey(fromBase64url(me.privateKey))
    const { devices, outside, labour } = this
    const { deriving = care } = this.options
    const session = new Session({ row, me, signing, database, cipher, devices, outside, deriving, labour })
    await openSession(session)
    return this.opened(session)
  }

  private opened(session: Session): Phone {
    const { id } = session.row
    const phone = new UnlockedPhone(session, {
      changePin: async (old, fresh) => {
        checkPin(fresh)
        const [row, dataKey] = await this.tried(id, old)
        const { bound } = row
        const wrapped = await wrap(dataKey, fresh, row.cost, this.locks, bound)
        await session.changeRow((at) => ({ ...at, ...wrapped }))
      },
      bind: async (pin) => {
        const [row, dataKey] = await this.tried(id, pin)
        const credential = await this.locks.authenticator.make()
        if (!credential) return false
        const bound = { credential, salt: randomBytes(32) }
        const wrapped = await wrap(dataKey, pin, row.cost, this.locks, bound)
        await session.changeRow((at) => ({ ...at, ...wrapped }))
        return true
      },
      closed: () => this.unlocked.delete(id),
    })
    this.unlocked.set(id, phone)
    onlyHere(id, phone)
    return phone
  }

  /** Takes the stories of those off who have not heard from the server for too long. */
  private async endSilence(): Promise<void> {
    const now = this.outside.now()
    for (const row of await this.devices.workers()) {
      const isSilent = row.silenceDays > 0 && now - row.heardAt > row.silenceDays * DAY_MS
      if (!isSilent || row.wiped !== '' || this.unlocked.has(row.id)) continue
      const database = await openStore(row.id)
      await wipeStories(database)
      database.close()
      await this.devices.change(row.id, (before) => ({ ...before, wiped: 'silence' }))
    }
  }

  private async workerOf(row: WorkerRow): Promise<OnDevice> {
    const database = await openStore(row.id)
    const unsent = await countUnsent(database)
    database.close()
    const { id, symbol, wrongPins, heardAt, wiped, bound } = row
    const waitUntil = opensAt(row, this.outside.now())
    return { id, symbol, unsent, waitUntil, wrongPins, bound: bound !== undefined, wiped, heardAt }
  }
}

/** Reads what an unlocked phone begins with, and takes in what arrived while it was locked. */
async function openSession(session: Session): Promise<void> {
  const { store, keeping, waiting } = session
  const [cursors, meter, held, figures, left, settings, sending, arrived] = await Promise.all([
    store.part<Cursors>('cursors'),
    store.part<Meter>('meter'),
    store.part<HeldLine[]>('held'),
    store.part<Figure[]>('figures'),
    store.part<string[]>('left'),
    store.part<Record<string, unknown>>('settings'),
    store.part<ToSend[]>('sending'),
    waiting.open(),
    keeping.open(),
  ])
  session.cursors = cursors ?? {}
  session.meter = meter ?? session.meter
  session.held = held ?? []
  session.figures = figures ?? []
  session.left = left ?? []
  session.sending = sending ?? []
  for (const [name, value] of Object.entries(settings ?? {})) session.settings.set(name, value)
  await arrive(session, arrived)
  await openForms(session)
}

const storageHere = (): StorageManager | undefined =>
  typeof navigator === 'undefined' ? undefined : (navigator.storage as StorageManager | undefined)

/** One tab at a time: who unlocks last takes over, and the phone in the other tab locks itself. */
function onlyHere(worker: string, phone: UnlockedPhone): void {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined)
  const held = locks?.request(`ubia-${worker}`, { steal: true }, () => closing(phone))
  held?.catch(() => phone.lock())
}

const closing = (phone: UnlockedPhone): Promise<void> =>
  new Promise((resolve) => {
    phone.watch(({ locked }) => {
      if (locked) resolve()
    })
  })
