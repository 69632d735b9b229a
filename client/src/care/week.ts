/** What this week holds, in hours: what was done, what is planned, and what the charter promises her (SRV-08). */
import { dayNumber, dayText } from './days'
import { BOOK } from './schedules'
import { derivedOf, dueOn, type Place } from './today'

/** The clause `hours` of the charter in force (server/ubia/charter/clauses.py): minutes of a week, and of a visit of a
 * service with its way. */
export interface Hours {
  readonly minutes_a_week: number
  readonly visit_minutes?: Readonly<Record<string, number>>
}

/** What is reckoned with. `isAgreed`: the hours are the charter's; otherwise an example of our own. */
export interface Agreed {
  readonly hours: number
  readonly isAgreed: boolean
  minutesOf(service: string): number
}

/** A visit that she made. */
export interface Made {
  readonly day: string
  readonly service: string | null
  readonly minutes: number | null
  readonly void: boolean
}

export interface WeekPlan {
  /** Monday and Sunday. */
  readonly from: string
  readonly to: string
  readonly done: number
  readonly doneMinutes: number
  /** Visits that are due until Sunday, with what waits from before. */
  readonly planned: number
  readonly plannedMinutes: number
  readonly hours: number
  readonly isAgreed: boolean
  /** Minutes above the hours; 0 when all fits. */
  readonly over: number
}

const DAYS = 7
/** 1 January 1970 was a Thursday. */
const MONDAY = 3
const LONGEST = 8 * 60
const EXAMPLE = new Map(Object.entries(BOOK.week.services))

/** What the charter in force says, or the example's own where it says nothing. */
export function agreedBy(hours: Hours | null): Agreed {
  const said = new Map(Object.entries(hours?.visit_minutes ?? {}))
  const minutesOf = (service: string): number => said.get(service) ?? EXAMPLE.get(service) ?? BOOK.week.minutes
  return { hours: hours ? hours.minutes_a_week / 60 : BOOK.week.hours, isAgreed: hours !== null, minutesOf }
}

/** The week of a day. Who is due twice is visited once: the longest visit counts, and one way for each family. */
export function weekPlan(homes: readonly Place[], made: readonly Made[], day: string, agreed: Agreed): WeekPlan {
  const today = dayNumber(day) ?? 0
  const monday = today - ((today + MONDAY) % DAYS)
  const [from, to] = [dayText(monday), dayText(monday + DAYS - 1)]
  const done = made.filter((visit) => !visit.void && from <= visit.day && visit.day <= day)
  const doneMinutes = sum(done.map((visit) => minutesMade(visit, agreed) + BOOK.week.way_minutes))
  const visits = homes.filter(({ mine }) => mine).map((home) => visitsOf(home, day, to, agreed))
  const planned = sum(visits.map((minutes) => minutes.length))
  const plannedMinutes = sum(visits.map((minutes) => (minutes.length > 0 ? sum(minutes) + BOOK.week.way_minutes : 0)))
  const over = Math.max(0, doneMinutes + plannedMinutes - agreed.hours * 60)
  const counted = { done: done.length, doneMinutes, planned, plannedMinutes }
  return { from, to, ...counted, hours: agreed.hours, isAgreed: agreed.isAgreed, over }
}

/** Minutes of each visit that is due in a household until a day. */
function visitsOf(home: Place, day: string, to: string, agreed: Agreed): number[] {
  const of = new Map<string, number>()
  for (const task of derivedOf(home).tasks)
    if (dueOn(task, day, to)) of.set(task.whose, Math.max(of.get(task.whose) ?? 0, agreed.minutesOf(task.service)))
  return [...of.values()]
}

/** What a phone with a wrong clock reckoned is not believed. */
const minutesMade = ({ minutes, service }: Made, agreed: Agreed): number =>
  minutes !== null && minutes > 0 && minutes <= LONGEST ? minutes : agreed.minutesOf(service ?? '')

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
