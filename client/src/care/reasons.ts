/** Why somebody is to be visited, as names of sentences (i18n/<language>/care.ftl) with what stands in their blanks. */
import type { Due } from './today'

/** A sentence. `day` is a day of the calendar, which the screen writes in its language; `signs` are codes of danger signs,
 * each a sentence `care-sign-<code>`, or shown as it is. */
export interface Reason {
  readonly name: string
  readonly numbers?: Readonly<Record<string, number>>
  readonly day?: string
  readonly signs?: readonly string[]
}

const WEEKS = 7

/** What is to be done, since when, and what it is known from. */
export function reasonsOf(due: Due): { what: Reason; when: Reason; because: Reason | null } {
  return { what: { name: due.schedule.reason }, when: whenOf(due), because: becauseOf(due) }
}

function whenOf({ when, late, task }: Due): Reason {
  if (late === 0) return { name: 'care-due-today' }
  if (when === 'week') return { name: 'care-due-in', numbers: { days: -late }, day: task.due_on }
  return { name: when === 'overdue' ? 'care-late' : 'care-due-since', numbers: { days: late }, day: task.due_on }
}

function becauseOf({ schedule, task }: Due): Reason | null {
  if (task.signs) return { name: 'care-because-signs', day: task.started_on, signs: task.signs.split(' ') }
  if (schedule.start.at === 'visit') return { name: 'care-because-seen', day: task.started_on }
  const steps = schedule.steps ?? []
  const days = steps[task.step - 1]
  if (schedule.start.at === 'answer' && days !== undefined)
    return { name: 'care-because-week', numbers: { week: Math.round(days / WEEKS) } }
  if (days !== undefined)
    return days < 2 * WEEKS || steps.length === 0
      ? { name: 'care-because-days-old', numbers: { days }, day: task.started_on }
      : { name: 'care-because-weeks-old', numbers: { weeks: Math.round(days / WEEKS) }, day: task.started_on }
  return task.last_on === null ? { name: 'care-because-never' } : { name: 'care-because-last', day: task.last_on }
}
