/** The money of one rule, part by part, in smallest units. Twin: server/ubia/incentives/pricing/parts.py. */
import { amountOf, bandOf, below, inTurn } from './amounts'
import type { Skipped, Tally, Unit } from './counting'
import {
  compare,
  type Exact,
  exact,
  least,
  minus,
  most,
  ONE,
  perCent,
  plus,
  rounded,
  sum,
  times,
  whole,
  ZERO,
} from './exact'
import { isInBounds, type Look } from './look'
import { type Money, mainOf } from './money'
import type { Amount, Factor, Numeral, Rule, Test, Tiers } from './scheme'

/** So many units at an amount, in main units; what they come to, in smallest units. */
export interface Part extends Unit {
  readonly unit: Exact
  readonly minor: number
}

type Priced = readonly [unit: Unit, quantity: Exact, amount: Exact]
type Told = (unit: Unit, quantity: Exact, amount: Amount) => Priced[]

/** What each unit is worth, rounded so that the parts make up the rounded whole. `tally`: what tiers count on. */
export function partsOf(
  rule: Rule,
  units: readonly Unit[],
  tally: Tally,
  factor: Exact,
  money: Money,
  skipped: Skipped[],
): Part[] {
  const skip = (unit: Unit, about: string, quantity: Exact): [] => {
    skipped.push({ rule: rule.code, act: unit.act, why: 'no_amount', about, quantity })
    return []
  }
  const told: Told = (unit, quantity, amount) => {
    const found = amountOf(amount, unit.look, unit.day)
    return typeof found === 'string' ? skip(unit, found, quantity) : [[unit, quantity, found]]
  }
  const priced = amounts(rule, units, tally, told).flatMap(([unit, quantity, amount]): Priced[] => {
    const found = worth(rule, unit, amount, factor, money)
    return typeof found === 'string' ? skip(unit, found, unit.quantity) : [[unit, quantity, found]]
  })
  return running(priced, money)
}

/** Parts of which each is what the rounded sum so far grew by. */
function running(priced: readonly Priced[], money: Money): Part[] {
  const step = money.at === 'total' ? 1 : money.step
  let [before, total] = [0, ZERO]
  return priced.map(([unit, quantity, one]) => {
    total = plus(total, times(times(quantity, one), whole(money.units)))
    const now = rounded(total, step, money.how)
    const part = { ...unit, quantity, unit: one, minor: now - before }
    before = now
    return part
  })
}

/** Each unit, or what of it is in one band, with its amount in main units. */
function amounts({ tiers, amount }: Rule, units: readonly Unit[], tally: Tally, told: Told): Priced[] {
  if (!tiers) return units.flatMap((unit) => told(unit, unit.quantity, amount ?? 0))
  if (tiers.pays === 'each') return byBand(tiers, units, tally, told)
  return tally.groups(units).flatMap((group) => reached(tiers, group, told))
}

/** All units of a group by the band that they reach together. */
function reached({ bands, pays }: Tiers, units: readonly Unit[], told: Told): Priced[] {
  const band = bandOf(bands, sum(units.map(({ quantity }) => quantity)))
  const last = units[units.length - 1]
  if (band === null || last === undefined) return []
  if (pays === 'once') return told(last, ONE, band.amount)
  return units.flatMap((unit) => told(unit, unit.quantity, band.amount))
}

function byBand(tiers: Tiers, units: readonly Unit[], tally: Tally, told: Told): Priced[] {
  const bands = inTurn(tiers.bands)
  return units.flatMap((unit) => {
    const [before, done] = tally.add(unit)
    return bands.flatMap((band, n) => {
      const next = bands[n + 1]
      const low = most(before, below(band))
      const high = next === undefined ? done : least(done, below(next))
      return compare(low, high) < 0 ? told(unit, minus(high, low), band.amount) : []
    })
  })
}

/** The amount after all factors; rounded by itself where the scheme says so. */
function worth(rule: Rule, unit: Unit, amount: Exact, factor: Exact, money: Money): Exact | string {
  let found = times(amount, factor)
  for (const one of rule.times ?? []) {
    if (one.percent == null) continue
    const percent = amountOf(one.percent, unit.look, unit.day)
    if (typeof percent === 'string') return percent
    found = perCent(found, bounded(one, percent))
  }
  if (money.at !== 'unit') return found
  return mainOf(rounded(times(found, whole(money.units)), money.step, money.how), money)
}

/** Says how much a number of the scheme is in a period. */
export type Evaluate = (number: Numeral) => Exact

/** The product of those factors that are numbers of the period, 1 for a hundred per cent. */
export function factorOf(factors: readonly Factor[], evaluate: Evaluate, look: Look, day: string): Exact {
  return factors.reduce((product, one) => {
    if (one.number == null) return product
    return perCent(product, bounded(one, percentOf(one, evaluate(one.number), look, day)))
  }, ONE)
}

function percentOf({ bands = [] }: Factor, number: Exact, look: Look, day: string): Exact {
  if (bands.length === 0) return number
  const band = bandOf(bands, number)
  const found = band === null ? '' : amountOf(band.amount, look, day)
  return typeof found === 'string' ? ZERO : found
}

/** The first test that does not hold, by its place from 1, and the number that it found. */
export function failing(tests: readonly Test[], evaluate: Evaluate): readonly [number, Exact] | null {
  for (const [n, test] of tests.entries()) {
    const number = evaluate(test.number)
    if (!isInBounds(number, test)) return [n + 1, number]
  }
  return null
}

/** A factor within its bounds, and never below nothing. */
function bounded({ at_least, at_most }: Factor, percent: Exact): Exact {
  const low = most(percent, most(ZERO, exact(at_least ?? 0)))
  return at_most == null ? low : least(low, exact(at_most))
}
