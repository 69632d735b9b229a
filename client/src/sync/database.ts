/** IndexedDB as promises: a transaction is done when the browser has really written it down. */

export type Mode = 'readonly' | 'readwrite'

/** The answer of one request. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Opens a database, made on first use. `upgrade` sees the version that it comes from. It closes itself when another
 * tab wants to delete it. */
export async function openDatabase(
  name: string,
  version: number,
  upgrade: (database: IDBDatabase, from: number) => void,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = (event) => upgrade(request.result, event.oldVersion)
  const database = await settled(request)
  database.onversionchange = () => database.close()
  return database
}

/** Runs `work` in one transaction and answers when it is complete. `work` may await nothing but requests of its stores:
 * everything that is encrypted must be so before. Throws what aborted it. */
export async function within<T>(
  database: IDBDatabase,
  stores: readonly string[],
  mode: Mode,
  work: (store: (name: string) => IDBObjectStore) => T | Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, mode)
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
  })
  const working = work((name) => transaction.objectStore(name))
  // Nothing more is to come: it is written down without waiting until a busy page has heard each answer.
  if (!(working instanceof Promise)) transaction.commit()
  const [result] = await Promise.all([working, done])
  return result
}

/** Takes a whole database away. */
export async function deleteDatabase(name: string): Promise<void> {
  await settled(indexedDB.deleteDatabase(name))
}
