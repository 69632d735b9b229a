/** What cannot be right in what was told of people and households. It is flagged and kept, never refused.
 * Twin: server/ubia/people/rules.py. */
import { monthsBetween } from './ages'
import type { Held, Said } from './lastWord'
import { nameWords } from './names'

const OLDEST_YEARS = 120

/** Why a person's record should be looked at, in alphabetical order, separated by spaces. */
export function personFlags({ says, toldOn }: Held, joinedTwice: boolean, mergedIntoSelf: boolean): string {
  const [born, died] = [says.get('born_on') as string | null, (says.get('died_on') ?? null) as string | null]
  const [bornTold, diedTold] = [toldOn.get('born_on') ?? '', toldOn.get('died_on') ?? '']
  const atLast = died !== null && died < bornTold ? died : bornTold
  return raised({
    born_after_told: born !== null && born > bornTold,
    died_after_told: died !== null && died > diedTold,
    died_before_birth: born !== null && died !== null && died < born,
    joined_twice: joinedTwice,
    merged_into_itself: mergedIntoSelf,
    name_empty: nameWords(says.get('name') as string) === '',
    very_old: born !== null && yearOf(atLast) - yearOf(born) > OLDEST_YEARS && isOlder(born, atLast),
  })
}

/** Why a family folder should be looked at, in alphabetical order, separated by spaces. */
export function householdFlags(
  says: ReadonlyMap<string, Said>,
  enrolments: number,
  assignedAfterMove: boolean,
  mergedIntoSelf: boolean,
): string {
  const latitude = says.get('latitude') as number | null
  const longitude = says.get('longitude') as number | null
  return raised({
    assigned_after_move: assignedAfterMove,
    enrolled_twice: enrolments > 1,
    merged_into_itself: mergedIntoSelf,
    name_empty: nameWords(says.get('name') as string) === '',
    position_half: (latitude === null) !== (longitude === null),
    position_off_earth: Math.abs(latitude ?? 0) > 90 || Math.abs(longitude ?? 0) > 180,
    position_zero: latitude === 0 && longitude === 0,
  })
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const isOlder = (born: string, day: string): boolean => Math.floor(monthsBetween(born, day) / 12) > OLDEST_YEARS

const raised = (found: Readonly<Record<string, boolean>>): string =>
  Object.keys(found)
    .filter((name) => found[name])
    .join(' ')
