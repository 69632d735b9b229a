/** A scheme of pay and a case as JSON has them (contract/pay); what is left out has the meaning that is told there.
 * Twins: server/ubia/charter/scheme.py, server/ubia/incentives/pricing/work.py. */
import type { Decimal, RoundingHow } from './exact'
import type { Every, ProRata } from './spans'

export type Value = string | number | boolean
export type Properties = Readonly<Record<string, Value>>
export type Groups = string | readonly string[]

export interface Bounds {
  readonly at_least?: Decimal | null
  readonly more_than?: Decimal | null
  readonly at_most?: Decimal | null
  readonly less_than?: Decimal | null
}

export interface Range extends Bounds {
  readonly is_not?: readonly Value[]
  readonly known?: boolean | null
}

export type Match = Value | readonly Value[] | Range
export type Where = Readonly<Record<string, Match>>

export interface Within {
  readonly since: string
  readonly from?: number
  readonly to?: number | null
  readonly in?: 'days' | 'months' | 'years'
}

export interface Limit {
  readonly most: Decimal
  readonly per: Groups
}

export interface Acts {
  readonly what: 'acts'
  readonly item?: string | readonly string[]
  readonly where?: Where
  readonly within?: Within | null
  readonly each?: Groups
  readonly at_least?: number
  readonly add_up?: string
  readonly points?: Readonly<Record<string, Decimal>>
  readonly limits?: readonly Limit[]
}

export interface Need {
  readonly item: string | readonly string[]
  readonly where?: Where
  readonly within?: Within | null
  readonly times?: number
  readonly each_of?: Readonly<Record<string, readonly Value[]>>
  readonly only_where?: Where
}

export interface Sets {
  readonly what: 'sets'
  readonly needs: readonly Need[]
  readonly each?: Groups
  readonly dated_by?: string | null
}

export interface Measure {
  readonly what: 'measure'
  readonly measure: string
  readonly otherwise?: Decimal | null
}

export interface Pay {
  readonly what: 'pay'
  readonly rules?: readonly string[]
  readonly kinds?: readonly string[]
}

export interface Share {
  readonly what: 'share'
  readonly part: Numeral
  readonly of: Numeral
}

export interface Several {
  readonly what: 'sum' | 'difference' | 'product' | 'least' | 'greatest'
  readonly of: readonly Numeral[]
}

export interface Holding {
  readonly what: 'holding'
  readonly of: readonly Test[]
}

export interface Period {
  readonly what: 'period'
  readonly pro_rata?: ProRata
}

/** A number that is known for each period. */
export type Numeral = Decimal | Counted

export type Counted = Acts | Sets | Measure | Pay | Share | Several | Holding | Period

export interface Band {
  readonly amount: Amount
  readonly from?: Decimal | null
  readonly over?: Decimal | null
}

export interface Choice {
  readonly by?: string
  readonly of?: Readonly<Record<string, Amount>>
  readonly bands?: readonly Band[]
  readonly otherwise?: Amount | null
  readonly dated?: readonly { readonly from_on: string; readonly amount: Amount }[]
  readonly percent?: Decimal | null
  readonly value_of?: string
}

export type Amount = Decimal | Choice

export interface Tiers {
  readonly pays: 'each' | 'all' | 'once'
  readonly bands: readonly Band[]
  readonly per?: Groups
}

export interface Test extends Bounds {
  readonly number: Numeral
  readonly words?: string
  readonly points?: Decimal
}

export interface Factor {
  readonly percent?: Amount | null
  readonly number?: Numeral | null
  readonly bands?: readonly Band[]
  readonly at_least?: Decimal | null
  readonly at_most?: Decimal | null
}

export interface MoneyLimit {
  readonly amount: Amount
  readonly per?: Groups
}

export type Payers = string | Readonly<Record<string, Decimal>>

export interface Rule {
  readonly code: string
  readonly count?: Counted
  readonly amount?: Amount | null
  readonly tiers?: Tiers | null
  readonly words?: string
  readonly kind?: string
  readonly from_on?: string | null
  readonly last_on?: string | null
  readonly months?: readonly number[]
  readonly every?: Every | null
  readonly only_for?: Where
  readonly only_if?: readonly Test[]
  readonly lots_of?: Decimal | null
  readonly lots_per?: Groups
  readonly times?: readonly Factor[]
  readonly at_most?: readonly MoneyLimit[]
  readonly expected?: Decimal | null
  readonly payers?: Payers
  readonly payee?: string | null
}

export interface Cap {
  readonly code: string
  readonly words?: string
  readonly rules?: readonly string[]
  readonly kinds?: readonly string[]
  readonly amount?: Amount | null
  readonly percent?: Decimal | null
  readonly of_rules?: readonly string[]
  readonly of_kinds?: readonly string[]
  readonly per?: Groups
}

export interface Minimum {
  readonly code: string
  readonly amount: Amount
  readonly words?: string
  readonly rules?: readonly string[]
  readonly kinds?: readonly string[]
  readonly pro_rata?: ProRata
  readonly only_for?: Where
  readonly only_if?: readonly Test[]
  readonly payers?: Payers
  readonly payee?: string | null
}

export interface TeamPart {
  readonly to: string
  readonly percent?: Decimal | null
  readonly amount?: Decimal | null
  readonly weight?: Amount
  readonly only_for?: Where
}

export interface Rounding {
  readonly how?: RoundingHow
  readonly to?: Decimal | null
  readonly at?: 'line' | 'unit' | 'total'
}

export interface Scheme {
  readonly scheme: string
  readonly currency: string
  readonly rules: readonly Rule[]
  readonly period?: Every
  readonly year_from?: number
  readonly payer?: string
  readonly payee?: string
  readonly caps?: readonly Cap[]
  readonly minimums?: readonly Minimum[]
  readonly team?: readonly TeamPart[]
  readonly deductions_at_most?: Decimal
  readonly rounding?: Rounding
}

export interface Act {
  readonly item: string
  readonly on: string
  readonly id?: string
  readonly case?: string
  readonly times?: Decimal
  readonly properties?: Properties
  readonly waits?: boolean
  readonly void?: boolean
}

export interface Worker {
  readonly id?: string
  readonly started_on?: string | null
  readonly ended_on?: string | null
  readonly away?: readonly { readonly from_on: string; readonly last_on: string; readonly paid?: Decimal }[]
  readonly properties?: Properties
}

export interface Member {
  readonly id: string
  readonly properties?: Properties
}

export interface Case {
  readonly period: string
  readonly worker?: Worker
  readonly acts?: readonly Act[]
  readonly counts?: Readonly<Record<string, Decimal>>
  readonly measures?: Readonly<Record<string, Decimal>>
  readonly cases?: Readonly<Record<string, Properties>>
  readonly members?: readonly Member[]
}

/** One or several, as several. */
export const listed = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T])
