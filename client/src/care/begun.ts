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

type Beginning = Pick<Begun, 'day' | 'visit'>

/** When the schedule began for somebody; null where it did not, or asks no more. */
export function begunFor(schedule: Schedule, person: Member | null, home: Folder): Begun | null {
  const start = startOf(schedule, person, home)
  if (start === null) return null
  const hereSince = dayNumber(person ? person.joined_on : home.enrolled_on) ?? -NEVER
  const asked = Math.max(home.toldOn, hereSince)
  const until = untilOf(schedule, person, start.day)
  const begun = { day: start.day, visit: start.visit, asked, hereSince, until }
  return until < asked || isOver(schedule, person, begun, home) ? null : begun
}

function startOf(schedule: Schedule, person: Member | null, home: Folder): Beginning | null {
  const { at } = schedule.start
  if (at === 'visit' || at === 'answer') return saidIn(schedule, home.visitsOf.get(person?.person ?? '') ?? [])
  const text = at === 'enrolment' ? home.enrolled_on : at === 'birth' ? person?.born_on : person?.joined_on
  const day = dayNumber(text ?? null)
  return day === null ? null : { day, visit: null }
}

/** The last visit that said so; where it is about answers, the last that was asked, if it said so. */
function saidIn({ start }: Schedule, visits: readonly Seen[]): Beginning | null {
  if (visits.length === 0) return null
  const names = start.answers ?? []
  for (const visit of [...visits].reverse()) {
    const told = (): (string | null)[] => names.map((name) => answerOf(visit.answers, name))
    let day: number | null | undefined = null
    if (start.at === 'answer')
      day = isOf(visit, start)
        ? told()
            .map(dayNumber)
            .find((one) => one !== null)
        : null
    else if (says(visit, start)) day = dayNumber(visit.day)
    else if (isOf(visit, start) && told().some(Boolean)) return null
    if (day !== null && day !== undefined) return { day, visit }
  }
  return null
}

/** The last day on which the schedule may still ask. */
function untilOf({ steps, lapses = 0, ends, who }: Schedule, person: Member | null, start: number): number {
  const last = steps ? start + (steps[steps.length - 1] ?? 0) + lapses : NEVER
  return Math.min(last, ends?.days === undefined ? NEVER : start + ends.days, grown(who, person))
}

/** The last day of the age that is meant. */
function grown(who: Who | undefined, person: Member | null): number {
  const born = dayNumber(person?.born_on ?? null)
  return who?.until_days === undefined || born === null ? NEVER : born + who.until_days - 1
}

/** Whether a birth or a visit has ended it early. */
function isOver({ ends }: Schedule, person: Member | null, begun: Begun, home: Folder): boolean {
  if (!ends) return false
  const whose = person?.person ?? ''
  const isBorn = (other: Member): boolean => other.person !== whose && (dayNumber(other.born_on) ?? -NEVER) >= begun.day
  if (ends.birth && home.persons.some(isBorn)) return true
  const after = begun.visit?.at ?? -1
  const services = ends.services ?? []
  return (home.visitsOf.get(whose) ?? []).some(({ at, service }) => at > after && services.includes(service ?? ''))
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
