/** Finding people by what is remembered of a name or a nickname: letters of any of its words, else words that sound alike. */

import { nameKey, nameWords, soundKey } from '../people/names'
import type { Person } from '../people/persons'
import type { Kept } from '../register/fold'
import type { Found, Home } from './phone'

/** One name that can be found, with a space before each word. */
export interface Hay {
  readonly home: Home
  readonly person: Kept<Person> | null
  readonly words: string
  readonly sounds: string
}

/** The household's own name first, then everybody in it. */
export const hayOf = (home: Home): Hay[] => [
  { home, person: null, words: ` ${home.household.name_words}`, sounds: ` ${home.household.name_key} ` },
  ...home.persons.map((person) => ({
    ...{ home, person, words: ` ${person.name_words}${person.nickname_words && ` ${person.nickname_words}`}` },
    sounds: ` ${person.name_key} ${person.nickname_words && nameKey(person.nickname)} `,
  })),
]

/** At most `most`: names that begin with the letters, names with a word that does, names that sound like them. */
export function searchIn(hay: readonly Hay[], letters: string, most: number): Found[] {
  const words = nameWords(letters).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const starts = words.map((word) => ` ${word}`)
  const [first, rest]: [Hay[], Hay[]] = [[], []]
  for (const one of hay) {
    if (!starts.every((start) => one.words.includes(start))) continue
    if (one.words.startsWith(starts[0] as string)) first.push(one)
    else rest.push(one)
    if (first.length >= most) break
  }
  const found = [...first, ...rest].slice(0, most).map(asWritten)
  return found.length >= most
    ? found
    : [...found, ...alike(hay, words, new Set([...first, ...rest]), most - found.length)]
}

const asWritten = ({ home, person }: Hay): Found => ({ home, person, by: person ? 'person' : 'household' })

function alike(hay: readonly Hay[], words: readonly string[], known: ReadonlySet<Hay>, most: number): Found[] {
  const sounds = words.map(soundKey).filter(Boolean)
  if (sounds.length === 0) return []
  const heard: Found[] = []
  for (const one of hay) {
    if (heard.length >= most) break
    if (known.has(one) || !sounds.every((sound) => one.sounds.includes(` ${sound} `))) continue
    heard.push({ home: one.home, person: one.person, by: 'sound' })
  }
  return heard
}
