/** Who looks after a household: day by day for figures and pay, and line by line for what a phone may hold.
 * Twin: server/ubia/people/custody.py. */
import type { Line } from '../register/line'
import { BEGINNINGS, beginningOf, bodyOf, dayAfter, firstReceived } from './told'

export const CUSTODY = [...BEGINNINGS, 'household.assigned', 'household.moved_away', 'household.returned']
export const PLANS = ['household.visit_planned', 'visit_plan.closed']

/** Days on which one CHW looks after the household; `until` is the last, or null. */
export interface Spell {
  readonly chw: string
  readonly since: string
  readonly until: string | null
}

/** Days between the last one here and the first one back, both days of presence. */
interface Absence {
  readonly leftOn: string
  readonly backOn: string | null
}

/** A supervisor's planned visit; while it is not closed she may read the household's story. */
export interface VisitPlan {
  readonly plan: string
  readonly supervisor: string
  readonly planned_on: string
  readonly closed: boolean
}

/** One person who looks after the subject, from and until which line. */
export interface Carer {
  readonly person: string
  readonly joined_line: number
  readonly left_line: number | null
}

const isBeginning = (line: Line): boolean => (BEGINNINGS as readonly string[]).includes(line.kind)

/** The entry that began the folder. */
export const founding = (story: readonly Line[]): Line | null => firstReceived(story.filter(isBeginning))

/** When the household lived elsewhere. The last word on a departure stands. */
export function absences(story: readonly Line[]): Absence[] {
  const found: Absence[] = []
  for (const line of story) {
    const left = bodyOf(line, 'household.moved_away')
    const back = bodyOf(line, 'household.returned')
    const isAway = found.length > 0 && found[found.length - 1]?.backOn === null
    const open = (left || back) && isAway ? found.pop() : undefined
    if (left) found.push({ leftOn: left.on ?? line.happened_on, backOn: null })
    if (back && open) found.push({ leftOn: open.leftOn, backOn: back.on ?? line.happened_on })
  }
  return found
}

/** The day since which the household has been away, or null while it is here. */
export const awaySince = (story: readonly Line[]): string | null =>
  absences(story).find(({ backOn }) => backOn === null)?.leftOn ?? null

/** From which day which CHW, in the order of days; of two told for one day the last word. Whom an erased entry named is not
 * known any more, so it leaves the household with nobody (''), on the day of its envelope: it does not go back to the one
 * before, whose phone has forgotten its story. */
export function given(story: readonly Line[]): (readonly [since: string, chw: string])[] {
  const begun = founding(story)
  const told = new Map<string, string>()
  for (const line of story) {
    const body = bodyOf(line, 'household.assigned') ?? (line === begun ? beginningOf(line) : null)
    if (body) told.set(body.since, body.chw)
    else if (line.kind === 'household.assigned' && !line.body) told.set(line.happened_on, '')
  }
  return [...told].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Who looks after the household on which days; nobody while it is away. */
export function spells(story: readonly Line[]): Spell[] {
  const away = absences(story).sort(byDay)
  const changes = given(story).filter(([, chw], at, told) => chw !== told[at - 1]?.[1])
  return changes.flatMap(([since, chw], at) => {
    const next = changes[at + 1]
    if (!chw) return []
    return present({ chw, since, until: next ? dayAfter(next[0], -1) : null }, away)
  })
}

const LAST = '~'
const dayKey = ({ leftOn, backOn }: Absence): string => `${leftOn} ${backOn ?? LAST}`
const byDay = (a: Absence, b: Absence): number => (dayKey(a) < dayKey(b) ? -1 : 1)
const latest = (...days: string[]): string => days.reduce((a, b) => (a > b ? a : b))

/** The parts of a spell on which the household was here. */
function present({ chw, since: first, until }: Spell, away: readonly Absence[]): Spell[] {
  const parts: Spell[] = []
  let since: string | null = first
  for (const { leftOn, backOn } of away) {
    if (since === null || (until !== null && until <= leftOn)) break
    if (backOn !== null && backOn <= since) continue
    if (since <= leftOn) parts.push({ chw, since, until: leftOn })
    since = backOn === null ? null : latest(backOn, dayAfter(leftOn, 1), since)
  }
  if (since !== null && (until === null || since <= until)) parts.push({ chw, since, until })
  return parts
}

/** Whether somebody was given a household that had left by then. */
export function assignedAfterMove(story: readonly Line[]): boolean {
  const left = awaySince(story)
  return left !== null && story.some((line) => (bodyOf(line, 'household.assigned')?.since ?? '') > left)
}

/** Each planned visit, and whether it is over. */
export function visitPlans(story: readonly Line[]): VisitPlan[] {
  const closed = new Set(story.filter((line) => line.kind === 'visit_plan.closed').map((line) => line.amends))
  return story.flatMap((line) => {
    const b = bodyOf(line, 'household.visit_planned')
    return b ? [{ plan: line.id, supervisor: b.supervisor, planned_on: b.on, closed: closed.has(line.id) }] : []
  })
}

/** Everybody who was ever named, with the line at which he or she came to look after the household or ceased to.
 * The lines tell how it became known, so the story is read again as it grew. */
export function carers(story: readonly Line[]): Carer[] {
  const named = firstNamed(story)
  const joined = new Map<string, number>()
  const left = new Map<string, number | null>()
  let holding = new Set<string>()
  for (const number of [...new Set(story.map(({ line }) => line))].sort((a, b) => a - b)) {
    const now = holders(story.filter(({ line }) => line <= number))
    for (const person of now) if (!holding.has(person)) joined.set(person, number)
    for (const person of holding) if (!now.has(person)) left.set(person, number)
    for (const person of now) left.set(person, null)
    holding = now
  }
  return [...named].map(([person, never]) => ({
    person,
    joined_line: joined.get(person) ?? never,
    left_line: left.has(person) ? (left.get(person) ?? null) : never,
  }))
}

function firstNamed(story: readonly Line[]): Map<string, number> {
  const begun = founding(story)
  const named = new Map<string, number>()
  for (const line of story) {
    const chw = (bodyOf(line, 'household.assigned') ?? (line === begun ? beginningOf(line) : null))?.chw
    const person = chw ?? bodyOf(line, 'household.visit_planned')?.supervisor
    if (person) named.set(person, Math.min(line.line, named.get(person) ?? line.line))
  }
  return named
}

/** Who may read the story: its last CHW while it is here, and supervisors with an open plan. */
function holders(story: readonly Line[]): Set<string> {
  const visiting = visitPlans(story).flatMap(({ supervisor, closed }) => (closed ? [] : [supervisor]))
  const last = awaySince(story) === null ? given(story).slice(-1) : []
  return new Set([...visiting, ...last.flatMap(([, chw]) => chw || [])])
}
