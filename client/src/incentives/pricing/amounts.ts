/** What a unit is worth, by properties, days or bands. Twin: server/ubia/incentives/pricing/amounts.py. */
import { asNumber, compare, type Exact, exact, minus, most, ONE, perCent, ZERO } from './exact'
import { find, type Look, own } from './look'
import type { Amount, Band, Choice } from './scheme'

/** The amount in main units; where it cannot be told, the name of the property that is missing or not named. */
export function amountOf(amount: Amount, look: Look, day: string): Exact | string {
  if (typeof amount !== 'object') return exact(amount)
  const [found, about] = chosen(amount, look, day)
  if (found !== '') return found
  return amount.otherwise == null ? about : amountOf(amount.otherwise, look, day)
}

/** The amount; or nothing, and which property does not tell it. */
function chosen(choice: Choice, look: Look, day: string): readonly [Exact | string, string] {
  if (choice.percent != null) return [perCent(exact(choice.percent), ONE), '']
  if (choice.dated?.length) {
    const begun = choice.dated.filter(({ from_on }) => from_on <= day)
    const last = begun.reduce<(typeof begun)[0] | null>((a, b) => (a && a.from_on >= b.from_on ? a : b), null)
    return [last === null ? '' : amountOf(last.amount, look, day), 'day']
  }
  const name = choice.value_of || choice.by || ''
  const value = find(look, name)
  const number = asNumber(value)
  if (choice.value_of) return [number === null || compare(number, ZERO) < 0 ? '' : number, name]
  if (choice.bands?.length) {
    const band = number === null ? null : bandOf(choice.bands, number)
    return [band === null ? '' : amountOf(band.amount, look, day), name]
  }
  const one = value === null ? undefined : own(choice.of ?? {}, String(value))
  return [one === undefined ? '' : amountOf(one, look, day), name]
}

/** The last band that a number reaches. */
export const bandOf = (bands: readonly Band[], number: Exact): Band | null =>
  inTurn(bands)
    .filter((band) => reaches(band, number))
    .pop() ?? null

/** Bands from the lowest to the highest. */
export const inTurn = (bands: readonly Band[]): Band[] =>
  [...bands].sort((a, b) => compare(edge(a), edge(b)) || Number(a.over != null) - Number(b.over != null))

/** How much lies below a band: its first unit is number `from`, or what is more than `over`. */
export const below = (band: Band): Exact => most(ZERO, band.over != null ? edge(band) : minus(edge(band), ONE))

const edge = (band: Band): Exact => exact(band.over ?? band.from ?? 0)

const reaches = (band: Band, number: Exact): boolean => compare(number, edge(band)) >= (band.over != null ? 1 : 0)
