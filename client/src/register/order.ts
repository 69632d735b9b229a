/** The one order in which every device reads a story (docs/register.md, "Order"), and what is flagged in it. */
import type { Flag } from './entry'
import type { Line } from './line'

const EASTMOST_MS = 14 * 3_600_000
const DAY_MS = 86_400_000
const DAY_LENGTH = 'YYYY-MM-DD'.length

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
interface Place<L extends Placed> {
  readonly line: L
  readonly day: string
  readonly instant: number
}

function placeOf<L extends Placed>(line: L): Place<L> {
  const { happened_on, made_at, received_at } = line
  const day = latestDay(received_at)
  return { line, day: happened_on < day ? happened_on : day, instant: Math.min(made_at, received_at) }
}

/** The entries of one subject as folds read them: an amendment after its target, else by day, instant, id.
 * The next is always the first by place among those whose target has been read or is unknown here. Entries that amend
 * each other in a circle have no beginning and are left out. */
export function inOrder<L extends Placed>(story: readonly L[]): L[] {
  const sorted = byPlace(story)
  if (!sorted.some(({ amends }) => amends !== '')) return sorted
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
  if (isByPlace(story)) return [...story]
  return story
    .map(placeOf)
    .sort(compare)
    .map(({ line }) => line)
}

/** Whether a story stands by place already, as one does that was put in order before. */
function isByPlace(story: readonly Placed[]): boolean {
  let [dayBefore, before] = ['', -Infinity]
  for (const { happened_on, made_at, received_at } of story) {
    const latest = latestDay(received_at)
    const day = happened_on < latest ? happened_on : latest
    const instant = Math.min(made_at, received_at)
    if (day < dayBefore || (day === dayBefore && instant <= before)) return false
    dayBefore = day
    before = instant
  }
  return true
}

function compare<L extends Placed>(a: Place<L>, b: Place<L>): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  if (a.instant !== b.instant) return a.instant - b.instant
  return a.line.id < b.line.id ? -1 : a.line.id > b.line.id ? 1 : 0
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
