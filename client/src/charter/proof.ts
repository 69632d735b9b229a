/** The code on a printed charter: both signatures over its text's hash, checked with the public keys held here alone.
 * A code is `1.` and base64url of deflated JSON: [book, charter, the `charter.signed` of each side without what both have
 * in common]. Twin: server/ubia/charter/proof.py. */
import { fromBase64url, fromHex, utf8Bytes } from '../register/bytes'
import { ATTESTED, type Entry, textOf } from '../register/entry'
import { keyId } from '../register/keys'
import { SIDES, type Side } from '../register/seal'
import { isSigned } from '../register/signature'
import { sixWordsOf } from '../register/words'

export type CharterProblem = 'unreadable' | 'sides' | 'two_texts' | 'unknown_key' | 'wrong_side' | 'signature' | 'words'

/** A public key as this device holds it, and the side it stands for; empty when only the key is known. */
export interface KnownKey {
  readonly public: string
  readonly side: Side | ''
}

/** What a code holds. */
export interface CharterCode {
  readonly book: string
  readonly charter: string
  readonly text: string
  /** The hash of the text, hex, and its six words. */
  readonly digest: string
  readonly words: readonly string[]
  readonly signed: readonly { readonly side: string; readonly entry: Entry }[]
  readonly isOneText: boolean
}

const FORM = '1.'
const [LONGEST, LARGEST] = [4000, 20_000]
const FIELDS = ['id', 'author', 'key', 'channel', 'happened_on', 'made_at', 'seen', 'amends', 'salt', 'body', 'sig']
const NUMBERS = new Set(['made_at', 'seen'])

/** Reads a code, or the address of a QR code that holds one; null when it is none. */
export async function readCode(said: string): Promise<CharterCode | null> {
  const code = said.trim().split('charter=').at(-1) ?? ''
  if (!code.startsWith(FORM) || code.length > LONGEST) return null
  try {
    return await codeFrom(JSON.parse(await unpacked(code.slice(FORM.length))))
  } catch {
    return null
  }
}

/** Everything wrong with a code, by keys held here and, if given, the words on the paper. Nothing: it holds. */
export async function problemsOf(
  code: CharterCode,
  known: readonly KnownKey[],
  words: readonly string[] = [],
): Promise<CharterProblem[]> {
  const keys = new Map(await Promise.all(known.map(async (key) => [await keyId(key.public), key] as const)))
  const found = new Set<CharterProblem>()
  if (!isOfBoth(code)) found.add('sides')
  for (const { side, entry } of code.signed) {
    const key = keys.get(entry.key)
    if (!key) found.add('unknown_key')
    else {
      if (key.side !== '' && key.side !== side) found.add('wrong_side')
      if (!(await holds(entry, key.public))) found.add('signature')
    }
  }
  if (!code.isOneText) found.add('two_texts')
  if (words.length > 0 && words.join(' ').toLowerCase() !== code.words.join(' ')) found.add('words')
  return [...found]
}

/** One signature of each side, by two people with two keys. */
function isOfBoth({ signed }: CharterCode): boolean {
  const sides = signed.map(({ side }) => side).sort()
  const [people, keys] = [signed.map(({ entry }) => entry.author), signed.map(({ entry }) => entry.key)]
  return String(sides) === String([...SIDES].sort()) && [people, keys].every((all) => new Set(all).size === all.length)
}

async function holds(entry: Entry, publicKey: string): Promise<boolean> {
  if (ATTESTED.has(entry.channel)) return false
  try {
    return await isSigned(await textOf(entry), entry.sig, publicKey)
  } catch {
    return false
  }
}

async function unpacked(packed: string): Promise<string> {
  const stream = new Blob([fromBase64url(packed)]).stream().pipeThrough(new DecompressionStream('deflate'))
  const text = await new Response(stream).text()
  if (utf8Bytes(text).length > LARGEST) throw new RangeError('too large for a code')
  return text
}

/** Throws for what is not such a code. */
async function codeFrom(packed: unknown): Promise<CharterCode> {
  const [book, charter, lists] = packed as [string, string, unknown[][]]
  if (typeof book !== 'string' || typeof charter !== 'string') throw new TypeError('no charter')
  const signed = lists.map((values) => {
    const entry = entryFrom(book, charter, values)
    const { text, text_digest, side } = JSON.parse(entry.body as string) as Record<string, string>
    return { entry, text: String(text), digest: String(text_digest), side: String(side) }
  })
  const texts = [...new Set(signed.map(({ text, digest }) => `${text} ${digest}`))].sort()
  const [text = '', digest = ''] = (texts[0] as string).split(' ')
  const words = await sixWordsOf(fromHex(digest))
  return { book, charter, text, digest, words, signed, isOneText: texts.length === 1 }
}

function entryFrom(book: string, charter: string, values: readonly unknown[]): Entry {
  const fits = (name: string, i: number): boolean => typeof values[i] === (NUMBERS.has(name) ? 'number' : 'string')
  if (values.length !== FIELDS.length || !FIELDS.every(fits)) throw new TypeError('no signature')
  const fields = Object.fromEntries(FIELDS.map((name, i) => [name, values[i]]))
  return { ...fields, book, subject: charter, kind: 'charter.signed' } as Entry
}
