/** Where this browser keeps its signing keys: IndexedDB holds keys that can be used but not read, one per person. */

/** A key that the server has admitted for a person. `key` is its id. */
export interface BrowserKey {
  person: string
  name: string
  key: string
  public: string
  privateKey: CryptoKey
}

/** A key made for a one-time code, kept until the server has admitted it, so that trying again offers the same key. */
export interface PendingKey {
  code: string
  public: string
  privateKey: CryptoKey
}

type StoreName = 'admitted' | 'pending' | 'device'

const NAME = 'ubia-keys'

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('admitted', { keyPath: 'person' })
    request.result.createObjectStore('pending', { keyPath: 'code' })
    request.result.createObjectStore('device')
  }
  return settled(request)
}

/** Runs `work` in one transaction over the stores, and answers once the browser has really written it down. */
async function within<T>(
  names: StoreName[],
  mode: IDBTransactionMode,
  work: (t: IDBTransaction) => Promise<T>,
): Promise<T> {
  const database = await open()
  try {
    const transaction = database.transaction(names, mode)
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    const [result] = await Promise.all([work(transaction), done])
    return result
  } finally {
    database.close()
  }
}

/** The key admitted for this person, if this browser has one. */
export const findKey = (person: string): Promise<BrowserKey | undefined> =>
  within(['admitted'], 'readonly', (t) => settled(t.objectStore('admitted').get(person)))

/** The key that waits for this code, if one was made. */
export const findPending = (code: string): Promise<PendingKey | undefined> =>
  within(['pending'], 'readonly', (t) => settled(t.objectStore('pending').get(code)))

export const keepPending = (pending: PendingKey): Promise<IDBValidKey> =>
  within(['pending'], 'readwrite', (t) => settled(t.objectStore('pending').put(pending)))

/** Puts the key that waited for a code in its person's place. */
export const keepAdmitted = (key: BrowserKey, code: string): Promise<unknown> =>
  within(['admitted', 'pending'], 'readwrite', (t) =>
    Promise.all([settled(t.objectStore('admitted').put(key)), settled(t.objectStore('pending').delete(code))]),
  )

/** A random UUID of this browser, the same for everyone who uses it, so that two people's keys on one device show. */
export async function deviceId(): Promise<string> {
  const fresh = crypto.randomUUID()
  return within(['device'], 'readwrite', async (t) => {
    const store = t.objectStore('device')
    const known: string | undefined = await settled(store.get('id'))
    if (known === undefined) await settled(store.put(fresh, 'id'))
    return known ?? fresh
  })
}
