/** The table of schedules: who is to be visited when, for what, and which words of a visit begin it.
 * An example of our own, NOT CLINICALLY APPROVED; contract/care says what the fields mean. */
import told from './schedules.json'

/** Whom something concerns. Ages in days: from `from_days` until before `until_days`. */
export interface Who {
  readonly sexes?: readonly string[]
  readonly from_days?: number
  readonly until_days?: number
  /** Also those of whom nobody knows the day of birth. */
  readonly unknown_age?: boolean
}

/** The day that a schedule counts from: `birth` of the person, `joining` the household, `enrolment` of the household, the
 * last `visit` that said one of these things, or the day that is the last `answer` to one of these questions. */
export interface Start {
  readonly at: 'birth' | 'joining' | 'enrolment' | 'visit' | 'answer'
  readonly services?: readonly string[]
  readonly danger?: boolean
  readonly answers?: readonly string[]
  readonly is?: readonly string[]
  readonly from?: number
  readonly below?: number
}

/** What ends a schedule early: a birth in the household, a visit of a service, so many days. */
export interface Ends {
  readonly birth?: boolean
  readonly services?: readonly string[]
  readonly days?: number
}

/** One row of the table. Days are counted from the start (`steps`, `first`), from the last visit (`every`), or from the
 * day on which it is due: `opens` before, `late` and `lapses` after. */
export interface Schedule {
  readonly id: string
  /** Name of the sentence that says why. */
  readonly reason: string
  readonly for: 'person' | 'household'
  readonly who?: Who
  readonly start: Start
  readonly steps?: readonly number[]
  readonly first?: number
  readonly every?: number
  readonly opens: number
  readonly late: number
  /** Only of steps: what recurs waits until it is done. */
  readonly lapses?: number
  /** Services of the visits that count; left out: of any. */
  readonly done_by?: readonly string[]
  /** Whether a visit to somebody else in the household counts. */
  readonly counts?: 'person' | 'household'
  readonly ends?: Ends
  /** Not while one of these schedules, which stand before it, asks for the same person. */
  readonly unless?: readonly string[]
  /** 0 is needed most. */
  readonly need: number
  readonly form_id: string
  readonly service: string
  readonly bring: readonly string[]
}

/** Whom a form of this name fits on any day, and which service it is. */
export interface FormFor {
  readonly form_id: string
  readonly for: 'person' | 'household'
  readonly who?: Who
  readonly service: string
}

/** An answer by which a visit met nobody, or came at a bad time: it does no task. */
export interface Unmet {
  readonly name: string
  readonly is: readonly string[]
}

/** What a week holds where the charter says nothing: hours, and minutes of a visit and of the way to it. */
export interface Week {
  readonly hours: number
  readonly way_minutes: number
  readonly minutes: number
  readonly services: Readonly<Record<string, number>>
}

interface Book {
  readonly version: string
  readonly source: string
  readonly schedules: readonly Schedule[]
  readonly unmet: readonly Unmet[]
  readonly forms: readonly FormFor[]
  readonly week: Week
}

export const BOOK: Book = told as unknown as Book
export const SCHEDULES = BOOK.schedules

const BY_ID = new Map(SCHEDULES.map((schedule) => [schedule.id, schedule]))

/** A schedule by its id; undefined for one that this app does not know. */
export const scheduleOf = (id: string): Schedule | undefined => BY_ID.get(id)
