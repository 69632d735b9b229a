/** Checks of her visits with the family, apart from coaching: what was found, and her answer beside it. None lowers pay.
 * Twin: server/ubia/incentives/runs/checks.py. */
import type { Table } from '../register/fold'
import type { Line } from '../register/line'

export type Found = 'found' | 'different' | 'not_found' | 'not_reached'

interface Reported {
  readonly run: string
  readonly book: string
  readonly act: string
  readonly outcome: Found
  readonly words?: string
}
interface Answered {
  readonly check: string
  readonly words: string
}
type CheckBody = Reported | Answered
type Told<B> = Line<CheckBody> & { readonly body: B }

/** A visit that somebody asked the family about. */
export interface VisitCheck {
  readonly told: string
  readonly chw: string
  readonly run: string
  readonly act_book: string
  readonly act: string
  readonly outcome: Found
  readonly words: string
  readonly checked_by: string
  readonly checked_on: string
  readonly answer: string
  readonly answered_on: string | null
}

export const checks: Table<VisitCheck, CheckBody> = {
  name: 'visit_check',
  kinds: ['check.reported', 'check.answered'],
  /** Nobody checks her or his own, and only she answers; her first answer to each stands. */
  fold: (story) => {
    const answers = new Map<string, Told<Answered>>()
    for (const line of of<Answered>(story, 'check.answered'))
      if (line.author === line.subject && !answers.has(line.body.check)) answers.set(line.body.check, line)
    return of<Reported>(story, 'check.reported')
      .filter(({ author, subject }) => author !== subject)
      .map(({ id, subject, author, happened_on, body }) => {
        const { run, book, act, outcome, words = '' } = body
        const answer = answers.get(id)
        return {
          ...{ told: id, chw: subject, run, act_book: book, act, outcome, words },
          ...{ checked_by: author, checked_on: happened_on },
          ...{ answer: answer?.body.words ?? '', answered_on: answer?.happened_on ?? null },
        }
      })
  },
}

const of = <B>(story: readonly Line<CheckBody>[], kind: string): Told<B>[] =>
  story.filter((line) => line.kind === kind && line.body !== null) as Told<B>[]
