/** What the rewards of a CHW add up to. Twin: server/ubia/incentives/rewards/fold.py. */
import type { Table } from '../../register/fold'
import type { Line } from '../../register/line'
import type {
  AgreementAccepted,
  AgreementMade,
  PromotionDecided,
  PublicityChosen,
  RewardAnswered,
  RewardBody,
  RewardDelivered,
  RewardPromised,
  ThanksGiven,
  Worth,
} from './entries'

type Story = readonly Line<RewardBody>[]
type Told<B> = Line<RewardBody> & { readonly body: B }

const REWARDS = ['reward.promised', 'reward.delivered', 'reward.answered']

/** A promise and what came of it. `delivered_on`: when the last of it came; null while any is missing. */
export interface Promised {
  readonly promise: string
  readonly chw: string
  readonly item: string
  readonly source: string
  readonly quantity: number
  readonly by_on: string
  readonly amount: number | null
  readonly currency: string
  readonly delivered: number
  readonly delivered_on: string | null
  readonly says: string
  readonly said: string
  readonly words: string
}

export const promises: Table<Promised, RewardBody> = {
  name: 'promised',
  kinds: REWARDS,
  fold: (story) => {
    const answers = answersIn(story)
    const came = of<RewardDelivered>(story, 'reward.delivered')
    return of<RewardPromised>(story, 'reward.promised').map(({ id, subject, body }) => {
      const its = came.filter((delivery) => delivery.body.promise === id)
      const delivered = its.reduce((sum, delivery) => sum + (delivery.body.quantity ?? 1), 0)
      const last = its.reduce((day, { happened_on }) => (happened_on > day ? happened_on : day), '')
      const { item, source, by_on, quantity = 1, worth, words = '' } = body
      const delivered_on = delivered >= quantity ? last : null
      const what = { promise: id, chw: subject, item, source, quantity, by_on, ...worthOf(worth) }
      return { ...what, delivered, delivered_on, ...answers(id), words }
    })
  },
}

/** Something handed over or done; `promise` is null for a gift. */
export const deliveries: Table<object, RewardBody> = {
  name: 'delivered',
  kinds: REWARDS,
  fold: (story) => {
    const answers = answersIn(story)
    return of<RewardDelivered>(story, 'reward.delivered').map(({ id, subject, happened_on, body }) => {
      const { item, source, promise = null, quantity = 1, worth, words = '' } = body
      const what = { delivery: id, chw: subject, promise, item, source, quantity, came_on: happened_on }
      return { ...what, ...worthOf(worth), ...answers(id), words }
    })
  },
}

/** A word of thanks to her. */
export interface Thanked {
  readonly thanks: string
  readonly chw: string
  readonly thanks_from: string
  readonly words: string
  readonly given_on: string
}

export const thanks: Table<Thanked, RewardBody> = {
  name: 'thanked',
  kinds: ['thanks.given'],
  fold: (story) => thanksIn(story),
}

/** The same, of a CHW who wants it to be read by all. */
export const publicThanks: Table<Thanked, RewardBody> = {
  name: 'public_thanks',
  kinds: ['thanks.given', 'publicity.chosen'],
  fold: (story) =>
    hers(of<PublicityChosen>(story, 'publicity.chosen')).at(-1)?.body.may_be_public ? thanksIn(story) : [],
}

/** A written agreement; `accepted_on` is null until she herself has agreed. */
export interface Agreement {
  readonly agreement: string
  readonly chw: string
  readonly role: string
  readonly starts_on: string
  readonly ends_on: string | null
  readonly conditions: string
  readonly pay: string
  readonly rights: string
  readonly language: string
  readonly accepted_on: string | null
  readonly heard: boolean
}

export const agreements: Table<Agreement, RewardBody> = {
  name: 'agreement',
  kinds: ['agreement.made', 'agreement.accepted'],
  fold: (story) => {
    const accepted = hers(of<AgreementAccepted>(story, 'agreement.accepted'))
    return of<AgreementMade>(story, 'agreement.made').map(({ id, subject, body }) => {
      const { role, starts_on, ends_on = null, conditions, pay, rights, language = 'en' } = body
      const word = accepted.find((told) => told.body.agreement === id)
      const said = { accepted_on: word?.happened_on ?? null, heard: word?.body.heard ?? false }
      return { agreement: id, chw: subject, role, starts_on, ends_on, conditions, pay, rights, language, ...said }
    })
  },
}

/** Each criterion of each decision on a step up. */
export const promotions: Table<object, RewardBody> = {
  name: 'promotion',
  kinds: ['promotion.decided'],
  fold: (story) => promotionsIn(story),
}

/** The same, for those who hold the keys of both sides to look at. */
export const stepsDecided: Table<object, RewardBody> = {
  name: 'step_decided',
  kinds: ['promotion.decided'],
  fold: (story) => promotionsIn(story).map(({ from_on, decided_by, words, ...rest }) => rest),
}

const promotionsIn = (story: Story) =>
  byOthers(of<PromotionDecided>(story, 'promotion.decided')).flatMap(({ id, subject, author, happened_on, body }) => {
    const { step, outcome, criteria, from_on = null, words = '' } = body
    const decided = { step, outcome, from_on, decided_on: happened_on, decided_by: author }
    return criteria.map(({ code, words: wanted, found, is_met }, at) => {
      return { decision: id, n: at + 1, chw: subject, ...decided, criterion: code, wanted, found, is_met, words }
    })
  })

export const TABLES = [promises, deliveries, thanks, publicThanks, agreements, promotions, stepsDecided]

function of<B>(story: Story, kind: string): Told<B>[] {
  return story.filter((line) => line.kind === kind && line.body !== null) as Told<B>[]
}

const hers = <B>(lines: readonly Told<B>[]) => lines.filter(({ author, subject }) => author === subject)
const byOthers = <B>(lines: readonly Told<B>[]) => lines.filter(({ author, subject }) => author !== subject)

const thanksIn = (story: Story): Thanked[] =>
  byOthers(of<ThanksGiven>(story, 'thanks.given')).map(({ id, subject, happened_on, body }) => ({
    thanks: id,
    chw: subject,
    thanks_from: body.thanks_from,
    words: body.words,
    given_on: happened_on,
  }))

/** Her own last word on each promise and delivery. */
function answersIn(story: Story): (reward: string) => { says: string; said: string } {
  const told = hers(of<RewardAnswered>(story, 'reward.answered'))
  const last = new Map(told.map(({ body }) => [body.reward, { says: body.says, said: body.words ?? '' }]))
  return (reward) => last.get(reward) ?? { says: '', said: '' }
}

const worthOf = (worth?: Worth | null) => ({ amount: worth?.amount ?? null, currency: worth?.currency ?? '' })
