/** Pictures and sounds that acts bring along: their hashes are signed with the entry, they themselves wait beside the
 * outbox, encrypted, until the server has them. */
import { type Bytes, sha256, toHex } from '../register/bytes'
import { packFile, unpackFile } from './drafts'
import type { Also } from './keeping'
import type { Act } from './phone'
import type { Session } from './session'

/** A file on its way: named by an entry of hers, not whole on the server yet. */
export interface ToSend {
  readonly book: string
  readonly entry: string
  readonly name: string
  readonly hash: string
  readonly size: number
}

/** The part of the store that lists what is on its way. */
export const TO_SEND = 'sending'

/** Acts whose bodies name their files, and what writes these down in the same stroke. `noted` when it is complete. */
export async function withFiles(session: Session, acts: readonly Act[], newId: () => string) {
  const { cipher } = session.store
  const named: Act[] = []
  const puts: { readonly kept: Bytes; readonly where: [string, string] }[] = []
  const fresh: ToSend[] = []
  for (const { files, ...bare } of acts) {
    const act = files ? { ...bare, id: bare.id ?? newId() } : bare
    const told = []
    for (const [name, blob] of files ?? []) {
      const bytes = new Uint8Array(await blob.arrayBuffer())
      const one = { name, hash: toHex(await sha256(bytes)), size: bytes.length }
      told.push({ ...one, type: blob.type })
      fresh.push({ book: act.book, entry: act.id as string, ...one })
      puts.push({
        kept: await cipher.keepBytes(await packFile(name, blob)),
        where: await placeOf(session, fresh.at(-1) as ToSend),
      })
    }
    const before = (act.body as { files?: readonly object[] }).files ?? []
    named.push(told.length > 0 ? { ...act, body: { ...act.body, files: [...before, ...told] } } : act)
  }
  const sending = [...session.sending, ...fresh]
  const list = await cipher.keep(sending)
  const also: Also = {
    stores: ['files', 'parts'],
    write(stores) {
      for (const { kept, where } of puts) stores('files').put(kept, where)
      stores('parts').put(list, TO_SEND)
    },
  }
  const noted = (): void => {
    session.sending = sending
  }
  return { acts: named, also, noted }
}

/** A file that is on its way; undefined when it is not here. */
export async function findFile(session: Session, one: ToSend): Promise<Blob | undefined> {
  const kept = await session.store.raw('files', await placeOf(session, one))
  return kept && unpackFile(await session.store.cipher.readBytes(kept))[1]
}

/** Takes files off the phone: they have arrived, or their entry was erased. */
export async function dropFiles(session: Session, gone: readonly ToSend[]): Promise<void> {
  if (gone.length === 0) return
  const places = await Promise.all(gone.map((one) => placeOf(session, one)))
  const sending = session.sending.filter((one) => !gone.includes(one))
  const list = await session.store.cipher.keep(sending)
  await session.store.write(['files', 'parts'], (stores) => {
    for (const where of places) stores('files').delete(where)
    stores('parts').put(list, TO_SEND)
  })
  session.sending = sending
  session.tell({ outbox: true })
}

async function placeOf({ store }: Session, { entry, hash }: ToSend): Promise<[string, string]> {
  return [await store.cipher.nameOf('attached', entry), await store.cipher.nameOf('file', entry, hash)]
}
