/** Keeps what is being filled in through a killed tab: one draft and its files for each form that is open. */
import type { Draft } from '../../forms/engine/api'

/** Where the draft of one form is kept. The phone's app gives one that encrypts; the screens do not see which. */
export interface DraftPlace {
  find(): Promise<Draft | undefined>
  keep(draft: Draft): Promise<void>
  /** A picture or sound that an answer names. */
  keepFile(name: string, file: Blob): Promise<void>
  files(): Promise<ReadonlyMap<string, Blob>>
  dropFile(name: string): Promise<void>
  /** Nothing of it is left. */
  drop(): Promise<void>
}

const STORES = ['drafts', 'files'] as const

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('ubia-drafts', 1)
  request.onupgradeneeded = () => {
    for (const name of STORES) request.result.createObjectStore(name)
  }
  return settled(request)
}

/** A place in this browser's IndexedDB, in the clear. `key` tells forms, versions and people apart. */
export function browserDrafts(key: string): DraftPlace {
  let opened: Promise<IDBDatabase> | undefined
  async function within<T>(mode: IDBTransactionMode, work: (drafts: IDBObjectStore, files: IDBObjectStore) => T) {
    opened ??= openDatabase()
    const transaction = (await opened).transaction(STORES, mode)
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    const result = work(transaction.objectStore('drafts'), transaction.objectStore('files'))
    await done
    return result
  }
  const own = () => IDBKeyRange.bound([key], [key, []])
  return {
    find: async () => (await within('readonly', (drafts) => drafts.get(key) as IDBRequest<Draft | undefined>)).result,
    async keep(draft) {
      await within('readwrite', (drafts) => drafts.put(draft, key))
    },
    async keepFile(name, file) {
      await within('readwrite', (_, files) => files.put(file, [key, name]))
    },
    async files() {
      const found = await within('readonly', (_, files) => ({
        names: files.getAllKeys(own()),
        blobs: files.getAll(own()),
      }))
      const names = found.names.result as [string, string][]
      return new Map(names.map(([, name], n) => [name, found.blobs.result[n] as Blob]))
    },
    async dropFile(name) {
      await within('readwrite', (_, files) => files.delete([key, name]))
    },
    async drop() {
      await within('readwrite', (drafts, files) => [drafts.delete(key), files.delete(own())])
    },
  }
}
