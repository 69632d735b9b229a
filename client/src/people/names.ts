/** Names as people say and write them: folded for searching, and keyed by sound for finding one person written twice.
 * The rule and its reasons: server/ubia/people/names.py; contract/cases/people/names.json holds both to it. */

const APOSTROPHES = /['’‘ʼʻʹ`´′＇"]/g
const ACCENTS = /[\u0300-\u036f]/g
const NO_LETTER = /[^\p{L}\p{M}]+/gu
/** Names in these letters alone, as most are, need no rule for others. */
const PLAIN = /^[A-Za-z .-]*$/
const TITLES = new Set('mr mrs ms miss dr mme mlle mzee bwana shri shrimati smt'.split(' '))
const LETTERS = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ŋ: 'ng', ɓ: 'b', ɗ: 'd', ɛ: 'e', ɔ: 'o' }),
)

const ROWS = [
  ['कखगघङ', 'k kh g gh n'],
  ['चछजझञ', 'ch chh j jh n'],
  ['टठडढण', 't th d dh n'],
  ['तथदधन', 't th d dh n'],
  ['पफबभम', 'p ph b bh m'],
  ['यरलव', 'y r l v'],
  ['शषसह', 'sh sh s h'],
] as const
const LATIN_VOWELS = 'a i i u u ri e ai o au'
const pairs = (row: string, sounds: string): [string, string][] => {
  const latin = sounds.split(' ')
  return [...row].map((letter, at) => [letter, latin[at] as string])
}
const CONSONANTS = new Map(ROWS.flatMap(([row, sounds]) => pairs(row, sounds)))
const VOWELS = new Map([...pairs('आइईउऊऋएऐओऔ', LATIN_VOWELS), ['अ', 'a'], ['ं', 'n'], ['ँ', 'n']])
const SIGNS = new Map([...pairs('ािीुूृेैोौ', LATIN_VOWELS), ['्', '']])
const SILENT = new Set('़ः')

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^ou(?=[aeiouy])/g, 'w'],
  [/^y(?=[aeiou])/g, 'j'],
  [/^kh(?=[aeiou])/g, 'h'],
  [/chr/g, 'kr'],
  [/[st]?ch|sh|c(?=[eiy])/g, 's'],
  [/dj/g, 'j'],
  [/gn/g, 'n'],
  [/x/g, 'ks'],
  [/(?<=[^aeiouh])w/g, ''],
]
const GROUPS = new Map(
  ['bpfvw', 'kgqc', 'szj', 'td', 'rl', '.aeiouyh'].flatMap((group) =>
    [...group].map((letter) => [letter, group[0] as string] as const),
  ),
)

/** What was written out already: people of one place share the words of their names. */
const WORDS = new Map<string, string>()
const HEARD = new Map<string, string>()
const MOST = 5_000

/** Lets go of all names: whoever locks the phone leaves none in memory. */
export function forgetNames(): void {
  WORDS.clear()
  HEARD.clear()
}

const remembered = (known: Map<string, string>, asked: string, make: (asked: string) => string): string => {
  const before = known.get(asked)
  if (before !== undefined) return before
  const made = make(asked)
  if (known.size >= MOST) known.clear()
  known.set(asked, made)
  return made
}

/** A name's words, plain: lower case without accents, apostrophes, titles or signs, Devanagari in Latin letters. */
export const nameWords = (name: string): string => remembered(WORDS, name, plainWords)

function plainWords(name: string): string {
  const words = PLAIN.test(name)
    ? name
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter(Boolean)
    : lettersOf(name)
  const untitled = words.filter((word) => !TITLES.has(word))
  return (untitled.length > 0 ? untitled : words).join(' ')
}

function lettersOf(name: string): string[] {
  const bare = name.replace(APOSTROPHES, '').normalize('NFKD').replace(ACCENTS, '').toLowerCase()
  const letters = [...bare].map((letter) => LETTERS.get(letter) ?? letter).join('')
  return letters.replace(NO_LETTER, ' ').split(' ').filter(Boolean).map(fromDevanagari)
}

/** The sounds of a name's words, each once, sorted, so that the order of names does not matter. */
export function nameKey(name: string): string {
  const sounds = nameWords(name).split(' ').map(soundKey).filter(Boolean)
  return [...new Set(sounds)].sort().join(' ')
}

/** The sound of one plain word; a word of letters that we have no rule for is its own sound. */
export const soundKey = (word: string): string => remembered(HEARD, word, heardIn)

function heardIn(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word
  const heard = SOUNDS.reduce((before, [written, sound]) => before.replace(written, sound), word)
  const groups = [...heard].map((letter) => GROUPS.get(letter) ?? letter).join('')
  return (groups.startsWith('.') ? 'a' : '') + groups.replace(/([a-z])\1+/g, '$1').replaceAll('.', '')
}

/** Letter by letter; the vowel that a consonant carries unsaid falls away at the end of a word. */
function fromDevanagari(word: string): string {
  let latin = ''
  let unsaid = ''
  for (const letter of word) {
    const [consonant, sign] = [CONSONANTS.get(letter), SIGNS.get(letter)]
    if (SILENT.has(letter)) continue
    latin += sign ?? unsaid + (consonant ?? VOWELS.get(letter) ?? letter)
    unsaid = consonant === undefined ? '' : 'a'
  }
  return latin
}
