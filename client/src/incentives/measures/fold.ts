/** What was reported of a CHW: one number a measure and period, one word a property and day. Her own word does not count.
 * Twin: server/ubia/incentives/measures/fold.py. */
import type { Table } from '../../register/fold'
import type { Line } from '../../register/line'
import type { MeasureBody, MeasureReported, WorkerDescribed } from './entries'

/** A number reported of a CHW for a period. `figure` is a decimal as text. */
export interface Reported {
  readonly chw: string
  readonly measure: string
  readonly period: string
  readonly figure: string
  readonly words: string
  readonly reported_by: string
  readonly reported_on: string
}

/** What a CHW is from a day on; `said` is empty where that was taken back. */
export interface Described {
  readonly chw: string
  readonly trait: string
  readonly from_on: string
  readonly said: string
  readonly described_by: string
  readonly described_on: string
}

type Told<B> = Line<MeasureBody> & { readonly body: B }

export const reported: Table<Reported, MeasureBody> = {
  name: 'reported',
  kinds: ['measure.reported'],
  fold: (story) => {
    const last = new Map<string, Told<MeasureReported>>()
    for (const line of byOthers<MeasureReported>(story)) last.set(`${line.body.measure} ${line.body.period}`, line)
    return [...last.values()].flatMap(({ subject, author, happened_on, body }) => {
      const { measure, period, value = null, words = '' } = body
      const by = { reported_by: author, reported_on: happened_on }
      return value === null ? [] : [{ chw: subject, measure, period, figure: String(value), words, ...by }]
    })
  },
}

export const described: Table<Described, MeasureBody> = {
  name: 'described',
  kinds: ['worker.described'],
  fold: (story) => {
    const last = new Map<string, Described>()
    for (const { subject, author, happened_on, body } of byOthers<WorkerDescribed>(story)) {
      const by = { described_by: author, described_on: happened_on }
      for (const [trait, said] of Object.entries(body.properties)) {
        const key = `${trait} ${body.from_on}`
        last.set(key, { chw: subject, trait, from_on: body.from_on, said: said ?? '', ...by })
      }
    }
    return [...last.values()]
  },
}

export const TABLES = [reported, described]

const byOthers = <B>(story: readonly Line<MeasureBody>[]): Told<B>[] =>
  story.filter(({ author, subject, body }) => body !== null && author !== subject) as Told<B>[]
