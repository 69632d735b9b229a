/** What the visits of a household add up to, without names. Twin: server/ubia/care/fold.py. */
import { standing } from '../register/amend'
import type { Table } from '../register/fold'
import type { VisitLine, VisitWords } from './entries'
import { disagree, openFlag, said, type Thread, wordsOf } from './rules'

/** One visit as it stands. It stays its first author's, whoever corrects it. `household` is a pseudonym. */
export interface Visit {
  readonly visit: string
  readonly household: string
  readonly chw: string
  readonly day: string
  /** Null once the visit's words have been erased and nobody has said the service since. */
  readonly service: string | null
  readonly void: boolean
  /** The entry whose words came last. */
  readonly entry: string
  readonly to_settle: boolean
  readonly flagged: VisitLine['flagged']
  readonly minutes: number | null
  /** How many danger signs; null when nobody recorded whether there were any. */
  readonly danger: number | null
}

export const visits: Table<Visit, VisitWords> = {
  name: 'visit',
  kinds: ['visit.made', 'visit.corrected', 'visit.verified'],
  fold: (story) =>
    standing(story)
      .filter(({ first }) => first.kind === 'visit.made')
      .map(visitOf),
}

function visitOf(thread: Thread): Visit {
  const { first } = thread
  const words = wordsOf(thread)
  return {
    visit: first.id,
    household: first.subject,
    chw: first.author,
    day: said(words, 'day') ?? first.happened_on,
    service: said(words, 'service'),
    void: said(words, 'void') ?? false,
    entry: words[words.length - 1]?.id ?? first.id,
    to_settle: disagree(words),
    flagged: openFlag(thread, words),
    minutes: said(words, 'minutes'),
    danger: said(words, 'danger')?.length ?? null,
  }
}
