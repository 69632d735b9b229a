/** Whom to visit on a day, in order of need: from what the phone's index keeps beside each household, and nothing else. */
import { dayNumber, dayText } from './days'
import type { Derived } from './deriving'
import { type Schedule, scheduleOf } from './schedules'
import type { Task } from './tasks'
import { byWay, type Point } from './way'

/** A family folder of the index, as far as the list of today asks (sync/phone.ts, `Home`). */
export interface Place {
  readonly book: string
  readonly subject: string
  readonly mine: boolean
  readonly household: {
    readonly name: string
    readonly place: string | null
    readonly neighbourhood: string
    readonly latitude: number | null
    readonly longitude: number | null
  }
  readonly persons: readonly { readonly person: string; readonly name: string }[]
  readonly derived: unknown
}

/** `overdue` and `today`: to be done now. `week`: due in the six days after. */
export type When = 'overdue' | 'today' | 'week'

/** One task on a day. `late`: days since it was due, below zero when it is still to come. */
export interface Due {
  readonly task: Task
  readonly schedule: Schedule
  readonly when: When
  readonly late: number
}

/** One person, or the household as a whole where `person` is null, with all that is due there, most needed first. */
export interface Stop<P extends Place = Place> {
  readonly home: P
  readonly person: P['persons'][number] | null
  readonly dues: readonly [Due, ...Due[]]
  readonly when: When
}

/** The list of a day. `first`: danger signs that nobody has come back to. `homes`: how many families are hers. */
export interface Today<P extends Place = Place> {
  readonly first: readonly Stop<P>[]
  readonly overdue: readonly Stop<P>[]
  readonly today: readonly Stop<P>[]
  readonly week: readonly Stop<P>[]
  readonly homes: number
  /** How many of them nothing is due in until the week is over. */
  readonly quiet: number
  /** The first day after this week on which something is due; null when nothing is known. */
  readonly next: string | null
}

export interface Ordering {
  /** Where the way begins, such as the facility. Never where the phone is (SUP-17). */
  readonly from?: Point | null
  /** By need, or what is not urgent by the shortest way. */
  readonly by?: 'need' | 'way'
}

const WEEK = 6

/** What stands in a household's index entry; nothing for one that was kept by another app. */
export const derivedOf = ({ derived }: Pick<Place, 'derived'>): Derived =>
  (derived as Derived | null | undefined) ?? { tasks: [], seen: null }

/** The list of a day for the households that are hers. */
export function todaysList<P extends Place>(homes: readonly P[], day: string, ordering: Ordering = {}): Today<P> {
  const mine = homes.filter((home) => home.mine)
  const end = dayText((dayNumber(day) ?? 0) + WEEK)
  const stops = mine.flatMap((home) => stopsOf(home, day, end))
  const isFirst = ({ when, dues }: Stop<P>): boolean => when !== 'week' && dues[0].schedule.need === 0
  const of = (when: When): Stop<P>[] => stops.filter((stop) => stop.when === when && !isFirst(stop))
  const later = mine.flatMap((home) => derivedOf(home).tasks.map(({ due_on }) => due_on)).filter((due) => due > end)
  return {
    first: stops.filter(isFirst).sort(byLateness),
    overdue: ordered(of('overdue'), ordering, byLateness),
    today: ordered(of('today'), ordering, byNeed),
    week: of('week').sort((a, b) => byDay(a, b) || byNeed(a, b)),
    homes: mine.length,
    quiet: mine.length - new Set(stops.map(({ home }) => home)).size,
    next: later.reduce<string | null>((first, due) => (first === null || due < first ? due : first), null),
  }
}

/** The tasks of a household that are due by `end`, by person. */
function stopsOf<P extends Place>(home: P, day: string, end: string): Stop<P>[] {
  const of = new Map<string, Due[]>()
  for (const task of derivedOf(home).tasks) {
    const due = dueOn(task, day, end)
    if (due) of.set(task.whose, [...(of.get(task.whose) ?? []), due])
  }
  return [...of].map(([whose, dues]) => {
    const [first, ...rest] = oncePerSchedule(dues.sort(moreNeeded)) as [Due, ...Due[]]
    const person = home.persons.find((one) => one.person === whose) ?? null
    return { home, person, dues: [first, ...rest], when: whenOf(dues) }
  })
}

/** Of two steps that one visit does, the one that waits longest. */
function oncePerSchedule(dues: readonly Due[]): Due[] {
  const seen = new Set<string>()
  return dues.filter(({ task }) => !seen.has(task.schedule) && seen.add(task.schedule))
}

/** A task as it stands on a day; null when it is not due by `end`, or no longer asked. */
export function dueOn(task: Task, day: string, end: string = day): Due | null {
  const schedule = scheduleOf(task.schedule)
  if (!schedule || task.due_on > end || (task.ends_on !== null && task.ends_on < day)) return null
  const late = (dayNumber(day) ?? 0) - (dayNumber(task.due_on) ?? 0)
  return { task, schedule, late, when: task.late_on <= day ? 'overdue' : task.due_on <= day ? 'today' : 'week' }
}

/** Whether a visit on this day would do the task. */
export const isOpen = ({ since, ends_on }: Task, day: string): boolean =>
  since <= day && (ends_on === null || day <= ends_on)

const RANK: Readonly<Record<When, number>> = { overdue: 0, today: 1, week: 2 }
const whenOf = (dues: readonly Due[]): When =>
  dues.reduce<When>((when, due) => (RANK[due.when] < RANK[when] ? due.when : when), 'week')

/** What is to be done now comes before what can wait, whatever it is; then the need, then the days. */
function moreNeeded(a: Due, b: Due): number {
  const waits = (due: Due): number => (due.when === 'week' ? 1 : 0)
  return waits(a) - waits(b) || a.schedule.need - b.schedule.need || b.late - a.late
}

type Compare = (a: Stop, b: Stop) => number

const lateness = ({ dues }: Stop): number => Math.max(...dues.map(({ late }) => late))
const byDay: Compare = (a, b) => lateness(b) - lateness(a)
const byNeighbours: Compare = (a, b) => compare(whereOf(a), whereOf(b))
const byLateness: Compare = (a, b) =>
  byDay(a, b) || a.dues[0].schedule.need - b.dues[0].schedule.need || byNeighbours(a, b)
const byNeed: Compare = (a, b) => a.dues[0].schedule.need - b.dues[0].schedule.need || byNeighbours(a, b)

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

function whereOf({ home, person }: Stop): string {
  const { neighbourhood, place, name } = home.household
  return [neighbourhood || place || '', name, home.subject, person?.name ?? ''].join('\n')
}

/** By need; what is equally urgent by the way. Or all by the way, when she asked for that. */
function ordered<P extends Place>(stops: readonly Stop<P>[], ordering: Ordering, compared: Compare): Stop<P>[] {
  const sorted = [...stops].sort(compared)
  if (ordering.by === 'way') return byWay(sorted, ordering.from ?? null)
  if (compared === byLateness) return sorted
  const urgent = sorted.filter(({ dues }) => dues[0].schedule.need <= 1)
  return [...urgent, ...byWay(sorted.slice(urgent.length), ordering.from ?? null)]
}
