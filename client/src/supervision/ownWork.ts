/** What a CHW's own page says of her work, from what is on her phone (SUP-03): how much, how soon, how well, over months.
 * Figures are there to ask questions with; none of them is a judgement. */
import { dayNumber, dayText } from '../care/days'
import type { Visit } from '../care/fold'
import { tasks } from '../care/tasks'
import type { Line } from '../register/line'
import { inOrder } from '../register/order'

export interface Count {
  readonly service: string
  readonly visits: number
}

/** Visits of one month that stand, and what is asked about them. */
export interface Month {
  readonly month: string
  readonly visits: number
  readonly services: readonly Count[]
  /** Visits that say whether there were danger signs, none included. */
  readonly dangerAsked: number
  /** Visits that were put right afterwards, struck through ones included. */
  readonly corrected: readonly Visit[]
  /** Visits whose date or words people are still to look at. */
  readonly toCheck: readonly Visit[]
}

/** How soon, in days; `count` visits stand behind it, half of them no later than `median`. */
export interface Pace {
  readonly count: number
  readonly median: number
  readonly most: number
}

export interface Soon {
  /** From the day on which a visit was due to the day it was made; early ones count 0. */
  readonly due: Pace | null
  /** From the visit to the day it arrived in the book. */
  readonly arrival: Pace | null
}

const DAY_MS = 86_400_000
const monthOf = (day: string): string => day.slice(0, 'YYYY-MM'.length)

/** The month `back` months before this one. */
export function monthBefore(month: string, back = 1): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - back
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Her visits of a month, counted. */
export function workOf(visits: readonly Visit[], month: string): Month {
  const all = visits.filter(({ day }) => monthOf(day) === month)
  const standing = all.filter((visit) => !visit.void)
  return {
    ...{ month, visits: standing.length, services: byService(standing) },
    dangerAsked: standing.filter(({ danger }) => danger !== null).length,
    corrected: all.filter(({ entry, visit, void: isVoid }) => isVoid || entry !== visit),
    toCheck: standing.filter(({ flagged, to_settle }) => flagged !== '' || to_settle),
  }
}

/** The months up to this one, the earliest first. */
export const monthsTo = (visits: readonly Visit[], month: string, count: number): Month[] =>
  Array.from({ length: count }, (_, n) => workOf(visits, monthBefore(month, count - 1 - n)))

function byService(visits: readonly Visit[]): Count[] {
  const counts = new Map<string, number>()
  for (const { service } of visits) counts.set(service ?? '', (counts.get(service ?? '') ?? 0) + 1)
  return [...counts]
    .map(([service, count]) => ({ service, visits: count }))
    .sort((a, b) => b.visits - a.visits || (a.service < b.service ? -1 : 1))
}

/** How soon the visits of a month came, from the stories that they stand in. Visits without a task count for the arrival
 * only, those that have not arrived for the task only. */
export function soonOf(visits: readonly Visit[], stories: readonly (readonly Line[])[], month: string): Soon {
  const wanted = new Map(
    visits.filter(({ day, void: gone }) => !gone && monthOf(day) === month).map((v) => [v.visit, v]),
  )
  const late: number[] = []
  const under: number[] = []
  for (const story of stories) {
    const lines = inOrder([...story])
    lines.forEach((line, at) => {
      const visit = wanted.get(line.id)
      if (!visit) return
      const due = dueBefore(lines.slice(0, at), visit)
      if (due !== null) late.push(due)
      if (line.line > 0) under.push(Math.max(0, between(visit.day, dayText(Math.floor(line.received_at / DAY_MS)))))
    })
  }
  return { due: paceOf(late), arrival: paceOf(under) }
}

/** How many days after its task's day a visit was made; null when nothing had asked for it. */
function dueBefore(before: readonly Line[], visit: Visit): number | null {
  const asked = [...tasks.fold(before.filter(({ kind }) => tasks.kinds.includes(kind)))]
  const open = asked.filter(({ service, since }) => service === visit.service && since <= visit.day)
  const [first] = open.map(({ due_on }) => due_on).sort()
  return first === undefined ? null : Math.max(0, between(first, visit.day))
}

const between = (from: string, to: string): number => (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0)

function paceOf(days: readonly number[]): Pace | null {
  const inTurn = [...days].sort((a, b) => a - b)
  const median = inTurn[Math.floor((inTurn.length - 1) / 2)]
  return median === undefined ? null : { count: inTurn.length, median, most: inTurn[inTurn.length - 1] ?? median }
}
