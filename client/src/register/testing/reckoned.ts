/** The register's sums done a second way, with Node's own crypto and by the letter of docs/register.md. */
import { createHash, createPublicKey, verify } from 'node:crypto'

type Bytes = Buffer | Uint8Array | string

export function sha256(...parts: readonly Bytes[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export const base64url = (text: string): Buffer => Buffer.from(text, 'base64url')

export function big64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}

/** RFC 6962, section 2.1, as it is written: split at the largest power of two below n. */
export function merkleRoot(leaves: readonly Bytes[]): Buffer {
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0] as Bytes)
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha256(Buffer.of(1), merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)))
}

/** RFC 6962, section 2.1.1: the audit path of leaf m. */
export function merklePath(m: number, leaves: readonly Bytes[]): Buffer[] {
  if (leaves.length === 1) return []
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return m < split ? [...merklePath(m, left), merkleRoot(right)] : [...merklePath(m - split, right), merkleRoot(left)]
}

/** Whether the 64 bytes of the signature are this point's over the text. */
export function nodeVerifies(point: string, text: string, signature: string): boolean {
  const bytes = base64url(point)
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((half) => half.toString('base64url')) as [
    string,
    string,
  ]
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, base64url(signature))
}
