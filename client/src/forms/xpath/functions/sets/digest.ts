/** Digests and base64: the set `digest`. */
import { ExpressionFault } from '../../fault'
import type { FunctionSet } from '../set'
import { base64Of, bytesIn, bytesOf, hexOf, textOf } from './bytes'
import { md5, sha1, sha256 } from './hashes'
import { sha384, sha512 } from './hashes64'

const DIGESTS: Record<string, (message: readonly number[]) => number[]> = {
  MD5: md5,
  'SHA-1': sha1,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
}

function digested(text: string, name: string, written: string): string {
  const made = DIGESTS[name.toUpperCase()]
  if (!made) throw new ExpressionFault('wrong_arguments', 'digest')
  const bytes = made(bytesOf(text))
  return written.toLowerCase() === 'hex' ? hexOf(bytes) : base64Of(bytes)
}

export const digest: FunctionSet = {
  digest: ['ss|s', (_, text: string, name: string, written = 'base64') => digested(text, name, written)],
  'base64-decode': ['s', (_, text: string) => textOf(bytesIn(text))],
  'base64-encode': ['s', (_, text: string) => base64Of(bytesOf(text))],
}
