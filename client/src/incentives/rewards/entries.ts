/** What the bodies of rewards hold (server/ubia/incentives/rewards/entries.py). Worth is in minor units. */

export type Source = 'community' | 'health_system' | 'payer'
export type Says = 'came' | 'missing' | 'wrong'
export interface Worth {
  readonly amount: number
  readonly currency: string
}

export type RewardPromised = {
  readonly item: string
  readonly source: Source
  readonly by_on: string
  readonly quantity?: number
  readonly worth?: Worth | null
  readonly words?: string
}

export type RewardDelivered = {
  readonly item: string
  readonly source: Source
  readonly promise?: string | null
  readonly quantity?: number
  readonly worth?: Worth | null
  readonly words?: string
}

export type RewardAnswered = { readonly reward: string; readonly says: Says; readonly words?: string }
export type ThanksGiven = { readonly words: string; readonly thanks_from: string }
export type PublicityChosen = { readonly may_be_public: boolean }

export type AgreementMade = {
  readonly role: string
  readonly starts_on: string
  readonly conditions: string
  readonly pay: string
  readonly rights: string
  readonly ends_on?: string | null
  readonly language?: string
}
export type AgreementAccepted = { readonly agreement: string; readonly heard?: boolean }

export interface Met {
  readonly code: string
  readonly words: string
  readonly found: string
  readonly is_met: boolean
}
export type PromotionDecided = {
  readonly step: string
  readonly outcome: 'given' | 'not_yet'
  readonly criteria: readonly Met[]
  readonly from_on?: string | null
  readonly words?: string
}

export type RewardBody =
  | RewardPromised
  | RewardDelivered
  | RewardAnswered
  | ThanksGiven
  | PublicityChosen
  | AgreementMade
  | AgreementAccepted
  | PromotionDecided
