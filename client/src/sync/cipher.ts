/** The keys of one worker's store, and how a record is kept: squeezed, then encrypted, under a name that says nothing. */
import { type Bytes, concat, toBase64url, utf8Bytes } from '../register/bytes'
import { canSqueeze, squeeze, unsqueeze } from './squeeze'

const GCM = 'AES-GCM'
const NONCE_BYTES = 12
const WORTH_SQUEEZING = 128
const utf8 = new TextDecoder()
const encoder = new TextEncoder()

export const randomBytes = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count))

/** 32 bytes derived from a secret for one purpose. */
export async function derive(secret: Bytes, purpose: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const from = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8Bytes(purpose) }
  return new Uint8Array(await crypto.subtle.deriveBits(from, key, 256))
}

/** An AES key of these 32 bytes, which the browser will use but never show. */
export const aesKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, GCM, false, ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'])

/** A fresh nonce followed by the text under it. */
export async function encrypt(key: CryptoKey, plain: Bytes): Promise<Bytes> {
  const iv = randomBytes(NONCE_BYTES)
  return concat(iv, new Uint8Array(await crypto.subtle.encrypt({ name: GCM, iv }, key, plain)))
}

/** What `encrypt` hid. Throws OperationError when the key is another or a byte was changed. */
export async function decrypt(key: CryptoKey, kept: Bytes): Promise<Bytes> {
  const [iv, hidden] = [kept.subarray(0, NONCE_BYTES), kept.subarray(NONCE_BYTES)]
  return new Uint8Array(await crypto.subtle.decrypt({ name: GCM, iv }, key, hidden))
}

/** A text as a record; JSON, which has no halves of characters. */
export const keepText = async (records: CryptoKey, text: string): Promise<Bytes> =>
  encrypt(records, await shaped(encoder.encode(text)))

/** Keeps and reads records, and names them. */
export interface Cipher {
  /** The key of all records, to be used elsewhere, not shown. */
  readonly records: CryptoKey
  /** JSON, squeezed and encrypted. */
  keep(value: unknown): Promise<Bytes>
  read<T>(kept: Bytes): Promise<T>
  keepBytes(bytes: Bytes): Promise<Bytes>
  readBytes(kept: Bytes): Promise<Bytes>
  /** The name under which something is kept: nobody without the key can tell of what. */
  nameOf(...words: readonly string[]): Promise<string>
  /** Her signing key, for its record; and back, to be used but not shown. */
  wrapKey(key: CryptoKey): Promise<Bytes>
  unwrapKey(kept: Bytes): Promise<CryptoKey>
}

/** The cipher of a worker's data key (32 bytes). */
export async function cipherOf(dataKey: Bytes): Promise<Cipher> {
  const records = await aesKey(await derive(dataKey, 'ubia-records-1'))
  const naming = { name: 'HMAC', hash: 'SHA-256' }
  const names = await crypto.subtle.importKey('raw', await derive(dataKey, 'ubia-names-1'), naming, false, ['sign'])
  const keepBytes = async (bytes: Bytes): Promise<Bytes> => encrypt(records, await shaped(bytes))
  const readBytes = async (kept: Bytes): Promise<Bytes> => unshaped(await decrypt(records, kept))
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  return {
    records,
    keepBytes,
    readBytes,
    keep: (value) => keepText(records, JSON.stringify(value)),
    read: async (kept) => JSON.parse(utf8.decode(await readBytes(kept))),
    async nameOf(...words) {
      return toBase64url(
        new Uint8Array(await crypto.subtle.sign('HMAC', names, utf8Bytes(words.join('\n')))).slice(0, 18),
      )
    },
    async wrapKey(key) {
      const iv = randomBytes(NONCE_BYTES)
      return concat(iv, new Uint8Array(await crypto.subtle.wrapKey('pkcs8', key, records, { name: GCM, iv })))
    },
    unwrapKey(kept) {
      const hidden = { name: GCM, iv: kept.subarray(0, NONCE_BYTES) }
      return crypto.subtle.unwrapKey('pkcs8', kept.subarray(NONCE_BYTES), records, hidden, curve, false, ['sign'])
    },
  }
}

const PLAIN = Uint8Array.of(0)
const SQUEEZED = Uint8Array.of(1)

/** The first byte says whether the rest is squeezed. */
async function shaped(bytes: Bytes): Promise<Bytes> {
  const isWorth = bytes.length > WORTH_SQUEEZING && canSqueeze()
  return isWorth ? concat(SQUEEZED, await squeeze(bytes, 'deflate')) : concat(PLAIN, bytes)
}

async function unshaped(shape: Bytes): Promise<Bytes> {
  return shape[0] === 1 ? unsqueeze(shape.subarray(1), 'deflate') : shape.subarray(1)
}
