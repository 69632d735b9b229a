/** What a household's story asks for next: tasks with the days from which they are open, due, late and no longer asked.
 * Pure and without a clock: whether something is due on a day is for whoever knows the day. What lapsed before the last
 * day that the story itself tells of is left out, so that tasks stay few. Twin: server/ubia/care/tasks.py. */
import { CONSENTS, type Consent, consents } from '../people/consents'
import { CUSTODY } from '../people/custody'
import { type Household, households } from '../people/households'
import { PEOPLE, persons } from '../people/persons'
import type { Table } from '../register/fold'
import type { Line } from '../register/line'
import { inOrder } from '../register/order'
import { type Begun, begunFor, concerns, doing, type Folder, type Member } from './begun'
import { dayNumber, dayText, latestDayNumber, NEVER } from './days'
import { SCHEDULES, type Schedule } from './schedules'
import { type Seen, VISITS, visitsSeen } from './seen'

/** Somebody, or the household where `whose` is empty, is to be visited. All days are of the calendar. */
export interface Task {
  readonly schedule: string
  readonly whose: string
  /** Which of the schedule's steps, from 1; 0 where it recurs. */
  readonly step: number
  readonly service: string
  /** 0 is needed most. */
  readonly need: number
  readonly started_on: string
  /** A visit counts from this day on. */
  readonly since: string
  readonly due_on: string
  /** Overdue from this day on. */
  readonly late_on: string
  /** No longer asked after this day. */
  readonly ends_on: string | null
  /** When it was last done. */
  readonly last_on: string | null
  /** The visit that began it. */
  readonly because: string | null
  /** Codes of the danger signs of that visit, with blanks between. */
  readonly signs: string
}

/** Steps of one schedule that are kept; those after them come when these are over. */
const AHEAD = 3
export const FOLDER: readonly string[] = [
  ...CUSTODY,
  'household.corrected',
  'household.merged',
  'merge.undone',
  'story.continued',
]
export const KINDS: readonly string[] = [...new Set([...FOLDER, ...PEOPLE, ...CONSENTS, ...VISITS])]

export const tasks: Table<Task> = {
  name: 'task',
  kinds: KINDS,
  fold: (story) => {
    const only = (kinds: readonly string[]): Line[] => inOrder(story.filter((line) => kinds.includes(line.kind)))
    const [household] = households(only(FOLDER))
    return household ? tasksOf(household, persons(only(PEOPLE)), consents(only(CONSENTS)), story) : []
  },
}

export type Here = Pick<Household, 'enrolled_on' | 'moved_away_on' | 'merged_into'>

/** The tasks of a household that lives here, schedule by schedule; not of those who took their consent back (TRU-04).
 * The rows are those of the same lines. */
export function tasksOf(
  household: Here,
  people: readonly Member[],
  told: readonly Consent[],
  lines: readonly Line[],
): Task[] {
  const refused = new Set(told.filter(({ withdrawn_on }) => withdrawn_on).map(({ whose }) => whose))
  if (household.moved_away_on || household.merged_into || refused.has('')) return []
  const home = folderOf(household, people, lines)
  const here = people.filter((one) => !(one.died_on || one.left_on || one.merged_into))
  const living = here.filter(({ person }) => !refused.has(person))
  const asking = new Set<string>()
  const found: Task[] = []
  for (const schedule of SCHEDULES)
    for (const person of schedule.for === 'household' ? [null] : living) {
      const whose = person?.person ?? ''
      if (schedule.unless?.some((other) => asking.has(`${other} ${whose}`))) continue
      const asked = asks(schedule, person, home)
      if (asked.length > 0) asking.add(`${schedule.id} ${whose}`)
      found.push(...asked)
    }
  return found
}

/** A household as schedules see it. */
export function folderOf({ enrolled_on }: Here, people: readonly Member[], lines: readonly Line[]): Folder {
  const story = lines.filter((line) => KINDS.includes(line.kind))
  const into = new Map(people.flatMap(({ person, merged_into }) => (merged_into ? [[person, merged_into]] : [])))
  const visits = visitsSeen(story, into)
  const visitsOf = new Map<string, Seen[]>()
  for (const visit of visits) {
    const known = visitsOf.get(visit.whose)
    if (known) known.push(visit)
    else visitsOf.set(visit.whose, [visit])
  }
  const toldLast = Math.max(...story.map(dayTold))
  return { enrolled_on, persons: people, visits, visitsOf, toldOn: toldLast }
}

/** The day on which an entry told what it tells, counted: `toldOn` of people/told.ts. */
const dayTold = ({ happened_on, received_at }: Line): number =>
  Math.min(dayNumber(happened_on) ?? -NEVER, latestDayNumber(received_at))

function asks(schedule: Schedule, person: Member | null, home: Folder): Task[] {
  const begun = begunFor(schedule, person, home)
  if (begun === null) return []
  const whose = person?.person ?? ''
  const done = doing(schedule, whose, begun.visit, home)
  const { last, dues } = schedule.steps ? steps(schedule, begun, done) : recurring(schedule, begun, done)
  const due = dues.filter((one) => one.day <= begun.until && concerns(schedule.who, person, one.day))
  return due.map((one) => taskOf(schedule, whose, begun, one, last))
}

interface Due {
  readonly step: number
  readonly day: number
}

interface Dues {
  /** When it was last done. */
  readonly last: number | null
  readonly dues: readonly Due[]
}

/** The next steps that have not lapsed, and in whose days there was no visit. */
function steps({ steps: days = [], opens, lapses = 0 }: Schedule, begun: Begun, done: readonly Seen[]): Dues {
  const dues: Due[] = []
  let last: number | null = null
  for (const [n, after] of days.entries()) {
    const day = begun.day + after
    const ends = Math.min(day + lapses, begun.until)
    const inside = done.filter(({ on }) => day - opens <= on && on <= ends)
    if (inside.length > 0) last = Math.max(last ?? -NEVER, ...inside.map(({ on }) => on))
    else if (day + lapses >= begun.asked) dues.push({ step: n + 1, day })
  }
  return { last, dues: dues.slice(0, AHEAD) }
}

/** The next time, counted from the last visit. */
function recurring({ first = 0, every = 0 }: Schedule, begun: Begun, done: readonly Seen[]): Dues {
  const days = done.map(({ on }) => on).filter((on) => on >= begun.day)
  const last = days.length > 0 ? Math.max(...days) : null
  return { last, dues: [{ step: 0, day: Math.max(begun.day + first, begun.hereSince, (last ?? -NEVER) + every) }] }
}

function taskOf(schedule: Schedule, whose: string, begun: Begun, { step, day }: Due, last: number | null): Task {
  const { visit } = begun
  const ends = Math.min(begun.until, step ? day + (schedule.lapses ?? 0) : NEVER)
  return {
    ...{ schedule: schedule.id, whose, step, service: schedule.service, need: schedule.need },
    started_on: dayText(begun.day),
    since: dayText(day - schedule.opens),
    due_on: dayText(day),
    late_on: dayText(day + schedule.late),
    ends_on: ends === NEVER ? null : dayText(ends),
    last_on: last === null ? null : dayText(last),
    because: visit?.id ?? null,
    signs: visit && schedule.start.danger ? visit.danger.join(' ') : '',
  }
}
