/** How a visit reads after corrections: whose words count, whether they disagree, what is to be looked into.
 * Twin: server/ubia/care/rules.py. */
import type { Standing } from '../register/amend'
import { fieldOf, type VisitLine, type VisitWords } from './entries'

export type Thread = Standing<VisitWords>

/** The visit and the corrections that count, in order; those that a later correction settled are left out. */
export function wordsOf(visit: Thread): VisitLine[] {
  if (visit.amendments.length === 0) return [visit.first]
  const corrections = visit.amendments.filter(({ kind }) => kind !== 'visit.verified')
  const settled = new Set(corrections.flatMap(settledBy))
  return [visit.first, ...corrections.filter(({ id }) => !settled.has(id))]
}

const settledBy = (line: VisitLine): string[] => (fieldOf(line, 'settles') ?? []).filter((id) => id !== line.id)

/** The last word on one field, or null when nobody said anything or it has been erased. */
export function said<K extends keyof VisitWords>(
  words: readonly VisitLine[],
  name: K,
): NonNullable<VisitWords[K]> | null {
  for (let at = words.length - 1; at >= 0; at--) {
    const told = fieldOf(words[at] as VisitLine, name)
    if (told !== null) return told
  }
  return null
}

/** Whether two people corrected the same entry without having seen each other's words. */
export function disagree(words: readonly VisitLine[]): boolean {
  const authorOf = new Map<string, string>()
  return words.slice(1).some(({ amends, author }) => {
    const before = authorOf.get(amends) ?? author
    authorOf.set(amends, before)
    return before !== author
  })
}

/** Why the visit is to be looked into: the first flag that nobody else in office has looked into yet, or nothing. */
export function openFlag(visit: Thread, words: readonly VisitLine[]): VisitLine['flagged'] {
  if (visit.amendments.length === 0) return visit.first.flagged
  const place = new Map([visit.first, ...visit.amendments].map(({ id }, n) => [id, n]))
  const placeOf = (id: string): number => place.get(id) ?? -1
  const looked = visit.amendments.filter(
    ({ kind, author }) => kind === 'visit.verified' && author !== visit.first.author,
  )
  const verified = Math.max(-1, ...looked.map(({ amends }) => placeOf(amends)))
  return words.find(({ flagged, id }) => flagged !== '' && placeOf(id) > verified)?.flagged ?? ''
}
