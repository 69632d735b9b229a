/** The device's own database: who works on it, by symbol, and what screens need before anybody unlocks. In the clear. */
import { openDatabase, settled, within } from './database'
import { NotDone } from './phone'
import type { WorkerRow } from './vault'

const NAME = 'ubia-device'
const STORES = ['workers', 'own']

const open = (): Promise<IDBDatabase> =>
  openDatabase(NAME, 1, (database) => {
    database.createObjectStore('workers', { keyPath: 'id' })
    database.createObjectStore('own')
  })

export class DeviceStore {
  private constructor(
    private readonly database: IDBDatabase,
    readonly id: string,
    private readonly wishes: Map<string, string>,
  ) {}

  static async open(): Promise<DeviceStore> {
    const database = await open()
    const fresh = crypto.randomUUID()
    return within(database, ['own'], 'readwrite', async (store) => {
      const [known, wishes] = await Promise.all([
        settled<string | undefined>(store('own').get('id')),
        settled<Record<string, string> | undefined>(store('own').get('preferences')),
      ])
      if (known === undefined) store('own').put(fresh, 'id')
      return new DeviceStore(database, known ?? fresh, new Map(Object.entries(wishes ?? {})))
    })
  }

  workers(): Promise<WorkerRow[]> {
    return within(this.database, ['workers'], 'readonly', (store) => settled<WorkerRow[]>(store('workers').getAll()))
  }

  async worker(id: string): Promise<WorkerRow> {
    const row = (await this.workers()).find((one) => one.id === id)
    if (!row) throw new NotDone('no_worker')
    return row
  }

  /** Reads and keeps a row in one stroke; answers the row as it is then. Throws what `change` throws, keeping nothing. */
  async change(id: string, change: (row: WorkerRow) => WorkerRow): Promise<WorkerRow> {
    return within(this.database, ['workers'], 'readwrite', async (store) => {
      const row = await settled<WorkerRow | undefined>(store('workers').get(id))
      if (!row) throw new NotDone('no_worker')
      const changed = change(row)
      store('workers').put(changed)
      return changed
    })
  }

  async add(row: WorkerRow): Promise<void> {
    await within(this.database, STORES, 'readwrite', (store) => {
      store('workers').put(row)
      store('own').put(this.id, 'id')
    })
  }

  /** Takes a worker out; with the last one, everything goes that this device knew. */
  async remove(id: string): Promise<void> {
    await within(this.database, STORES, 'readwrite', async (store) => {
      await settled(store('workers').delete(id))
      if ((await settled(store('workers').count())) === 0) store('own').clear()
    })
  }

  get preferences() {
    return {
      get: (name: string): string | undefined => this.wishes.get(name),
      set: async (name: string, value: string): Promise<void> => {
        this.wishes.set(name, value)
        const all = Object.fromEntries(this.wishes)
        await within(this.database, ['own'], 'readwrite', (store) => settled(store('own').put(all, 'preferences')))
      },
    }
  }
}
