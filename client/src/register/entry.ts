/** An entry of a book, and the exact text of it that its author signs (docs/register.md, "What is signed"). */
import { type Bytes, fromBase64url, sha256, toHex, utf8Bytes } from './bytes'

/** The fields that are signed with the hash of the body; an empty field is the empty string. */
export interface Envelope {
  id: string
  book: string
  kind: string
  subject: string
  author: string
  key: string
  channel: string
  happened_on: string
  made_at: number
  seen: number
  amends: string
}

/** An entry as it travels. The body is text, kept byte for byte; both are null once erased. */
export interface Entry extends Envelope {
  salt: string | null
  body: string | null
  sig: string
}

/** Why the pay of an entry goes to verification; nothing if it does not. */
export type Flag = '' | 'clock' | 'future'

/** What the server adds when it writes an entry down; absent while a phone waits for the acknowledgement. */
export interface Acknowledged {
  line?: number
  received_at?: number
  flagged?: Flag
  /** The digest in hex, where somebody reckoned it: what a key on a package names. */
  digest?: string
}

/** Channels whose entries somebody else typed and the server's key attests. */
export const ATTESTED: ReadonlySet<string> = new Set(['paper', 'sms', 'import'])

const SALT_BYTES = 16
const CONTROL = /\p{Cc}/u

/** Lower-case hex of SHA-256(salt ‖ body). Throws RangeError if the salt is not 16 bytes in base64url. */
export async function bodyHash(salt: string, body: string): Promise<string> {
  const bytes = fromBase64url(salt)
  if (bytes.length !== SALT_BYTES) throw new RangeError('a salt has 16 bytes')
  return toHex(await sha256(bytes, utf8Bytes(body)))
}

/** The text that is signed. Throws RangeError for a control character or a number that is not whole and positive. */
export function entryText(entry: Envelope, hash: string): string {
  const { id, book, kind, subject, author, key, channel, happened_on, made_at, seen, amends } = entry
  const numbers = [made_at, seen]
  if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0))
    throw new RangeError('not a whole number')
  const [made, line] = numbers.map(String) as [string, string]
  const fields = [id, book, kind, subject, author, key, channel, happened_on, made, line, amends, hash]
  if (fields.some((field) => CONTROL.test(field))) throw new RangeError('a field holds a control character')
  return ['ubia-entry-1', ...fields].join('\n')
}

export const digestOfText = (text: string): Promise<Bytes> => sha256(utf8Bytes(text))

/** The text of an entry that still has its body. Throws RangeError once it is erased. */
export async function textOf(entry: Entry): Promise<string> {
  if (entry.salt === null || entry.body === null) throw new RangeError('the body of this entry was erased')
  return entryText(entry, await bodyHash(entry.salt, entry.body))
}

/** SHA-256 of the text, 32 bytes: what bundles, chains and seals stand on. */
export const digestOf = async (entry: Entry): Promise<Bytes> => digestOfText(await textOf(entry))

/** The envelope of an entry whose fields were all left out. */
export const EMPTY: Envelope = {
  id: '',
  book: '',
  kind: '',
  subject: '',
  author: '',
  key: '',
  channel: '',
  happened_on: '',
  made_at: 0,
  seen: 0,
  amends: '',
}

/** An entry from the wire, where empty fields may have been left out, with every field in place. */
export function fromWire<Received extends Partial<Entry>>(received: Received): Entry & Omit<Received, keyof Entry> {
  return { ...EMPTY, salt: null, body: null, sig: '', ...received }
}
