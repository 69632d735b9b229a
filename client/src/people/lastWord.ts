/** Which of many words holds: a correction puts aside only the words that its writer had before her.
 * When two people correct the same thing without having seen each other's words, the last in the book's order holds, and
 * they are asked to settle it; a correction that names the other in `settles` has. Twin: server/ubia/people/last_word.py. */

export type Said = string | number | boolean | null

/** What one entry says of a person or a household. `correction`: it claims to put right what others said. */
export interface Word {
  readonly id: string
  readonly author: string
  /** The entries that its writer put right or aside. */
  readonly sees: readonly string[]
  readonly says: ReadonlyMap<string, Said>
  readonly toldOn: string
  readonly correction: boolean
}

/** What holds now, the day on which each thing was said, and whether two people still have to settle it. */
export interface Held {
  readonly says: ReadonlyMap<string, Said>
  readonly toldOn: ReadonlyMap<string, string>
  readonly toSettle: boolean
}

/** What holds for every thing said. `words` are in the book's order; the first says what was told at the start. */
export function lastWords(words: readonly Word[]): Held {
  const [only, another] = words
  if (only && !another) return heldOf(only)
  const says = new Map<string, Said>()
  const toldOn = new Map<string, string>()
  let toSettle = false
  for (const thing of new Set(words.flatMap((word) => [...word.says.keys()]))) {
    const spoken = words.filter((word) => word.says.has(thing))
    const aside = putAside(spoken, words)
    const left = spoken.filter((word) => !aside.has(word.id))
    const standing = left.length > 0 ? left : spoken
    const last = standing[standing.length - 1] as Word
    says.set(thing, last.says.get(thing) ?? null)
    toldOn.set(thing, last.toldOn)
    toSettle ||= differ(thing, standing)
  }
  return { says, toldOn, toSettle }
}

/** What holds where nobody said anything else, as of nearly everybody. */
function heldOf({ says, toldOn }: Word): Held {
  return { says, toldOn: new Map([...says.keys()].map((thing) => [thing, toldOn])), toSettle: false }
}

function differ(thing: string, standing: readonly Word[]): boolean {
  const corrections = standing.filter((word) => word.correction)
  const count = (of: (word: Word) => unknown): number => new Set(corrections.map(of)).size
  return count((word) => word.author) > 1 && count((word) => word.says.get(thing)) > 1
}

/** The words that a later one on the same thing knew of, directly or through what it put right. */
function putAside(spoken: readonly Word[], words: readonly Word[]): Set<string> {
  const sees = new Map(words.map((word) => [word.id, word.sees]))
  const aside = new Set<string>()
  for (const word of spoken) for (const id of knownTo(word, sees)) if (id !== word.id) aside.add(id)
  return aside
}

function knownTo(word: Word, sees: ReadonlyMap<string, readonly string[]>): Set<string> {
  const known = new Set<string>()
  const ahead = [...word.sees]
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    const next = sees.get(id)
    if (next === undefined || known.has(id)) continue
    known.add(id)
    ahead.push(...next)
  }
  return known
}
