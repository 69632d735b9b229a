/** A seal: both sides' signatures over the Merkle root of a range of lines, so that neither can change a page alone. */
import { ATTESTED, type Entry, textOf } from './entry'
import { keyId } from './keys'
import { readBody } from './line'
import { isSigned } from './signature'

export const SIDES = ['community', 'health_system'] as const
export type Side = (typeof SIDES)[number]

/** The page that was sealed: lines `first_line` to `last_line` of a book, and the root of their tree in hex. */
export interface Seal {
  book: string
  first_line: number
  last_line: number
  root: string
}

/** One side's signature: its whole `seal.signed` entry, and whose key signed it. */
export interface SealSignature {
  side: Side
  author: string
  key: string
  public: string
  entry: Entry
}

export type SealProblem = 'sides' | 'seal' | 'seal_key' | 'seal_signature'

/** What is wrong with the two signatures under a seal; null if each side has signed this very page with a key of its own. */
export async function sealProblem(seal: Seal, signatures: readonly SealSignature[]): Promise<SealProblem | null> {
  if (!oneOfEachSide(signatures)) return 'sides'
  for (const signature of signatures) {
    if (!speaksOf(signature, seal)) return 'seal'
    const { entry, key, author } = signature
    if (entry.key !== key || entry.author !== author || (await keyId(signature.public)) !== key) return 'seal_key'
    if (!(await isSigned(await textOf(entry), entry.sig, signature.public))) return 'seal_signature'
  }
  return null
}

function oneOfEachSide(signatures: readonly SealSignature[]): boolean {
  const [one, other] = signatures
  if (!one || !other || signatures.length !== SIDES.length) return false
  return SIDES.every((side) => [one, other].some((s) => s.side === side)) && apart(one, other)
}

const apart = (one: SealSignature, other: SealSignature): boolean =>
  one.key !== other.key && one.author !== other.author && one.public !== other.public

/** Whether the signed entry is a `seal.signed`, by a person's own key, for this page and this side. */
function speaksOf({ entry, side }: SealSignature, seal: Seal): boolean {
  if (entry.kind !== 'seal.signed' || entry.book !== seal.book || ATTESTED.has(entry.channel)) return false
  const body = readBody(entry.body ?? '') ?? {}
  const { root, first_line, last_line } = seal
  return body.root === root && body.first_line === first_line && body.last_line === last_line && body.side === side
}
