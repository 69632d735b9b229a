/** A fresh browser store whose open connections can be cut, as a killed tab's are: what was being written is written
 * whole or not at all, and nothing comes after. */
import { IDBFactory } from 'fake-indexeddb'

export class Profile {
  private readonly open = new Set<IDBDatabase>()

  constructor() {
    const factory = new IDBFactory()
    const opened = factory.open.bind(factory)
    factory.open = (name, version) => {
      const request = opened(name, version)
      request.addEventListener('success', () => this.open.add(request.result))
      return request
    }
    Object.assign(globalThis, { indexedDB: factory })
  }

  kill(): void {
    for (const database of this.open) database.close()
    this.open.clear()
  }

  /** Every key and value of every database, as bytes or text. */
  async everything(): Promise<Uint8Array[]> {
    const found: Uint8Array[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const of = database.transaction(store).objectStore(store)
        const [keys, values] = await Promise.all([answer(of.getAllKeys()), answer(of.getAll())])
        for (const one of [name, ...keys, ...values]) bytesIn(one, found)
      }
      database.close()
    }
    return found
  }
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function bytesIn(value: unknown, found: Uint8Array[]): void {
  if (value instanceof Uint8Array) found.push(value)
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      found.push(new TextEncoder().encode(key))
      bytesIn(one, found)
    }
  else found.push(new TextEncoder().encode(String(value)))
}
