/** Sealing to the server: what only it can open, so that work can be handed in while the phone is locked.
 * docs/sync.md, "A sealed item"; twin of opening: server/ubia/sync/box.py. */
import { type Bytes, concat, toBase64url, utf8Bytes } from '../register/bytes'
import { pointOf } from '../register/keys'
import { aesKey, derive } from './cipher'
import { canSqueeze, squeeze } from './squeeze'

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const
/** Each key encrypts one text only. */
const NONCE = new Uint8Array(12)

/** An item for the box with this public point: ephemeral point ‖ AES-GCM of a shape byte and JSON. */
export async function sealTo(box: string, value: unknown): Promise<Bytes> {
  const theirs = await crypto.subtle.importKey('raw', pointOf(box), ECDH, false, [])
  const { publicKey, privateKey } = await crypto.subtle.generateKey(ECDH, false, ['deriveBits'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  const secret = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256))
  const key = await aesKey(await derive(secret, `ubia-drop-1\n${toBase64url(point)}\n${box}`))
  const plain = await shaped(utf8Bytes(JSON.stringify(value)))
  return concat(point, new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: NONCE }, key, plain)))
}

async function shaped(json: Bytes): Promise<Bytes> {
  return canSqueeze() ? concat(Uint8Array.of(1), await squeeze(json, 'deflate')) : concat(Uint8Array.of(0), json)
}
