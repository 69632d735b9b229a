/** Which published forms fit a person, or a household, on a day. */
import { concerns, type Member } from './begun'
import { dayNumber } from './days'
import { BOOK, type FormFor, scheduleOf } from './schedules'
import type { Task } from './tasks'
import { derivedOf, isOpen, type Place } from './today'

/** A form as the phone lists it (sync/phone.ts, `FormNote`). */
export interface Listed {
  readonly hash: string
  readonly formId: string
  readonly isCurrent: boolean
}

/** `due`: something asks for it. `fits`: the table says that it is for somebody like this. `other`: nothing is known of whom
 * it is for. */
export interface Fitting<F extends Listed> {
  readonly form: F
  /** What the visit is, as the charter prices it. */
  readonly service: string
  readonly why: 'due' | 'fits' | 'other'
  readonly task: Task | null
}

/** The forms to offer, what is due first. `person` null: for the household. */
export function formsFor<F extends Listed>(
  home: Pick<Place, 'derived'>,
  person: Member | null,
  day: string,
  forms: readonly F[],
): Fitting<F>[] {
  const current = forms.filter((form) => form.isCurrent)
  const due = dueForms(home, person, day, current)
  const taken = new Set(due.map(({ form }) => form.formId))
  const left = current.filter(({ formId }) => !taken.has(formId))
  const fitting = left.flatMap((form): Fitting<F>[] => {
    const rules = BOOK.forms.filter(({ form_id }) => form_id === form.formId)
    if (rules.length === 0) return [{ form, service: form.formId, why: 'other', task: null }]
    const rule = rules.find((one) => fitsWhom(one, person, day))
    return rule ? [{ form, service: rule.service, why: 'fits', task: null }] : []
  })
  return [...due, ...fitting.filter(({ why }) => why === 'fits'), ...fitting.filter(({ why }) => why === 'other')]
}

function dueForms<F extends Listed>(
  home: Pick<Place, 'derived'>,
  person: Member | null,
  day: string,
  forms: readonly F[],
): Fitting<F>[] {
  const whose = person?.person ?? ''
  const asked = derivedOf(home).tasks.filter((task) => task.whose === whose && isOpen(task, day))
  const found = new Map<string, Fitting<F>>()
  for (const task of [...asked].sort((a, b) => a.need - b.need || (a.due_on < b.due_on ? -1 : 1))) {
    const form = forms.find(({ formId }) => formId === scheduleOf(task.schedule)?.form_id)
    const at = `${form?.formId} ${task.service}`
    if (form && !found.has(at)) found.set(at, { form, service: task.service, why: 'due', task })
  }
  return [...found.values()]
}

const fitsWhom = (rule: FormFor, person: Member | null, day: string): boolean =>
  rule.for === 'household' ? person === null : person !== null && concerns(rule.who, person, dayNumber(day) ?? 0)
