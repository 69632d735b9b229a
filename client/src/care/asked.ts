/** Every visit that a household's story asked for, in the past too, and which visit did it. Pure and without a clock, by the
 * same rules as tasks.ts, which keeps only what is still to be done. What had not yet become overdue when somebody died, left,
 * moved, refused or was asked for another reason was not missed: it is left out. Twin: server/ubia/care/asked.py. */
import { CONSENTS, consents } from '../people/consents'
import { absences, CUSTODY, spells } from '../people/custody'
import { households } from '../people/households'
import { PEOPLE, persons } from '../people/persons'
import type { Line } from '../register/line'
import { inOrder } from '../register/order'
import { concerns, doing, type Folder, type Member } from './begun'
import { dayNumber, dayText, NEVER } from './days'
import { SCHEDULES, type Schedule } from './schedules'
import type { Seen } from './seen'
import { type Span, spansOf } from './spans'
import { FOLDER, folderOf } from './tasks'

/** A visit that was asked for. All days are of the calendar. */
export interface Asked {
  readonly schedule: string
  /** Empty for the household as a whole. */
  readonly whose: string
  /** Which of the schedule's steps, from 1; 0 where it recurs. */
  readonly step: number
  readonly service: string
  /** Who looked after the household on the day that it was due. */
  readonly chw: string
  readonly due_on: string
  /** The last day on which a visit counts; null while nothing ends it. */
  readonly last_on: string | null
  readonly reached_on: string | null
  /** The first visit that did it. */
  readonly visit: string | null
}

/** The same, days counted, before it is known who looked after the household. */
interface Row {
  readonly step: number
  readonly due: number
  readonly last: number
  readonly reached: Seen | null
}

type Days = readonly [first: number, last: number]

/** The visits asked for, schedule by schedule; none of a household whose record goes on in another. */
export function asked(story: readonly Line[]): Asked[] {
  const only = (kinds: readonly string[]): Line[] => inOrder(story.filter((line) => kinds.includes(line.kind)))
  const [household] = households(only(FOLDER))
  if (!household || household.merged_into) return []
  const everybody = persons(only(PEOPLE))
  const home = folderOf(household, everybody, story)
  const told = consents(only(CONSENTS))
  const refused = new Map(told.flatMap(({ whose, withdrawn_on: on }) => (on ? [[whose, on]] : [])))
  const custody = custodyOf(only(CUSTODY))
  const asking = new Map<string, Days[]>()
  const people = everybody.filter(({ merged_into }) => !merged_into)
  return SCHEDULES.flatMap((schedule) =>
    (schedule.for === 'household' ? [null] : people).flatMap((person) => {
      const rows = once(heard(schedule, person, home, goneOn(person, refused), asking))
      return rows.flatMap((row) => {
        const chw = custody.chwOn(row.due)
        const asks = chw && (row.reached || row.due + schedule.late <= custody.awayAfter(row.due))
        return asks ? [askedOf(schedule, person?.person ?? '', chw, row)] : []
      })
    }),
  )
}

/** The last day on which he or she was here and willing. */
function goneOn(person: Member | null, refused: ReadonlyMap<string, string>): number {
  const days = [refused.get(''), ...(person ? [person.died_on, person.left_on, refused.get(person.person)] : [])]
  return Math.min(...days.map((day) => dayNumber(day ?? null) ?? NEVER))
}

interface Custody {
  chwOn(day: number): string | undefined
  /** The first day on which the household left, from that day on. */
  awayAfter(day: number): number
}

function custodyOf(story: readonly Line[]): Custody {
  const counted = (day: string): number => dayNumber(day) ?? -NEVER
  const held = spells(story).map(({ chw, since, until }) => ({
    chw,
    since: counted(since),
    until: until === null ? NEVER : counted(until),
  }))
  const left = absences(story).map(({ leftOn }) => counted(leftOn))
  return {
    chwOn: (day) => held.find(({ since, until }) => since <= day && day <= until)?.chw,
    awayAfter: (day) => Math.min(NEVER, ...left.filter((on) => on >= day)),
  }
}

/** What a schedule asked for somebody on days on which no schedule that silences it was asking. */
function heard(
  schedule: Schedule,
  person: Member | null,
  home: Folder,
  gone: number,
  asking: Map<string, Days[]>,
): Row[] {
  const whose = person?.person ?? ''
  const quiet = (schedule.unless ?? []).flatMap((other) => asking.get(`${other} ${whose}`) ?? [])
  return spansOf(schedule, person, home, gone).flatMap((span) => {
    const done = doing(schedule, whose, span.visit, home).sort((a, b) => a.on - b.on || a.at - b.at)
    const rows = schedule.steps ? steps(schedule, person, span, done) : recurring(schedule, person, span, done)
    if (rows.length > 0 && !meets([span.knownOn, span.knownOn], quiet)) {
      const key = `${schedule.id} ${whose}`
      const over = Math.max(...rows.map(({ reached, last }) => reached?.on ?? last))
      asking.set(key, [...(asking.get(key) ?? []), [span.knownOn, over]])
    }
    return rows.filter((row) => counts(schedule, span, row) && !meets(openDays(schedule, row), quiet))
  })
}

/** The days on which it had to be heard: until it was done, or else overdue. */
function openDays({ late }: Schedule, { due, reached }: Row): Days {
  const last = reached ? Math.min(due, reached.on) : due + late
  return [Math.min(due, last), last]
}

const meets = ([first, last]: Days, quiet: readonly Days[]): boolean =>
  quiet.some(([since, until]) => since <= last && first <= until)

/** A visit does a step once, also where a later answer moved the days of the step. */
function once(rows: readonly Row[]): Row[] {
  const told = new Set<string>()
  return rows.filter(({ step, reached }) => {
    const key = `${step} ${reached?.id}`
    const isFirst = !step || !reached || !told.has(key)
    told.add(key)
    return isFirst
  })
}

/** Whether somebody was to come: it fell due once it was known, and was done, or overdue before all was over. */
function counts({ late }: Schedule, { knownOn, overOn }: Span, { due, reached }: Row): boolean {
  if (due < knownOn) return false
  return reached ? knownOn <= reached.on : due + late <= overOn
}

/** The steps that had not lapsed when it became known that they are to be. */
function steps(schedule: Schedule, person: Member | null, span: Span, done: readonly Seen[]): Row[] {
  const { steps: days = [], opens, lapses = 0, who } = schedule
  return days.flatMap((after, n) => {
    const due = span.day + after
    const last = Math.min(due + lapses, span.overOn)
    if (last < span.knownOn || due > span.overOn || !concerns(who, person, due)) return []
    const reached = done.find(({ on }) => due - opens <= on && on <= last) ?? null
    return [{ step: n + 1, due, last, reached }]
  })
}

/** Each time once: the next is counted from the visit that did it, or that came too early to do it. */
function recurring(schedule: Schedule, person: Member | null, span: Span, done: readonly Seen[]): Row[] {
  const { first: after = 0, every = 0, opens, who } = schedule
  const first = Math.max(span.day + after, span.knownOn)
  const rows: Row[] = []
  let due = first
  for (const visit of done) {
    if (visit.on < span.day || visit.on > span.overOn) continue
    if (visit.on >= due - opens && concerns(who, person, due))
      rows.push({ step: 0, due, last: span.overOn, reached: visit })
    due = Math.max(first, visit.on + every)
  }
  if (due <= span.overOn && concerns(who, person, due)) rows.push({ step: 0, due, last: span.overOn, reached: null })
  return rows
}

const askedOf = (schedule: Schedule, whose: string, chw: string, { step, due, last, reached }: Row): Asked => ({
  ...{ schedule: schedule.id, whose, step, service: schedule.service, chw },
  due_on: dayText(due),
  last_on: last === NEVER ? null : dayText(last),
  reached_on: reached && dayText(reached.on),
  visit: reached?.id ?? null,
})
