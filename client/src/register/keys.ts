/** A person's own signing key: ECDSA on P-256, made in the browser and never leaving it. */
import { type Bytes, fromBase64url, sha256, toBase64url, utf8Bytes } from './bytes'

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const
const POINT_BYTES = 65
const UNCOMPRESSED = 4
const SIGNATURE_BYTES = 64
const ID_BYTES = 16

/** A new pair whose private half the browser will use but never show. */
export const makeKey = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(CURVE, false, ['sign', 'verify'])

/** The public point, 65 bytes in base64url. */
export const publicForm = async (key: CryptoKey): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', key)))

/** The bytes of a public form. Throws RangeError unless it is an uncompressed point. */
export function pointOf(publicKey: string): Bytes {
  const point = fromBase64url(publicKey)
  if (point.length !== POINT_BYTES || point[0] !== UNCOMPRESSED) throw new RangeError('not an uncompressed P-256 point')
  return point
}

/** The name by which entries refer to a key: 22 characters. */
export const keyId = async (publicKey: string): Promise<string> =>
  toBase64url((await sha256(pointOf(publicKey))).slice(0, ID_BYTES))

/** 64 bytes r ‖ s in base64url over the text. */
export async function sign(key: CryptoKey, text: string): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.sign(SIGNING, key, utf8Bytes(text))))
}

/** Whether the signature over the text was made with this key. Malformed keys and signatures are simply not it. */
export async function verify(publicKey: string, text: string, signature: string): Promise<boolean> {
  try {
    const bytes = fromBase64url(signature)
    if (bytes.length !== SIGNATURE_BYTES) return false
    const key = await crypto.subtle.importKey('raw', pointOf(publicKey), CURVE, false, ['verify'])
    return await crypto.subtle.verify(SIGNING, key, bytes, utf8Bytes(text))
  } catch {
    return false
  }
}
