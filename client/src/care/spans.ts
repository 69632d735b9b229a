/** When a schedule asked for somebody, over the whole of a story: every beginning, and the days until it was over.
 * Twin: server/ubia/care/spans.py. */
import { type Beginning, endedOn, type Folder, type Member, saidBy, untilOf } from './begun'
import { dayNumber, NEVER } from './days'
import type { Schedule } from './schedules'

/** A schedule asked for somebody from the day on which it was known to the day on which it was over. */
export interface Span extends Beginning {
  readonly knownOn: number
  /** The last day on which it asked; NEVER where nothing has ended it. */
  readonly overOn: number
}

/** Every time that a schedule began for somebody who was here until `goneOn`; one ends where the next begins. */
export function spansOf(schedule: Schedule, person: Member | null, home: Folder, goneOn: number): Span[] {
  const hereSince = dayNumber(person ? person.joined_on : home.enrolled_on) ?? -NEVER
  return begun(schedule, person, home, hereSince)
    .map((span) => {
      const ended = endedOn(schedule, person?.person ?? '', span, home)
      return { ...span, overOn: Math.min(span.overOn, ended, goneOn, untilOf(schedule, person, span.day)) }
    })
    .filter(({ knownOn, overOn }) => knownOn <= overOn)
}

function begun(schedule: Schedule, person: Member | null, home: Folder, hereSince: number): Span[] {
  const { at } = schedule.start
  if (at === 'visit' || at === 'answer') return said(schedule, person?.person ?? '', home)
  const day = at === 'birth' ? dayNumber(person?.born_on ?? null) : hereSince
  return day === null ? [] : [{ day, visit: null, knownOn: hereSince, overOn: NEVER }]
}

/** What visits began. One that says no only ends it; what one day says twice, it says once. */
function said(schedule: Schedule, whose: string, home: Folder): Span[] {
  const found: Span[] = []
  let now: Span | null = null
  for (const visit of home.visitsOf.get(whose) ?? []) {
    const day = saidBy(visit, schedule)
    if (day === null || (now && goesOn(schedule, whose, now, day, visit.on, home))) continue
    if (now && now.knownOn < visit.on) found.push({ ...now, overOn: visit.on })
    now = day === NEVER ? null : { day, visit, knownOn: visit.on, overOn: NEVER }
  }
  return now ? [...found, now] : found
}

/** Whether a visit gave the same answer again, and nothing had ended by then what the first one began. */
const goesOn = (schedule: Schedule, whose: string, now: Span, day: number, on: number, home: Folder): boolean =>
  schedule.start.at === 'answer' && day === now.day && endedOn(schedule, whose, now, home) > on
