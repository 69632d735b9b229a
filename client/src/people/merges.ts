/** Merges: two records are one, until somebody says that it was a mistake. Twin: server/ubia/people/merges.py. */
import { standing } from '../register/amend'
import type { Line } from '../register/line'
import type { Bodies } from './entries'
import { bodyOf } from './told'

const UNDONE = 'merge.undone'

/** The bodies of the merges of a kind that have not been undone, in order. */
export function merges<K extends 'household.merged' | 'person.merged'>(story: readonly Line[], kind: K): Bodies[K][] {
  const told = standing(story.filter((line) => line.kind === kind || line.kind === UNDONE))
  const stand = told.filter(
    ({ first, amendments }) => first.kind === kind && !amendments.some((line) => line.kind === UNDONE),
  )
  return stand.flatMap(({ last }) => bodyOf(last, kind) ?? [])
}
