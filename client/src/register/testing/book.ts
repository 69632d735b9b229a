/** A small signed and sealed book for tests and vectors, written with the same code that phones use. */
import { signEntries, type Unsigned } from '../bundle'
import { type Bytes, toHex } from '../bytes'
import { chainNext, chainStart, sealLeaf } from '../chain'
import { ATTESTED, bodyHash, digestOf, type Entry } from '../entry'
import { keyId, makeKey, publicForm } from '../keys'
import { pathOf, rootOf, treeOf } from '../merkle'
import type { Proof } from '../proof'
import type { Seal, SealSignature, Side } from '../seal'

/** A person with a key of her own. */
export interface Signer {
  author: string
  key: CryptoKey
  id: string
  public: string
}

export async function newSigner(author: string): Promise<Signer> {
  const pair = await makeKey()
  const point = await publicForm(pair.publicKey)
  return { author, key: pair.privateKey, id: await keyId(point), public: point }
}

/** The fields of an entry that a test cares for; the rest are filled in. */
export type Draft = Partial<Unsigned> & { id: string }

export const BOOK = '0192d3a0-0000-7000-8000-00000000b00c'

export function unsigned(draft: Draft, signer: Signer): Unsigned {
  return {
    book: BOOK,
    kind: 'visit.made',
    subject: '0192d3a0-0000-7000-8000-0000000005b1',
    author: signer.author,
    key: signer.id,
    channel: 'phone',
    happened_on: '2026-03-05',
    made_at: 1_772_700_000_000,
    seen: 0,
    amends: '',
    salt: 'AAECAwQFBgcICQoLDA0ODw',
    body: '{"service":"anc"}',
    ...draft,
  }
}

export const signed = (signer: Signer, ...drafts: Draft[]): Promise<Entry[]> =>
  signEntries(
    signer.key,
    drafts.map((draft) => unsigned(draft, signer)),
  )

/** An entry on its line, with the chain's value before and on it. */
export interface Written {
  entry: Entry
  line: number
  received_at: number
  before: Bytes
  chain: Bytes
}

/** The lines of a book in the order given, received one second apart. */
export async function written(entries: readonly Entry[], firstReceivedAt: number): Promise<Written[]> {
  const lines: Written[] = []
  let before = await chainStart(BOOK)
  for (const [i, entry] of entries.entries()) {
    const at = { line: i + 1, received_at: firstReceivedAt + 1000 * i }
    const chain = await chainNext(before, at.line, at.received_at, await digestOf(entry))
    lines.push({ entry, ...at, before, chain })
    before = chain
  }
  return lines
}

const treeOfPage = (page: readonly Written[]) => treeOf(page.map(({ line, chain }) => sealLeaf(line, chain)))

export async function sealOf(page: readonly Written[]): Promise<Seal> {
  const numbers = page.map(({ line }) => line)
  const root = toHex(rootOf(await treeOfPage(page)))
  return { book: BOOK, first_line: Math.min(...numbers), last_line: Math.max(...numbers), root }
}

export async function sealSigned(seal: Seal, side: Side, signer: Signer, id: string): Promise<SealSignature> {
  const { first_line, last_line, root } = seal
  const body = JSON.stringify({ side, first_line, last_line, root })
  const [entry] = await signed(signer, { id, kind: 'seal.signed', subject: BOOK, channel: 'page', body })
  return { side, author: signer.author, key: signer.id, public: signer.public, entry: entry as Entry }
}

/** The proof of one line of a sealed page. */
export async function proofOf(
  page: readonly Written[],
  index: number,
  signer: Signer,
  seal: Seal,
  signatures: SealSignature[],
): Promise<Proof> {
  const { entry, line, received_at, before } = page[index] as Written
  const { salt, body, ...envelope } = entry
  const body_hash = await bodyHash(salt as string, body as string)
  const path = pathOf(await treeOfPage(page), index).map(toHex)
  const key = { public: signer.public, author: ATTESTED.has(entry.channel) ? '' : entry.author }
  const proven = { ...envelope, body_hash }
  return { entry: proven, line, received_at, chain_before: toHex(before), key, path, seal, signatures }
}
