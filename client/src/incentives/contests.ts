/** What a CHW contests of the figures about herself. Twin: `contests` of server/ubia/incentives/fold.py. */
import type { Table } from '../register/fold'
import type { Contestable, ContestClosed, FigureContested, PayBody } from './entries'

/** A figure that she says is not right; open until `closed_on`. */
export interface Contest {
  readonly contest: string
  readonly chw: string
  readonly figure: Contestable
  readonly month: string
  readonly act_book: string | null
  readonly act: string | null
  readonly shown: string
  readonly words: string
  readonly contested_on: string
  readonly closed_on: string | null
}

export const contests: Table<Contest, PayBody> = {
  name: 'contest',
  kinds: ['figure.contested', 'contest.closed'],
  fold: (story) => {
    const hers = story.filter(({ author, subject, body }) => author === subject && body !== null)
    const closed = new Map<string, string>()
    for (const { kind, body, happened_on } of hers) {
      if (kind !== 'contest.closed') continue
      const { contest } = body as ContestClosed
      if (!closed.has(contest)) closed.set(contest, happened_on)
    }
    return hers.flatMap(({ kind, id, subject, body, happened_on }) => {
      if (kind !== 'figure.contested') return []
      const { figure, month, words, book: act_book = null, act = null, shown = '' } = body as FigureContested
      const when = { contested_on: happened_on, closed_on: closed.get(id) ?? null }
      return [{ contest: id, chw: subject, figure, month, act_book, act, shown, words, ...when }]
    })
  },
}
