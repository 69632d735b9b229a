/** When what both sides scored apart is opened, and which scores count. By the server's clock.
 * Twin: server/ubia/charter/committee/scoring.py. */
import type { Line } from '../../register/line'
import { SIDES, type Side } from '../../register/seal'
import { barred } from './barred'
import type { Item, ScoresGiven, ScoringBegun } from './entries'

type Known = ReadonlyMap<string, Line>

/** One scoring as it stands. `counting`: the scores of each group that count. `openedBy`: the entries without which it
 * would not be open; empty while it is not. */
export interface Scoring {
  readonly line: Line
  readonly begun: ScoringBegun
  readonly items: readonly Item[]
  readonly isChangedLate: boolean
  readonly counting: Known
  readonly sidesIn: ReadonlySet<Side>
  readonly openedBy: readonly Line[]
  readonly openedAt: number | null
}

const byReceipt = (a: Line, b: Line): number => a.received_at - b.received_at || (a.id < b.id ? -1 : 1)

/** The entries of a story that have their words, as the server received them. */
export const received = (story: readonly Line[]): Line[] => story.filter(({ body }) => body !== null).sort(byReceipt)

/** A scoring by its story; null when nothing says (any more) what is scored. */
export function scoringOf(story: readonly Line[]): Scoring | null {
  const lines = received(story)
  const tellings = lines.filter(({ kind }) => kind === 'scoring.begun')
  const [first] = tellings
  if (!first) return null
  const fixing = lines.find(({ kind }) => kind === 'nominee.named' || kind === 'scores.given')
  const early = tellings.filter((line) => !fixing || line.received_at <= fixing.received_at)
  const line = early.at(-1) ?? first
  const begun = line.body as unknown as ScoringBegun
  const counted = count(line, begun, lines)
  const openedAt = counted.openedBy.length > 0 ? Math.max(...counted.openedBy.map((one) => one.received_at)) : null
  return { line, begun, items: itemsOf(begun), isChangedLate: line !== tellings.at(-1), ...counted, openedAt }
}

/** What is scored, each once; age and marital status are no criteria, whoever wrote them down. */
function itemsOf({ purpose, items }: ScoringBegun): Item[] {
  const once = [...new Map([...items].reverse().map((item) => [item.code, item])).values()]
  const codes = [...new Set(items.map(({ code }) => code))]
  const kept = codes.flatMap((code) => once.filter((item) => item.code === code))
  return kept.filter(({ words }) => purpose !== 'selection' || barred(words) === null)
}

type Counted = Pick<Scoring, 'counting' | 'sidesIn' | 'openedBy'>

/** Walks the entries as they came, until both sides are in. */
function count(told: Line, { groups }: ScoringBegun, lines: readonly Line[]): Counted {
  const sideOf = new Map(groups.map(({ code, side }) => [code, side]))
  const counting = new Map<string, Line>()
  const done = new Map<Side, Line>()
  const sidesIn = (): Set<Side> => new Set(SIDES.filter((side) => isIn(side, sideOf, counting, done)))
  for (const line of lines) {
    const { group, side } = line.body as unknown as ScoresGiven
    if (line.kind === 'scores.given' && sideOf.get(group) === side) counting.set(group, line)
    else if (line.kind === 'scoring.closed' && !done.has(side)) done.set(side, line)
    else continue
    if (sidesIn().size === SIDES.length && !isOnePerson(told, sideOf, counting))
      return { counting, sidesIn: sidesIn(), openedBy: [told, ...counting.values(), ...done.values()] }
  }
  return { counting, sidesIn: sidesIn(), openedBy: [] }
}

function isIn(side: Side, sideOf: ReadonlyMap<string, Side>, counting: Known, done: ReadonlyMap<Side, Line>): boolean {
  const groups = [...sideOf].flatMap(([group, of]) => (of === side ? [group] : []))
  const scored = groups.filter((group) => counting.has(group))
  return scored.length > 0 && (scored.length === groups.length || done.has(side))
}

/** One person with a part on both sides cannot open it alone; sheets typed in stand in the scoring's own name. */
function isOnePerson({ subject }: Line, sideOf: ReadonlyMap<string, Side>, counting: Known): boolean {
  const authors = (side: Side): Set<string> =>
    new Set([...counting].flatMap(([group, { author }]) => (sideOf.get(group) === side ? [author] : [])))
  const [one, other] = [authors('community'), authors('health_system')]
  const [author] = one
  return one.size === 1 && other.size === 1 && author !== subject && other.has(author ?? '')
}
