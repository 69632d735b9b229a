/** Reading lines by their kind: a body is what its kind says, or nothing once it has been erased. */
import type { Line } from '../register/line'
import { latestDay } from '../register/order'
import type { Bodies, HouseholdArrived, HouseholdEnrolled } from './entries'

export const BEGINNINGS = ['household.enrolled', 'household.arrived'] as const

/** The body of a line of this kind; null if it is of another kind or erased. */
export const bodyOf = <K extends keyof Bodies>(line: Line, kind: K): Bodies[K] | null =>
  line.kind === kind ? (line.body as Bodies[K] | null) : null

/** The body of a line that begins a folder. */
export const beginningOf = (line: Line): HouseholdEnrolled | HouseholdArrived | null =>
  bodyOf(line, 'household.enrolled') ?? bodyOf(line, 'household.arrived')

/** The bodies of a kind, in order. */
export const bodiesOf = <K extends keyof Bodies>(story: readonly Line[], kind: K): Bodies[K][] =>
  story.flatMap((line) => bodyOf(line, kind) ?? [])

/** The first received of the lines that begin the folder. Not the first by its day: a back-dated second enrolment must
 * not hand the folder to somebody else. */
export function firstReceived(lines: readonly Line[]): Line | null {
  const before = (a: Line, b: Line): boolean =>
    a.received_at !== b.received_at ? a.received_at < b.received_at : a.id < b.id
  return lines.reduce<Line | null>((first, line) => (first === null || before(line, first) ? line : first), null)
}

/** The day on which an entry told what it tells. */
export function toldOn(line: Line): string {
  const day = latestDay(line.received_at)
  return line.happened_on < day ? line.happened_on : day
}

/** A day so many days later (or, negative, before). */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, day.length)
