/** The smallest units of a scheme's currency, and how it rounds. Twin: server/ubia/incentives/pricing/money.py. */
import { type Exact, exact, floor, over, type RoundingHow, times, whole } from './exact'
import type { Scheme } from './scheme'

const WITHOUT_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ')
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND'.split(' ')

/** A currency as a scheme uses it: how many smallest units make a main one, and the step of rounding in smallest. */
export interface Money {
  readonly currency: string
  readonly units: number
  readonly step: number
  readonly how: RoundingHow
  readonly at: 'line' | 'unit' | 'total'
}

/** The money of a scheme. A step that is no whole number of smallest units is rounded up to one. */
export function moneyOf({ currency, rounding = {} }: Scheme): Money {
  const units = 10 ** decimals(currency)
  const to = rounding.to == null ? 1 : -Number(floor(times(exact(rounding.to), whole(-units))))
  return { currency, units, step: Math.max(1, to), how: rounding.how ?? 'half_up', at: rounding.at ?? 'line' }
}

/** Smallest units as main ones. */
export const mainOf = (minor: number, { units }: Money): Exact => over(whole(minor), whole(units))

/** The most whole smallest units that are not over an amount. */
export const wholeUnits = (main: Exact, { units }: Money): number =>
  Math.max(0, Number(floor(times(main, whole(units)))))

/** How many digits of the smallest unit stand after the point (ISO 4217); two unless listed. */
export function decimals(currency: string): number {
  if (WITHOUT_DECIMALS.includes(currency)) return 0
  return THREE_DECIMALS.includes(currency) ? 3 : 2
}
