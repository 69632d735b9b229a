/** What a CHW's phone hears of her payments and disputes: whether the money came, and what is answered to her.
 * Twin: server/ubia/incentives/runs/disputes.py. */
import type { Table } from '../register/fold'
import type { Line } from '../register/line'

type Side = 'community' | 'health_system'
export type Outcome = 'put_right' | 'stands'

interface Raised {
  readonly about: string
  readonly words: string
  readonly payment?: string | null
  readonly month?: string | null
  readonly against?: string | null
}
interface Answered {
  readonly outcome: Outcome
  readonly words: string
  readonly chw?: string | null
}
interface Decided extends Answered {
  readonly side: Side
}
interface Reported {
  readonly payments: readonly string[]
  readonly outcome: 'paid' | 'failed'
  readonly reference: string
  readonly channel: string
  readonly words?: string
}
type HeardBody = Raised | Answered | Decided | Reported | { readonly words?: string }
type Story = readonly Line<HeardBody>[]
type Told<B> = Line<HeardBody> & { readonly body: B }

/** What holds now of what the channel says of a payment by one payout. */
export interface PaymentReport {
  readonly report: string
  readonly payment: string
  readonly chw: string
  readonly outcome: 'paid' | 'failed'
  readonly reference: string
  readonly channel: string
  readonly words: string
  readonly reported_on: string
}

/** A dispute's story. `raised_on` is null when it begins with an answer, to a contest or to her silence. */
export interface Dispute {
  readonly chw: string | null
  readonly raised_on: string | null
  readonly about: string
  readonly words: string
  readonly payment: string | null
  readonly month: string
  readonly against: string | null
  readonly answered_by: string | null
  readonly answered_on: string | null
  readonly outcome: string
  readonly answer: string
  readonly appealed_on: string | null
  readonly appeal: string
  readonly community_outcome: string
  readonly health_outcome: string
  /** When both sides had said the same. */
  readonly decided_on: string | null
}

export const reports: Table<PaymentReport, HeardBody> = {
  name: 'payment_report',
  kinds: ['payment.reported'],
  /** The last report of each payment by each payout: another is written only when asking has settled it otherwise. */
  fold: (story) => {
    const last = new Map<string, PaymentReport>()
    for (const { id, author, subject, happened_on, body } of of<Reported>(story, 'payment.reported')) {
      if (author === subject) continue
      const { outcome, reference, channel, words = '' } = body
      const what = { outcome, reference, channel, words, reported_on: happened_on }
      for (const payment of body.payments)
        last.set(`${payment} ${reference}`, { report: id, payment, chw: subject, ...what })
    }
    return [...last.values()]
  },
}

export const disputes: Table<Dispute, HeardBody> = {
  name: 'dispute',
  kinds: ['dispute.raised', 'dispute.answered', 'dispute.passed_on', 'dispute.appealed', 'dispute.decided'],
  fold: (story) => {
    if (story.length === 0) return []
    const raised = of<Raised>(story, 'dispute.raised')[0]
    const chw = raised?.author ?? whose(story)
    const against = raised?.body.against ?? null
    const answers = of<Answered>(story, 'dispute.answered')
    const answer = answers.filter(({ author }) => author !== against && author !== chw).at(-1)
    const appeal = of<{ readonly words: string }>(story, 'dispute.appealed').find(({ author }) => author === chw)
    const { community, health_system: health, agreed } = decisions(story, appeal !== undefined)
    return [
      {
        chw,
        raised_on: raised?.happened_on ?? null,
        about: raised?.body.about ?? '',
        words: raised?.body.words ?? toldOn(story),
        payment: raised?.body.payment ?? null,
        month: raised?.body.month ?? '',
        against,
        answered_by: answer?.author ?? null,
        answered_on: answer?.happened_on ?? null,
        outcome: answer?.body.outcome ?? '',
        answer: answer?.body.words ?? '',
        appealed_on: appeal?.happened_on ?? null,
        appeal: appeal?.body.words ?? '',
        community_outcome: community?.body.outcome ?? '',
        health_outcome: health?.body.outcome ?? '',
        decided_on: agreed,
      },
    ]
  },
}

/** Whose contest or silence a story is about that does not begin with her own words. */
function whose(story: Story): string | null {
  const others = story.filter(({ kind }) => kind === 'dispute.answered' || kind === 'dispute.passed_on')
  return others.map(({ body }) => (body as Answered | null)?.chw ?? null).find((chw) => chw !== null) ?? null
}

/** Her words on a contest, as they were brought before both keys. */
const toldOn = (story: Story): string =>
  of<{ readonly words?: string }>(story, 'dispute.passed_on')[0]?.body.words ?? ''

/** Each side's last word after the appeal; one person is not both sides. */
function decisions(story: Story, isAppealed: boolean) {
  const said: Partial<Record<Side, Told<Decided>>> = {}
  for (const line of isAppealed ? of<Decided>(story, 'dispute.decided') : []) {
    const other = said[line.body.side === 'community' ? 'health_system' : 'community']
    if (other?.author !== line.author) said[line.body.side] = line
  }
  const { community, health_system } = said
  const isAgreed = community && health_system && community.body.outcome === health_system.body.outcome
  const last = [community?.happened_on ?? '', health_system?.happened_on ?? ''].sort()[1] ?? ''
  return { ...said, agreed: isAgreed ? last : null }
}

const of = <B>(story: Story, kind: string): Told<B>[] =>
  story.filter((line) => line.kind === kind && line.body !== null) as Told<B>[]

export const TABLES = [reports, disputes] as Table[]
