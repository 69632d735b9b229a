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
  /** Who pays this line, where the charter names several; for the line of a scheme's rule, `service` is the rule. */
  readonly payer?: string
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

/** What her own page shows of a CHW: one visit's line, or a figure. */
export type Contestable = 'line' | 'earned' | 'visits' | 'speed' | 'danger_asked' | 'corrected' | 'to_check'

/** Her word that a figure about herself is not right; `book` and `act` name the visit whose line is meant. */
export type FigureContested = {
  readonly figure: Contestable
  readonly month: string
  readonly words: string
  readonly book?: string | null
  readonly act?: string | null
  readonly shown?: string
}

/** Her word that what she contested has been put right, or that she takes it back. */
export type ContestClosed = {
  readonly contest: string
  readonly words?: string
}

export type PayBody = PaymentOrdered | PaymentAnswered | FigureContested | ContestClosed
