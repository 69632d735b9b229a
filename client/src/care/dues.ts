/** The visits that were asked of a CHW, counted without names: the ground on which a share of due visits is reckoned.
 * No table of the phone's index: folded from the stories that are here when somebody asks. Days to come are among them, so
 * whoever counts names the last day. Twin: server/ubia/care/dues.py. */
import type { Table } from '../register/fold'
import { type Asked, asked } from './asked'
import { KINDS } from './tasks'

/** A due visit, nameless: neither whom it was for nor why is told. No signal withholds that it was reached. */
export interface Due {
  /** Its place among those of the household, by day. */
  readonly n: number
  /** Who looked after the household on that day. */
  readonly chw: string
  readonly day: string
  readonly service: string
  /** The last day on which a visit counts; null while nothing ends it. */
  readonly last_on: string | null
  readonly reached_on: string | null
  /** The visit that did it. */
  readonly visit: string | null
}

export const dues: Table<Due> = {
  name: 'due',
  kinds: KINDS,
  fold: (story) =>
    [...asked(story)].sort(byDay).map(({ chw, due_on: day, service, last_on, reached_on, visit }, at) => ({
      ...{ n: at + 1, chw, day, service, last_on, reached_on, visit },
    })),
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byDay = (a: Asked, b: Asked): number =>
  order(a.due_on, b.due_on) || order(a.schedule, b.schedule) || order(a.whose, b.whose) || a.step - b.step
