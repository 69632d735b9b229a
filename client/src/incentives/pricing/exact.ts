/** Exact numbers as fractions of whole ones; never binary floating point. Twin: server/ubia/incentives/pricing/exact.py. */

/** A fraction in its lowest terms; the denominator is above nothing. */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

export type Decimal = number | string
export type RoundingHow = 'half_up' | 'half_even' | 'down' | 'up'

const NUMBER = /^-?[0-9]{1,12}(\.[0-9]{1,6})?$/

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))
const abs = (value: bigint): bigint => (value < 0n ? -value : value)

export function fraction(n: bigint, d = 1n): Exact {
  if (d === 1n) return { n, d }
  const common = divisor(abs(n), abs(d)) || 1n
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / common, d: (sign * d) / common }
}

export const ZERO = fraction(0n)
export const ONE = fraction(1n)

/** The number that a decimal of a scheme or a case says. */
export function exact(value: Decimal): Exact {
  if (typeof value === 'number') return fraction(BigInt(value))
  const [whole, after = ''] = value.split('.')
  return fraction(BigInt(`${whole}${after}`), 10n ** BigInt(after.length))
}

/** The number that a property says, if it says one. */
export function asNumber(value: unknown): Exact | null {
  if (typeof value === 'number') return Number.isInteger(value) ? exact(value) : null
  return typeof value === 'string' && NUMBER.test(value) ? exact(value) : null
}

export const plus = (a: Exact, b: Exact): Exact => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Exact, b: Exact): Exact => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Exact, b: Exact): Exact => fraction(a.n * b.n, a.d * b.d)
export const over = (a: Exact, b: Exact): Exact => fraction(a.n * b.d, a.d * b.n)
export const compare = (a: Exact, b: Exact): number => {
  const [left, right] = [a.n * b.d, b.n * a.d]
  return left < right ? -1 : left > right ? 1 : 0
}
export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b)
export const most = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b)
export const isNothing = ({ n }: Exact): boolean => n === 0n
export const sum = (numbers: readonly Exact[]): Exact => numbers.reduce(plus, ZERO)
export const whole = (value: number | bigint): Exact => fraction(BigInt(value))

/** So many per cent of a value. */
export const perCent = (value: Exact, percent: Exact): Exact => over(times(value, percent), whole(100))

/** Several numbers as one. A difference is never below nothing. */
export function combined(
  how: 'sum' | 'difference' | 'product' | 'least' | 'greatest',
  numbers: readonly Exact[],
): Exact {
  if (how === 'sum') return sum(numbers)
  if (how === 'product') return numbers.reduce(times, ONE)
  const [first = ZERO, ...rest] = numbers
  if (how === 'difference') return most(ZERO, minus(first, sum(rest)))
  return rest.reduce(how === 'least' ? least : most, first)
}

/** The whole number that is not above a value. */
export function floor({ n, d }: Exact): bigint {
  const cut = n / d
  return n < 0n && cut * d !== n ? cut - 1n : cut
}

/** As text, for comparison with the server: `5`, `1/3`. */
export const textOf = ({ n, d }: Exact): string => (d === 1n ? `${n}` : `${n}/${d}`)

/** The multiple of `step` that a value is rounded to; below nothing as above it. */
export function rounded(value: Exact, step: number, how: RoundingHow): number {
  const steps = over(fraction(abs(value.n), value.d), whole(step))
  const low = floor(steps)
  const twice = compare(times(minus(steps, whole(low)), whole(2)), ONE)
  const isUp = {
    half_up: twice >= 0,
    half_even: twice > 0 || (twice === 0 && low % 2n === 1n),
    down: false,
    up: compare(steps, whole(low)) > 0,
  }[how]
  return Number(isUp ? low + 1n : low) * step * (value.n < 0n ? -1 : 1)
}

/** A whole amount shared by weights: whole units, and those left over one by one to the largest remainders; of equal
 * ones to the first. All nothing where all weights are nothing. */
export function shared(amount: number, weights: readonly Exact[]): number[] {
  const total = sum(weights)
  if (isNothing(total)) return weights.map(() => 0)
  const all = whole(Math.abs(amount))
  const exactly = weights.map((weight) => over(times(all, weight), total))
  const shares = exactly.map((share) => Number(floor(share)))
  const left = Math.abs(amount) - shares.reduce((a, b) => a + b, 0)
  const rest = (n: number): Exact => minus(exactly[n] as Exact, whole(shares[n] as number))
  const inTurn = weights.map((_, n) => n).sort((a, b) => compare(rest(b), rest(a)) || a - b)
  for (const n of inTurn.slice(0, left)) shares[n] = (shares[n] as number) + 1
  return amount >= 0 ? shares : shares.map((share) => -share)
}
