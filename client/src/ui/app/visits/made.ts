/** A finished form as the entry that it becomes. No screen here. */
import type { Answers } from '../../../forms/engine/api'
import type { Act, HeldLine, Story } from '../../../sync/phone'
import { filesFor, type NamedFile } from './attached'
import type { Visiting } from './keys'

export interface Finished {
  readonly answers: Answers
  /** Milliseconds that the form was in front of her. */
  readonly spent: number
  /** Pictures and sounds that the answers name. */
  readonly files?: ReadonlyMap<string, Blob>
  /** Codes of the danger signs seen; empty: she looked and saw none; null: the form did not ask. */
  readonly danger: readonly string[] | null
}

const MINUTE = 60_000
/** No visit is longer: what exceeds it is a phone that was left lying. */
const MOST_MINUTES = 480

export const minutesOf = (spent: number): number => Math.max(1, Math.min(MOST_MINUTES, Math.round(spent / MINUTE)))

/** A visit that was made. `id` names it. */
export function visitMade(visiting: Visiting, id: string, { answers, spent, danger, files }: Finished): Act {
  const { book, subject, person, form, service } = visiting
  const whom = person ? { person } : {}
  const body = { service, ...whom, form, answers, minutes: minutesOf(spent), ...(danger && { danger }) }
  return { book, subject, kind: 'visit.made', body, id, ...(files?.size && { files }) }
}

/** A visit put right by whoever made it. It amends the words that came last; the minutes stay. `before`: the files of
 * earlier words. */
export function visitCorrected(
  visiting: Visiting,
  last: string,
  reason: string,
  finished: Finished,
  before: readonly NamedFile[] = [],
): Act {
  const { book, subject } = visiting
  const why = reason.trim() ? { reason: reason.trim() } : {}
  const { files, kept } = filesFor(finished.answers, finished.files ?? new Map(), before)
  const named = before.length > 0 ? { files: kept } : {}
  const body = { answers: finished.answers, ...(finished.danger && { danger: finished.danger }), ...named, ...why }
  return { book, subject, kind: 'visit.corrected', body, amends: last, ...(files.size > 0 && { files }) }
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
  readonly files: readonly NamedFile[]
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
  const last = <T>(name: string): T | undefined =>
    corrections.reduce(
      (before, { body }) => (body?.[name] as T | undefined) ?? before,
      made.body?.[name] as T | undefined,
    )
  const { form = '', person = '' } = made.body as { form?: string; person?: string }
  const [answers = {}, files = []] = [last<Answers>('answers'), last<readonly NamedFile[]>('files')]
  return { made, corrections, form, answers, files, person }
}

/** The answers of the last visit with this form to the same person, for forms that ask what was said last time. */
export function lastAnswers(story: Story, formIds: ReadonlySet<string>, person: string): Answers | null {
  for (const { kind, id } of [...story.lines].reverse()) {
    const told = kind === 'visit.made' ? visitIn(story, id) : null
    if (told && formIds.has(told.form) && told.person === person) return told.answers
  }
  return null
}
