/** What is being filled in, encrypted: a draft and its pictures under a keyed hash of the caller's key. */

import type { Draft } from '../forms/engine/api'
import { type Bytes, concat, utf8Bytes } from '../register/bytes'
import { settled, within } from './database'
import type { DraftNote, DraftPlace } from './draftPlace'
import type { Also } from './keeping'
import type { Store } from './store'

interface Kept {
  readonly key: string
  readonly keptAt: number
  readonly draft: Draft
}

const filesOf = (name: string): IDBKeyRange => IDBKeyRange.bound([name], [name, []])
const nameOf = (store: Store, key: string): Promise<string> => store.cipher.nameOf('draft', key)

/** What takes a draft and its files away, within a transaction of the caller's. */
export async function dropDraft(store: Store, key: string): Promise<Also> {
  const name = await nameOf(store, key)
  return {
    stores: ['drafts', 'files'],
    write(stores) {
      stores('drafts').delete(name)
      stores('files').delete(filesOf(name))
    },
  }
}

/** Every draft that is kept, last changed first. */
export async function draftNotes(store: Store): Promise<DraftNote[]> {
  const kept = await store.many('drafts', await store.names('drafts'))
  const read = await Promise.all(kept.flatMap((one) => (one ? [store.cipher.read<Kept>(one)] : [])))
  return read.map(({ key, keptAt }) => ({ key, keptAt })).sort((a, b) => b.keptAt - a.keptAt)
}

/** The place of one draft. `guard` lets nothing through once the phone is locked. */
export function draftPlace(store: Store, key: string, now: () => number, guard: () => void): DraftPlace {
  const name = nameOf(store, key)
  const fileName = async (file: string): Promise<[string, string]> => [
    await name,
    await store.cipher.nameOf('file', key, file),
  ]
  return {
    async find() {
      guard()
      const kept = await store.raw('drafts', await name)
      return kept && (await store.cipher.read<Kept>(kept)).draft
    },
    async keep(draft) {
      guard()
      const [where, kept] = [await name, await store.cipher.keep({ key, keptAt: now(), draft })]
      await store.write(['drafts'], (stores) => stores('drafts').put(kept, where))
    },
    async keepFile(file, blob) {
      guard()
      const [where, kept] = [await fileName(file), await store.cipher.keepBytes(await packFile(file, blob))]
      await store.write(['files'], (stores) => stores('files').put(kept, where))
    },
    async files() {
      guard()
      const range = filesOf(await name)
      const kept = await within(store.database, ['files'], 'readonly', (of) =>
        settled<Bytes[]>(of('files').getAll(range)),
      )
      return new Map(await Promise.all(kept.map(async (one) => unpackFile(await store.cipher.readBytes(one)))))
    },
    async dropFile(file) {
      guard()
      const where = await fileName(file)
      await store.write(['files'], (stores) => stores('files').delete(where))
    },
    async drop() {
      guard()
      const { stores, write } = await dropDraft(store, key)
      await store.write(stores, write)
    },
  }
}

/** A file with its name and type before it: the length of these in four bytes, these as JSON, the bytes. */
export async function packFile(name: string, blob: Blob): Promise<Bytes> {
  const head = utf8Bytes(JSON.stringify([name, blob.type]))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, head.length)
  return concat(length, head, new Uint8Array(await blob.arrayBuffer()))
}

export function unpackFile(bytes: Bytes): [string, Blob] {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const [name, type] = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as [string, string]
  return [name, new Blob([bytes.subarray(4 + length)], { type })]
}
