/** The one order in which every device reads a story (docs/register.md, "Order"), and what is flagged in it. */
import type { Flag } from './entry'
import type { Line } from './line'

const EASTMOST_MS = 14 * 3_600_000
const DAY_MS = 86_400_000
const DAY_LENGTH = 'YYYY-MM-DD'.length

type Place = readonly [day: string, instant: number, id: string]
type Placed = Pick<Line, 'id' | 'happened_on' | 'made_at' | 'received_at' | 'amends'>

/** Days that were written out already: a phone asks for the same few thousand again and again. */
const WRITTEN = new Map<number, string>()
const MOST_WRITTEN = 20_000

/** The day an instant (ms) falls on in UTC+14, where days begin first. */
export function latestDay(at: number): string {
  const number = Math.floor((at + EASTMOST_MS) / DAY_MS)
  const known = WRITTEN.get(number)
  if (known !== undefined) return known
  const day = new Date(at + EASTMOST_MS).toISOString().slice(0, DAY_LENGTH)
  if (WRITTEN.size < MOST_WRITTEN) WRITTEN.set(number, day)
  return day
}

/** Why an entry is flagged, or nothing. `seenAt` is when the server received the line that the device held. */
export function flagOf(line: Omit<Placed, 'id' | 'amends'>, seenAt: number | null): Flag {
  if (line.happened_on > latestDay(line.received_at)) return 'future'
  return seenAt !== null && line.made_at < seenAt ? 'clock' : ''
}

/** Where an entry stands in its story, amendments aside: day, instant, id. */
function placeOf(line: Placed): Place {
  const day = latestDay(line.received_at)
  return [line.happened_on < day ? line.happened_on : day, Math.min(line.made_at, line.received_at), line.id]
}

/** The entries of one subject as folds read them: an amendment after its target, else by day, instant, id.
 * The next is always the first by place among those whose target has been read or is unknown here. Entries that amend
 * each other in a circle have no beginning and are left out. */
export function inOrder<L extends Placed>(story: readonly L[]): L[] {
  const sorted = byPlace(story)
  const place = new Map(sorted.map((line, index) => [line.id, index]))
  const after = amendmentsByTarget(sorted, place)
  const ready = sorted.filter((line) => !place.has(line.amends))
  const done: L[] = []
  while (ready.length > 0) {
    const line = ready.shift() as L
    done.push(line)
    for (const amendment of after.get(line.id) ?? []) insert(ready, amendment, place)
  }
  return done
}

function byPlace<L extends Placed>(story: readonly L[]): L[] {
  const placed = story.map((line) => ({ line, place: placeOf(line) }))
  return placed.sort((a, b) => compare(a.place, b.place)).map(({ line }) => line)
}

function compare(a: Place, b: Place): number {
  for (const [i, mine] of a.entries()) {
    const theirs = b[i] as typeof mine
    if (mine !== theirs) return mine < theirs ? -1 : 1
  }
  return 0
}

function amendmentsByTarget<L extends Placed>(
  sorted: readonly L[],
  known: ReadonlyMap<string, number>,
): Map<string, L[]> {
  const after = new Map<string, L[]>()
  for (const line of sorted) {
    if (!known.has(line.amends)) continue
    after.set(line.amends, [...(after.get(line.amends) ?? []), line])
  }
  return after
}

/** Puts an amendment among the ready ones, which stay sorted by place. */
function insert<L extends Placed>(ready: L[], line: L, place: ReadonlyMap<string, number>): void {
  const rank = (one: L): number => place.get(one.id) ?? 0
  const at = ready.findIndex((other) => rank(other) > rank(line))
  ready.splice(at < 0 ? ready.length : at, 0, line)
}
