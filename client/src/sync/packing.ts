/** Folding stories, and squeezing and encrypting them: the latter in the worker thread where there is one, meanwhile. */
import type { Bytes } from '../register/bytes'
import { type Cipher, keepText } from './cipher'
import { type Folded, type Folding, foldStory } from './folding'
import { linesOf, type Packed } from './held'
import type { Labour } from './labour'

/** Below this a trip to the worker costs more than it saves. */
const WORTH_SENDING = 8

/** Stories as records, and as the index will hold them, in order. */
export interface Made {
  readonly kept: Promise<readonly Bytes[]>
  readonly folded: readonly Folded[]
}

/** Folds stories; they are being packed when this answers. */
export function make(cipher: Cipher, folding: Folding, stories: readonly Packed[], labour: Labour | null): Made {
  const kept = keepAll(cipher, stories, stories.length < WORTH_SENDING ? null : labour)
  kept.catch(() => undefined)
  return { kept, folded: stories.map((packed) => foldStory(folding, packed.book, packed.subject, linesOf(packed))) }
}

/** Values as records. */
export async function keepAll(cipher: Cipher, values: readonly unknown[], labour: Labour | null): Promise<Bytes[]> {
  const texts = values.map((value) => JSON.stringify(value))
  const kept = (await labour?.ask({ act: 'keep', key: cipher.records, texts })) as Bytes[] | null | undefined
  return kept ?? Promise.all(texts.map((text) => keepText(cipher.records, text)))
}
