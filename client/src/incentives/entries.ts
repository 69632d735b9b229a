/** What the bodies of pay hold (server/ubia/incentives/entries.py). Money is in minor units. */

export type Why = 'rate' | 'late' | 'corrected' | 'rule_corrected'

/** One visit in a payment: what it was worth when the run closed, and what this payment adds to what was paid. */
export type PaymentLine = {
  readonly book: string
  readonly act: string
  readonly service: string
  readonly day: string
  readonly earned: number
  readonly amount: number
  readonly reason: Why
  readonly package?: string | null
  readonly void?: boolean
}

/** What a run ordered for one CHW in one currency. */
export type PaymentOrdered = {
  readonly run: string
  readonly period: string
  readonly currency: string
  readonly rule_version: string
  readonly cuts: Readonly<Record<string, number>>
  readonly lines: readonly PaymentLine[]
  readonly part?: number
}

/** The CHW's word that the money came, or that it is not what it should be. */
export type PaymentAnswered = {
  readonly payment: string
}

export type PayBody = PaymentOrdered | PaymentAnswered
