/** The charter in force at a place on a day, put together from the place's own text and those of the places above.
 * Twin: server/ubia/charter/in_force.py. */
import type { CharterSpan, CharterTerm } from './wordings'

/** A text and the days on which it is in force at its place. */
export type Held = Pick<CharterSpan, 'text' | 'place' | 'since' | 'until' | 'programme' | 'began_at'> & {
  readonly charter: string
}

/** What holds at a place on a day, or at a place `steps` above it. Of several charters of one place one `leads`. */
export interface Layer {
  readonly steps: number
  readonly charter: string
  readonly text: string
  readonly programme: string
  readonly leads: boolean
}

/** What holds on a day at the first place of a path, which names the places above after it; the nearest first. */
export function inForce(held: readonly Held[], path: readonly string[], day: string): Layer[] {
  const now = held.filter(
    ({ place, since, until }) => path.includes(place) && since <= day && (until === null || day < until),
  )
  const sorted = now
    .map((one) => ({ ...one, steps: path.indexOf(one.place) }))
    .sort((a, b) => a.steps - b.steps || a.began_at - b.began_at || (a.charter < b.charter ? -1 : 1))
  return sorted.map(({ steps, charter, text, programme }, n) => {
    return { steps, charter, text, programme, leads: sorted[n - 1]?.steps !== steps }
  })
}

/** A place as the index has it. */
interface PlaceRow {
  readonly subject: string
  readonly parent: string | null
}

const FURTHEST = 32

/** A place and those above it, the nearest first. A ring of places ends where it closes. */
export function pathOf(places: readonly PlaceRow[], place: string | null): string[] {
  const above = new Map(places.map(({ subject, parent }) => [subject, parent]))
  const path: string[] = []
  for (let at = place; at && !path.includes(at) && path.length < FURTHEST; at = above.get(at) ?? null) path.push(at)
  return path
}

/** A clause of the charter in force, from the nearest text that says it; null where none does.
 * What a newer server wrote and this app cannot read counts as not said. */
export function clauseOn<Value>(
  layers: readonly Layer[],
  terms: readonly CharterTerm[],
  clause: string,
): { readonly value: Value; readonly text: string } | null {
  for (const { text, leads } of layers) {
    const term = leads && terms.find((one) => one.text === text && one.clause === clause)
    if (term) return { value: JSON.parse(term.value) as Value, text }
  }
  return null
}
