/** Shuffles of choices: as `randomize()` shuffles nodes. */
import { shuffled as mixed, seeded } from '../xpath/shuffle'

/** These in an order that the seed determines; in their own order for a seed that is no number. */
export function shuffled<T>(these: readonly T[], seed: number): readonly T[] {
  return Number.isNaN(seed) ? these : mixed(these, seeded(seed))
}
