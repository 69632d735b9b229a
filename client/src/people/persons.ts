/** The people of a household: who they are, and whether they live, live here, or are somebody else's record.
 * Twin: server/ubia/people/persons.py. */
import type { Line } from '../register/line'
import type { PersonCorrected, PersonTold, WishStated } from './entries'
import { lastWords, type Said, type Word } from './lastWord'
import { merges } from './merges'
import { nameKey, nameWords } from './names'
import { personFlags } from './rules'
import { BEGINNINGS, beginningOf, bodyOf, toldOn } from './told'

export const PEOPLE = [
  ...BEGINNINGS,
  'person.joined',
  'person.corrected',
  'person.died',
  'person.left',
  'person.merged',
  'merge.undone',
]

/** A member of the household. `introduced` is the entry that first told of him or her; `flags` ask. */
export interface Person {
  readonly person: string
  readonly name: string
  readonly name_words: string
  readonly name_key: string
  readonly nickname: string
  readonly nickname_words: string
  readonly sex: string
  readonly born_on: string | null
  readonly born_estimated: boolean
  readonly joined_on: string
  readonly left_on: string | null
  readonly died_on: string | null
  readonly merged_into: string | null
  readonly introduced: string
  readonly to_settle: boolean
  readonly flags: string
}

/** How the household, or the person in `whose` (else empty), wants to be visited and reached (TRU-01). */
export interface Wish extends Required<Omit<WishStated, 'person'>> {
  readonly whose: string
  readonly stated_on: string
}

type Known = Pick<Person, 'name' | 'nickname' | 'sex' | 'born_on' | 'born_estimated' | 'left_on'> & {
  died_on?: string | null
}

/** Everybody whom the household told of. Who was only corrected, and never told of, waits unseen. */
export function persons(story: readonly Line[]): Person[] {
  const begun = new Map<string, Line>()
  const words = new Map<string, Word[]>()
  for (const line of story)
    for (const [person, word] of said(line)) {
      words.set(person, [...(words.get(person) ?? []), word])
      if (!word.correction && word.says.has('name') && !begun.has(person)) begun.set(person, line)
    }
  const into = new Map(merges(story, 'person.merged').map((merge) => [merge.person, merge.into]))
  return [...begun].map(([person, first]) => {
    const told = words.get(person) ?? []
    const ordered = [...told.filter(({ id }) => id === first.id), ...told.filter(({ id }) => id !== first.id)]
    return rowOf(person, first, ordered, into.get(person) ?? null)
  })
}

function rowOf(person: string, first: Line, words: readonly Word[], into: string | null): Person {
  const held = lastWords(words)
  const known = Object.fromEntries(held.says) as unknown as Known
  return {
    person,
    ...known,
    name_words: nameWords(known.name),
    name_key: nameKey(known.name),
    nickname_words: nameWords(known.nickname),
    joined_on: first.happened_on,
    died_on: known.died_on ?? null,
    merged_into: into === person ? null : into,
    introduced: first.id,
    to_settle: held.toSettle,
    flags: personFlags(held, joinedTwice(words), into === person),
  }
}

/** Whether he or she was told of again without having left. */
function joinedTwice(words: readonly Word[]): boolean {
  const moves = words.filter(({ says }) => says.has('left_on')).map(({ says }) => says.get('left_on'))
  return moves.some((move, at) => at > 0 && move === null && moves[at - 1] === null)
}

/** What an entry says of which person. */
function said(line: Line): [person: string, word: Word][] {
  const joined = bodyOf(line, 'person.joined')
  const told = joined ? [joined.person] : (beginningOf(line)?.persons ?? [])
  const corrected = bodyOf(line, 'person.corrected')
  const died = bodyOf(line, 'person.died')
  const left = bodyOf(line, 'person.left')
  if (corrected) return [[corrected.person, wordOf(line, correction(corrected), true, corrected.settles)]]
  if (died) return [[died.person, wordOf(line, [['died_on', died.died_on]], true)]]
  if (left) return [[left.person, wordOf(line, [['left_on', left.on ?? line.happened_on]], false)]]
  return told.map((person) => [person.id, wordOf(line, introduction(person), false)])
}

const introduction = (told: PersonTold): [string, Said][] => [
  ['name', told.name],
  ['nickname', told.nickname ?? ''],
  ['sex', told.sex ?? 'not_said'],
  ['born_on', told.born_on ?? null],
  ['born_estimated', told.born_estimated ?? false],
  ['left_on', null],
]

/** Only what is named changes; a birth day that is not called estimated is known. */
function correction(b: PersonCorrected): [string, Said][] {
  const estimated = b.born_estimated ?? (b.born_on ? false : null)
  const all: [string, Said | undefined][] = [
    ['name', b.name],
    ['nickname', b.nickname],
    ['sex', b.sex],
    ['born_on', b.born_on],
    ['born_estimated', estimated],
    ['died_on', b.died_on],
  ]
  const named = all.flatMap(([thing, what]): [string, Said][] => (what == null ? [] : [[thing, what]]))
  return b.living && !b.died_on ? [...named, ['died_on', null]] : named
}

const wordOf = (line: Line, says: [string, Said][], isCorrection: boolean, settles: readonly string[] = []): Word => ({
  id: line.id,
  author: line.author,
  sees: [line.amends, ...settles],
  says: new Map(says),
  toldOn: toldOn(line),
  correction: isCorrection,
})

/** Each wish as it was last stated. */
export function wishes(story: readonly Line[]): Wish[] {
  const last = new Map<string, Wish>()
  for (const line of story) {
    const b = bodyOf(line, 'wish.stated')
    if (!b) continue
    const { person, place = '', time = '', visibility = '', present = '', contact = '' } = b
    const whose = person ?? ''
    last.set(whose, { whose, place, time, visibility, present, contact, stated_on: line.happened_on })
  }
  return [...last.values()]
}
