/** What stands behind a charter: questions about its tasks, the staff's word on it, leaders who speak for it.
 * Twin: server/ubia/charter/task_fold.py. */
import type { Table } from '../register/fold'
import type { Body } from '../register/line'

/** What was said on one of the ten questions about a task (OWN-11). */
export type TaskAnswered = {
  readonly task: string
  readonly question: string
  readonly answer: 'yes' | 'with_changes' | 'no'
  readonly words: string
  readonly asked?: string
  readonly people?: number | null
}

/** Somebody of the facility has read who does what in exactly this text (HP-03). */
export type TasksAcknowledged = {
  readonly text: string
  readonly text_digest: string
  readonly side: 'health_system'
  readonly agrees: boolean
  readonly words?: string
}

export type CharterEndorsed = { readonly who: string; readonly words: string }

/** Counts only, of people who were asked without the leader being there (OWN-17). */
export type RespectAsked = {
  readonly endorsement: string
  readonly asked: number
  readonly respect: number
  readonly words: string
}

/** The last answer to one question about one task by one group. */
export interface TaskAnswer {
  readonly task: string
  readonly question: string
  readonly asked: string
  readonly answer: string
  readonly words: string
  readonly people: number | null
  readonly by: string
  readonly said_on: string
  readonly entry: string
}

/** The last word of somebody of the facility on the tasks of one text. */
export interface StaffWord {
  readonly text: string
  readonly by: string
  readonly digest: string
  readonly agrees: boolean
  readonly words: string
  readonly said_on: string
}

/** A leader who spoke for the programme; while `asked` is 0 nobody knows whether clients respect who spoke. */
export interface Endorsement {
  readonly endorsement: string
  readonly who: string
  readonly words: string
  readonly by: string
  readonly said_on: string
  readonly asked: number
  readonly respect: number
}

export const taskAnswers: Table<TaskAnswer, TaskAnswered> = {
  name: 'task_answer',
  kinds: ['charter.task_answered'],
  fold: (story) => {
    const last = new Map<string, TaskAnswer>()
    for (const { id, author, happened_on, body } of story) {
      if (body === null) continue
      const { task, question, asked = '', answer, words, people = null } = body
      const row = { task, question, asked, answer, words, people, by: author, said_on: happened_on, entry: id }
      last.set(`${task} ${question} ${asked}`, row)
    }
    return last.values()
  },
}

export const staffWords: Table<StaffWord, TasksAcknowledged> = {
  name: 'staff_word',
  kinds: ['charter.tasks_acknowledged'],
  fold: (story) => {
    const last = new Map<string, StaffWord>()
    for (const { author, happened_on, body } of story) {
      if (body === null) continue
      const { text, text_digest, agrees, words = '' } = body
      last.set(`${text} ${author}`, { text, by: author, digest: text_digest, agrees, words, said_on: happened_on })
    }
    return last.values()
  },
}

export const endorsements: Table<Endorsement, Body> = {
  name: 'endorsement',
  kinds: ['charter.endorsed', 'charter.respect_asked'],
  fold: (story) => {
    const bodies = story.filter(({ kind, body }) => kind === 'charter.respect_asked' && body !== null)
    const counts = bodies.map(({ body }) => body as RespectAsked).filter(({ asked, respect }) => respect <= asked)
    return story.flatMap(({ id, kind, author, happened_on, body }) => {
      if (kind !== 'charter.endorsed' || body === null) return []
      const { who, words } = body as CharterEndorsed
      const ofThis = counts.filter(({ endorsement }) => endorsement === id)
      const sum = (of: (count: RespectAsked) => number): number => ofThis.reduce((all, one) => all + of(one), 0)
      const [asked, respect] = [sum((one) => one.asked), sum((one) => one.respect)]
      return [{ endorsement: id, who, words, by: author, said_on: happened_on, asked, respect }]
    })
  },
}
