/** A finished form as the entry that it becomes. No screen here. */
import type { Answers } from '../../../forms/engine/api'
import type { Act, HeldLine, Story } from '../../../sync/phone'
import type { Visiting } from './keys'

export interface Finished {
  readonly answers: Answers
  /** Milliseconds that the form was in front of her. */
  readonly spent: number
  /** Codes of the danger signs seen; empty: she looked and saw none; null: the form did not ask. */
  readonly danger: readonly string[] | null
}

const MINUTE = 60_000
/** No visit is longer: what exceeds it is a phone that was left lying. */
const MOST_MINUTES = 480

export const minutesOf = (spent: number): number => Math.max(1, Math.min(MOST_MINUTES, Math.round(spent / MINUTE)))

/** A visit that was made. `id` names it. */
export function visitMade(visiting: Visiting, id: string, { answers, spent, danger }: Finished): Act {
  const { book, subject, person, form, service } = visiting
  const whom = person ? { person } : {}
  const body = { service, ...whom, form, answers, minutes: minutesOf(spent), ...(danger && { danger }) }
  return { book, subject, kind: 'visit.made', body, id }
}

/** A visit put right by whoever made it. It amends the words that came last; the minutes stay. */
export function visitCorrected(visiting: Visiting, last: string, reason: string, finished: Finished): Act {
  const { book, subject } = visiting
  const why = reason.trim() ? { reason: reason.trim() } : {}
  const body = { answers: finished.answers, ...(finished.danger && { danger: finished.danger }), ...why }
  return { book, subject, kind: 'visit.corrected', body, amends: last }
}

/** A visit that never was is struck through; it stays readable. */
export function visitVoided(where: { book: string; subject: string }, last: string, reason: string): Act {
  const { book, subject } = where
  return { book, subject, kind: 'visit.corrected', body: { void: true, ...(reason && { reason }) }, amends: last }
}

/** What is known of one visit from the lines of its family. */
export interface Told {
  readonly made: HeldLine
  /** Those that put it right, in order. */
  readonly corrections: readonly HeldLine[]
  /** The form and the answers as they stand after corrections. */
  readonly form: string
  readonly answers: Answers
  readonly person: string
}

/** A visit by the entry that made it; null when it is not in this story, or was erased. */
export function visitIn(story: Story, id: string): Told | null {
  const made = story.lines.find((line) => line.id === id && line.kind === 'visit.made')
  if (!made?.body) return null
  const threads = new Set([id])
  const corrections: HeldLine[] = []
  for (const line of story.lines) {
    if (line.kind !== 'visit.corrected' || !threads.has(line.amends)) continue
    threads.add(line.id)
    corrections.push(line)
  }
  const answers = corrections.reduce(
    (before, { body }) => (body?.answers as Answers | undefined) ?? before,
    made.body.answers,
  )
  const { form, person } = made.body as { form?: string; person?: string }
  return { made, corrections, form: form ?? '', answers: (answers ?? {}) as Answers, person: person ?? '' }
}

/** The answers of the last visit with this form to the same person, for forms that ask what was said last time. */
export function lastAnswers(story: Story, formIds: ReadonlySet<string>, person: string): Answers | null {
  for (const { kind, id } of [...story.lines].reverse()) {
    const told = kind === 'visit.made' ? visitIn(story, id) : null
    if (told && formIds.has(told.form) && told.person === person) return told.answers
  }
  return null
}
