/** Proof that one entry stands on a sealed page, checked with nothing but the proof itself and the public keys.
 * It carries the entry's envelope and the hash of its body, never the body: a proof shows that, not what. */
import { fromHex, toHex } from './bytes'
import { chainNext, sealLeaf } from './chain'
import { ATTESTED, digestOfText, EMPTY, type Envelope, entryText } from './entry'
import { keyId } from './keys'
import { rootAlong } from './merkle'
import { type Seal, type SealProblem, type SealSignature, type Side, sealProblem } from './seal'
import { type Fields, hasShape, type Shape } from './shape'
import { isSigned } from './signature'

/** One line of a sealed page with all that proves it. Hashes are lower-case hex, instants ms since 1970 UTC. */
export interface Proof {
  entry: Envelope & { body_hash: string; sig: string }
  line: number
  received_at: number
  /** The chain's value on the line before. */
  chain_before: string
  /** Whose key it is: the entry's author, or empty for the server's key, which attests what others typed. */
  key: { public: string; author: string }
  /** Siblings in the seal's tree, from the leaf to the root. */
  path: string[]
  seal: Seal
  signatures: SealSignature[]
}

/** Why a proof does not hold. */
export type ProofProblem = 'unreadable' | 'key' | 'signature' | 'line' | 'path' | 'unexpected_key' | SealProblem

const ENVELOPE: Shape = {
  id: 'string',
  book: 'string',
  kind: 'string',
  subject: 'string',
  author: 'string',
  key: 'string',
  channel: 'string',
  happened_on: 'string',
  made_at: 'number',
  seen: 'number',
  amends: 'string',
  sig: 'string',
}
const PROVEN: Shape = { ...ENVELOPE, body_hash: 'hex' }
const WHOLE: Shape = { ...ENVELOPE, salt: 'string', body: 'string' }
const KEY: Shape = { public: 'string', author: 'string' }
const SEAL: Shape = { book: 'string', first_line: 'number', last_line: 'number', root: 'hex' }
const SIGNATURE: Shape = { side: 'string', author: 'string', key: 'string', public: 'string', entry: 'object' }
const PROOF: Shape = {
  entry: 'object',
  line: 'number',
  received_at: 'number',
  chain_before: 'hex',
  key: 'object',
  path: 'hexes',
  seal: 'object',
  signatures: 'objects',
}

/** Why the proof does not hold, or null if it does. `known` are the sides' public keys as the reader knows them from
 * elsewhere (the poster, the book's first line); a side left out is taken at the proof's word. */
export async function proofProblem(
  proof: unknown,
  known: Partial<Record<Side, string>> = {},
): Promise<ProofProblem | null> {
  const read = readProof(proof)
  if (!read) return 'unreadable'
  if (read.signatures.some((one) => known[one.side] !== undefined && known[one.side] !== one.public))
    return 'unexpected_key'
  try {
    return (await entryProblem(read)) ?? (await placeProblem(read)) ?? (await sealProblem(read.seal, read.signatures))
  } catch (error) {
    if (error instanceof RangeError) return 'unreadable'
    throw error
  }
}

/** The proof with the empty fields of its entries in place, or null if it is not one. */
function readProof(proof: unknown): Proof | null {
  if (!hasShape(proof, PROOF) || !hasShape(proof.key, KEY) || !hasShape(proof.seal, SEAL)) return null
  const entry = { ...EMPTY, ...(proof.entry as Fields) }
  const signatures = (proof.signatures as Fields[]).map((one) => ({
    ...one,
    entry: { ...EMPTY, ...(one.entry as Fields) },
  }))
  const whole = signatures.every((one) => hasShape(one, SIGNATURE) && hasShape(one.entry, WHOLE))
  return whole && hasShape(entry, PROVEN) ? ({ ...proof, entry, signatures } as unknown as Proof) : null
}

async function entryProblem({ entry, key }: Proof): Promise<ProofProblem | null> {
  if ((await keyId(key.public)) !== entry.key) return 'key'
  if (key.author !== '' && (ATTESTED.has(entry.channel) || key.author !== entry.author)) return 'key'
  return (await isSigned(entryText(entry, entry.body_hash), entry.sig, key.public)) ? null : 'signature'
}

/** Whether the line leads, by its chain and path, to the root that was sealed. */
async function placeProblem({
  entry,
  line,
  received_at,
  chain_before,
  path,
  seal,
}: Proof): Promise<ProofProblem | null> {
  const within = seal.first_line >= 1 && line >= seal.first_line && line <= seal.last_line
  if (!within || entry.book !== seal.book) return 'line'
  const digest = await digestOfText(entryText(entry, entry.body_hash))
  const chain = await chainNext(fromHex(chain_before), line, received_at, digest)
  const count = seal.last_line - seal.first_line + 1
  const root = await rootAlong(sealLeaf(line, chain), line - seal.first_line, count, path.map(fromHex))
  return root !== null && toHex(root) === seal.root ? null : 'path'
}
