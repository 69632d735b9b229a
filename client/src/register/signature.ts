/** The two forms in which an entry carries the proof that its key wrote it: single, or a path under a bundle's root. */
import { type Bytes, concat, fromBase64url, toBase64url, toHex } from './bytes'
import { digestOfText } from './entry'
import { verify } from './keys'
import { rootAlong } from './merkle'

const HASH_BYTES = 32
const PATH_FORM = /^p\.([^.]*)\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.([^.]*)$/

/** What a key signs for a whole bundle. */
export const bundleText = (count: number, root: Bytes): string => `ubia-bundle-1\n${count}\n${toHex(root)}`

export const singleForm = (signature: string): string => `s.${signature}`

export const pathForm = (signature: string, index: number, count: number, path: readonly Bytes[]): string =>
  `p.${signature}.${index}.${count}.${toBase64url(concat(...path))}`

/** Whether `sig`, in either form, proves that the key wrote the entry with this text. */
export async function isSigned(text: string, sig: string, publicKey: string): Promise<boolean> {
  if (sig.startsWith('s.')) return verify(publicKey, text, sig.slice(2))
  const [, signature, index, count, path] = PATH_FORM.exec(sig) ?? []
  if (signature === undefined || path === undefined) return false
  const root = await rootOfPath(text, Number(index), Number(count), path)
  return root !== null && verify(publicKey, bundleText(Number(count), root), signature)
}

async function rootOfPath(text: string, index: number, count: number, path: string): Promise<Bytes | null> {
  try {
    return await rootAlong(await digestOfText(text), index, count, hashesIn(fromBase64url(path)))
  } catch {
    return null
  }
}

function hashesIn(bytes: Bytes): Bytes[] {
  const count = Math.ceil(bytes.length / HASH_BYTES)
  return Array.from({ length: count }, (_, i) => bytes.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES))
}
