/** Signing: many entries cost one signature, under the root of a tree in which each keeps its own path. */
import { toBase64url } from './bytes'
import { digestOfText, type Entry, textOf } from './entry'
import { sign } from './keys'
import { pathOf, rootOf, treeOf } from './merkle'
import { bundleText, pathForm, singleForm } from './signature'

/** An entry complete but for its signature. */
export type Unsigned = Omit<Entry, 'sig'>

/** 16 fresh random bytes that keep a short body from being guessed from its hash. */
export const newSalt = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(16)))

/** The entries signed by one key: a single one by itself, several under one root, in the order given.
 * Throws RangeError for an entry that has no text (see entry.ts). */
export async function signEntries(key: CryptoKey, entries: readonly Unsigned[]): Promise<Entry[]> {
  const texts = await Promise.all(entries.map((entry) => textOf({ ...entry, sig: '' })))
  const sigs = texts.length === 1 ? [singleForm(await sign(key, texts[0] as string))] : await signTogether(key, texts)
  return entries.map((entry, i) => ({ ...entry, sig: sigs[i] as string }))
}

async function signTogether(key: CryptoKey, texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) return []
  const tree = await treeOf(await Promise.all(texts.map(digestOfText)))
  const signature = await sign(key, bundleText(texts.length, rootOf(tree)))
  return texts.map((_, i) => pathForm(signature, i, texts.length, pathOf(tree, i)))
}
