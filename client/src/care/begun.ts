/** When a schedule begins for somebody and until when it asks, and whom it concerns. Twin: server/ubia/care/begun.py. */
import type { Person } from '../people/persons'
import { dayNumber, NEVER } from './days'
import type { Schedule, Who } from './schedules'
import { answerOf, isOf, type Seen, says } from './seen'

/** A member of the household, as far as schedules ask. */
export type Member = Pick<Person, 'person' | 'sex' | 'born_on' | 'joined_on' | 'left_on' | 'died_on' | 'merged_into'>

/** A household as schedules see it. */
export interface Folder {
  readonly enrolled_on: string
  readonly persons: readonly Member[]
  readonly visits: readonly Seen[]
  /** By whom they were for, '' where they named nobody. */
  readonly visitsOf: ReadonlyMap<string, readonly Seen[]>
  /** The last day that the story tells of. */
  readonly toldOn: number
}

/** A schedule that began for somebody: on which day, by which visit; from and until when it asks at all. */
export interface Begun {
  readonly day: number
  readonly visit: Seen | null
  readonly asked: number
  readonly hereSince: number
  readonly until: number
}

export type Beginning = Pick<Begun, 'day' | 'visit'>

/** When the schedule began for somebody; null where it did not, or asks no more. */
export function begunFor(schedule: Schedule, person: Member | null, home: Folder): Begun | null {
  const start = startOf(schedule, person, home)
  if (start === null) return null
  const hereSince = dayNumber(person ? person.joined_on : home.enrolled_on) ?? -NEVER
  const asked = Math.max(home.toldOn, hereSince)
  const until = untilOf(schedule, person, start.day)
  const begun = { day: start.day, visit: start.visit, asked, hereSince, until }
  return until < asked || endedOn(schedule, person?.person ?? '', begun, home) < NEVER ? null : begun
}

function startOf(schedule: Schedule, person: Member | null, home: Folder): Beginning | null {
  const { at } = schedule.start
  if (at === 'visit' || at === 'answer') return saidIn(schedule, home.visitsOf.get(person?.person ?? '') ?? [])
  const text = at === 'enrolment' ? home.enrolled_on : at === 'birth' ? person?.born_on : person?.joined_on
  const day = dayNumber(text ?? null)
  return day === null ? null : { day, visit: null }
}

/** The last visit that said so; where it is about answers, the last that was asked, if it said so. */
function saidIn(schedule: Schedule, visits: readonly Seen[]): Beginning | null {
  if (visits.length === 0) return null
  for (const visit of [...visits].reverse()) {
    const day = saidBy(visit, schedule)
    if (day !== null) return day === NEVER ? null : { day, visit }
  }
  return null
}

/** The day that a schedule counts from by what a visit said; NEVER where it says no, null where it says nothing of it. */
export function saidBy(visit: Seen, { start }: Schedule): number | null {
  if (!isOf(visit, start)) return null
  const told = (): (string | null)[] => (start.answers ?? []).map((name) => answerOf(visit.answers, name))
  if (start.at === 'answer')
    return (
      told()
        .map(dayNumber)
        .find((one) => one !== null) ?? null
    )
  if (says(visit, start)) return dayNumber(visit.day)
  return told().some(Boolean) ? NEVER : null
}

/** The last day on which the schedule may still ask. */
export function untilOf({ steps, lapses = 0, ends, who }: Schedule, person: Member | null, start: number): number {
  const last = steps ? start + (steps[steps.length - 1] ?? 0) + lapses : NEVER
  return Math.min(last, ends?.days === undefined ? NEVER : start + ends.days, grown(who, person))
}

/** The last day of the age that is meant. */
function grown(who: Who | undefined, person: Member | null): number {
  const born = dayNumber(person?.born_on ?? null)
  return who?.until_days === undefined || born === null ? NEVER : born + who.until_days - 1
}

/** On which day a birth or a visit ended early what began on a day, by a visit; NEVER where none did. */
export function endedOn({ ends }: Schedule, whose: string, { day, visit }: Beginning, home: Folder): number {
  if (!ends) return NEVER
  const births = ends.birth ? home.persons.filter(({ person }) => person !== whose) : []
  const born = births.map(({ born_on }) => dayNumber(born_on) ?? -NEVER).filter((on) => on >= day)
  const [after, services] = [visit?.at ?? -1, ends.services ?? []]
  const visits = services.length > 0 ? (home.visitsOf.get(whose) ?? []) : []
  const ending = visits.filter(({ at, service }) => at > after && services.includes(service ?? ''))
  return Math.min(NEVER, ...born, ...ending.map(({ on }) => on))
}

/** The visits that can do what a schedule asks, in the order of their telling; after the one that began it. */
export function doing({ start, counts, done_by }: Schedule, whose: string, by: Seen | null, home: Folder): Seen[] {
  const visits = whose === '' || counts === 'household' ? home.visits : (home.visitsOf.get(whose) ?? [])
  const after = start.at === 'visit' ? (by?.at ?? -1) : -1
  const met = visits.filter(({ at, unmet }) => at > after && !unmet)
  return met.filter(({ service }) => !done_by || done_by.includes(service ?? ''))
}

/** Whether somebody is of the sex and, on a day, of the age that is meant. */
export function concerns(who: Who | undefined, person: Member | null, day: number): boolean {
  if (!who || !person) return !who
  if (who.sexes && !who.sexes.includes(person.sex)) return false
  if (who.from_days === undefined && who.until_days === undefined) return true
  const born = dayNumber(person.born_on)
  if (born === null) return who.unknown_age ?? false
  return day - born >= (who.from_days ?? 0) && day - born < (who.until_days ?? NEVER)
}
