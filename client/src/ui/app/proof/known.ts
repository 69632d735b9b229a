/** The keys of both sides that this phone holds in a book's own story and in those of its key-holders. */
import type { KnownKey } from '../../../charter/proof'
import type { Kept } from '../../../register/fold'
import type { Side } from '../../../register/seal'
import type { MandateRow } from '../../../sync/openTables'
import type { Phone } from '../../../sync/phone'

type Holder = { readonly public?: unknown } | null | undefined

/** Keys of the opening and the meeting, and those of everybody who holds or held a mandate, with their sides. */
export async function keysOf(phone: Phone, book: string): Promise<KnownKey[]> {
  const mandates = (phone.index.table('mandate') as readonly Kept<MandateRow>[]).filter((one) => one.book === book)
  const told = await Promise.all(mandates.map((one) => keysIn(phone, book, one.person, one.side as Side)))
  return merged([...(await rootsOf(phone, book)), ...told.flat()])
}

/** Each key once; who may sign for both sides stands for neither in particular. */
function merged(keys: readonly KnownKey[]): KnownKey[] {
  const sides = new Map<string, KnownKey['side']>()
  for (const { public: key, side } of keys) sides.set(key, (sides.get(key) ?? side) === side ? side : '')
  return [...sides].map(([key, side]) => ({ public: key, side }))
}

async function rootsOf(phone: Phone, book: string): Promise<KnownKey[]> {
  const lines = (await phone.story(book, book))?.lines ?? []
  const holders = lines.flatMap(({ kind, body, held }): [Side, Holder][] => {
    if (held || !body) return []
    const committee: [Side, Holder] = ['community', body.committee as Holder]
    if (kind === 'book.opened') return [['health_system', body.facility as Holder], committee]
    return kind === 'committee.key_admitted' ? [committee] : []
  })
  return holders.flatMap(([side, holder]) => keyOf(holder?.public, side))
}

async function keysIn(phone: Phone, book: string, person: string, side: Side): Promise<KnownKey[]> {
  const lines = (await phone.story(book, person))?.lines ?? []
  return lines.flatMap(({ kind, body, held }) => (kind === 'key.admitted' && !held ? keyOf(body?.public, side) : []))
}

const keyOf = (key: unknown, side: Side): KnownKey[] => (typeof key === 'string' && key ? [{ public: key, side }] : [])
