/** Folding, squeezing and encrypting many stories: in the worker thread where there is one, else here. */
import type { Bytes } from '../register/bytes'
import { type Cipher, keepText } from './cipher'
import { type Folded, type Folding, foldStory } from './folding'
import { linesOf, type Packed } from './held'
import type { Labour } from './labour'

/** Below this a trip to the worker costs more than it saves. */
const WORTH_SENDING = 8

/** Stories as records, and as the index will hold them, in order. */
export interface Made {
  readonly kept: readonly Bytes[]
  readonly folded: readonly Folded[]
}

/** What the worker thread answers: the folded stories as one JSON text, which travels cheaper than objects. */
export interface MadeThere {
  readonly kept: readonly Bytes[]
  readonly folded: string
}

/** Folds and packs stories. */
export async function make(
  cipher: Cipher,
  folding: Folding,
  stories: readonly Packed[],
  labour: Labour | null,
): Promise<Made> {
  if (labour === null || stories.length < WORTH_SENDING) return makeHere(cipher.records, folding, stories)
  const { person, deriving } = folding
  const texts = stories.map((packed) => JSON.stringify(packed))
  const task = { act: 'make', key: cipher.records, person, version: deriving?.version ?? '', texts } as const
  const made = (await labour.ask(task)) as MadeThere | null
  return made ? { kept: made.kept, folded: JSON.parse(made.folded) } : makeHere(cipher.records, folding, stories)
}

/** The same in this thread. */
export function makeHere(records: CryptoKey, folding: Folding, stories: readonly Packed[]): Promise<Made> {
  const texts = stories.map((packed) => JSON.stringify(packed))
  return makeOf(records, folding, stories, texts)
}

/** The same from stories that were written out already. */
export const makeFrom = (records: CryptoKey, folding: Folding, texts: readonly string[]): Promise<Made> =>
  makeOf(
    records,
    folding,
    texts.map((text) => JSON.parse(text) as Packed),
    texts,
  )

async function makeOf(
  records: CryptoKey,
  folding: Folding,
  stories: readonly Packed[],
  texts: readonly string[],
): Promise<Made> {
  const packing = Promise.all(texts.map((text) => keepText(records, text)))
  const folded = stories.map((packed) => foldStory(folding, packed.book, packed.subject, linesOf(packed)))
  return { kept: await packing, folded }
}

/** Large values as records. */
export async function keepLarge(cipher: Cipher, values: readonly unknown[], labour: Labour | null): Promise<Bytes[]> {
  const texts = values.map((value) => JSON.stringify(value))
  const kept = (await labour?.ask({ act: 'keep', key: cipher.records, texts })) as Bytes[] | null | undefined
  return kept ?? Promise.all(texts.map((text) => keepText(cipher.records, text)))
}
