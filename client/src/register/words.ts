/** A key's fingerprint as six words that people can read aloud and compare (docs/register.md, "Six words"). */
import { type Bytes, sha256, toHex, utf8Bytes } from './bytes'
import { pointOf } from './keys'

const CONSONANTS = 'bdfgjklmnprstvwz'
const VOWELS = 'aeiou'
const SYLLABLES = CONSONANTS.length * VOWELS.length
const WORDS = BigInt(SYLLABLES ** 2)
const FINGERPRINT_BYTES = 10

const syllable = (s: number): string =>
  CONSONANTS.charAt(Math.floor(s / VOWELS.length)) + VOWELS.charAt(s % VOWELS.length)

const word = (w: number): string => syllable(Math.floor(w / SYLLABLES)) + syllable(w % SYLLABLES)

/** The six words of a public key. Throws RangeError if it is not a public point. */
export const sixWords = async (publicKey: string): Promise<string[]> => sixWordsOf(pointOf(publicKey))

/** The six words of some bytes: a key's public point, the hash of a text. */
export async function sixWordsOf(bytes: Bytes): Promise<string[]> {
  const digest = await sha256(utf8Bytes('ubia-words-1'), bytes)
  let rest = BigInt(`0x${toHex(digest.slice(0, FINGERPRINT_BYTES))}`)
  const words: string[] = []
  while (words.length < 6) {
    words.push(word(Number(rest % WORDS)))
    rest /= WORDS
  }
  return words
}
