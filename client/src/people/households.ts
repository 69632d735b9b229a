/** Family folders: what was told of each household, and what holds. Twin: server/ubia/people/households.py. */
import type { Line } from '../register/line'
import { absences, assignedAfterMove, awaySince, founding, type Spell, spells } from './custody'
import type { HouseholdCorrected, HouseholdEnrolled } from './entries'
import { type Held, lastWords, type Said, type Word } from './lastWord'
import { merges } from './merges'
import { nameKey, nameWords } from './names'
import { householdFlags } from './rules'
import { BEGINNINGS, beginningOf, bodiesOf, bodyOf, firstReceived, toldOn } from './told'

/** A family folder. Its state is facts: moved away, merged, arrived from. `flags` ask, they never refuse. */
export interface Household {
  readonly name: string
  readonly name_words: string
  readonly name_key: string
  readonly place: string | null
  readonly neighbourhood: string
  readonly latitude: number | null
  readonly longitude: number | null
  /** A person of this household. */
  readonly head: string | null
  readonly enrolled_on: string
  readonly moved_away_on: string | null
  readonly moved_to_book: string | null
  readonly from_book: string | null
  readonly from_subject: string | null
  readonly from_line: number | null
  readonly merged_into: string | null
  readonly to_settle: boolean
  readonly flags: string
}

/** One CHW looks after the household from `since` to `until`, its last day (null: until further notice). */
export interface Assignment extends Spell {
  readonly household: string
  readonly place: string | null
}

type Whereabouts = Pick<Household, 'name' | 'place' | 'neighbourhood' | 'latitude' | 'longitude' | 'head'>
type Origin = Pick<Household, 'from_book' | 'from_subject' | 'from_line'>

/** The folder as it stands; nothing when what began it has been erased. */
export function households(story: readonly Line[]): Household[] {
  const held = told(story)
  const begun = story.find((line) => beginningOf(line) !== null)
  if (held === null || begun === undefined) return []
  const where = Object.fromEntries(held.says) as unknown as Whereabouts
  const into = merges(story, 'household.merged').pop()?.into ?? null
  const enrolments = story.filter((line) => (BEGINNINGS as readonly string[]).includes(line.kind)).length
  const household = {
    ...where,
    name_words: nameWords(where.name),
    name_key: nameKey(where.name),
    enrolled_on: begun.happened_on,
    moved_away_on: awaySince(story),
    moved_to_book: absences(story).some(({ backOn }) => backOn === null)
      ? (bodiesOf(story, 'household.moved_away').pop()?.to_book ?? null)
      : null,
    ...originOf(story),
    merged_into: into === begun.subject ? null : into,
    to_settle: held.toSettle,
    flags: householdFlags(held.says, enrolments, assignedAfterMove(story), into === begun.subject),
  }
  return [household]
}

/** The spells of custody, with the place that the household is known to live in. */
export function assignments(story: readonly Line[]): Assignment[] {
  const place = (told(story)?.says.get('place') ?? null) as string | null
  return spells(story).map((spell) => ({ household: story[0]?.subject ?? '', ...spell, place }))
}

/** How many households a CHW looked after on a day. */
export function inCare(assignments: readonly Assignment[], chw: string, day: string): number {
  const hers = assignments.filter((one) => one.chw === chw && one.since <= day && (!one.until || day <= one.until))
  return new Set(hers.map(({ household }) => household)).size
}

/** What holds of the folder's name and whereabouts, or null when nothing readable began it. */
function told(story: readonly Line[]): Held | null {
  const begun = firstReceived(story.filter((line) => beginningOf(line) !== null))
  const body = begun && beginningOf(begun)
  if (!begun || !body) return null
  const corrections = story.flatMap((line) => {
    const b = bodyOf(line, 'household.corrected')
    return b ? [wordOf(line, named(whereabouts(b)), [line.amends, ...(b.settles ?? [])], true)] : []
  })
  return lastWords([wordOf(begun, beginning(body), [], false), ...corrections])
}

const whereabouts = (b: HouseholdCorrected | HouseholdEnrolled): [string, Said][] => [
  ['name', b.name ?? null],
  ['place', b.place ?? null],
  ['neighbourhood', b.neighbourhood ?? null],
  ['latitude', b.latitude ?? null],
  ['longitude', b.longitude ?? null],
  ['head', b.head ?? null],
]
const named = (said: [string, Said][]): Map<string, Said> => new Map(said.filter(([, what]) => what !== null))
const beginning = (b: HouseholdEnrolled): Map<string, Said> =>
  new Map(whereabouts({ ...b, neighbourhood: b.neighbourhood ?? '' }))

function originOf(story: readonly Line[]): Origin {
  const begun = founding(story)
  const arrived = begun && bodyOf(begun, 'household.arrived')
  if (!arrived) return { from_book: null, from_subject: null, from_line: null }
  const continued = bodiesOf(story, 'story.continued').map(({ to_line }) => to_line)
  const { from_book, from_subject, from_line } = arrived
  return { from_book, from_subject, from_line: Math.max(from_line, ...continued) }
}

const wordOf = (line: Line, says: Map<string, Said>, sees: readonly string[], correction: boolean): Word => ({
  id: line.id,
  author: line.author,
  sees,
  says,
  toldOn: toldOn(line),
  correction,
})
