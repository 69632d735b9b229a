/** Functions over numbers. */
import type { Context, Value } from '../context'
import type { XNode } from '../node'
import { asNumber, stringOf, textNumber } from '../values'
import type { FunctionSet } from './set'

/** Numbers of values, one for each node; what is not relevant does not count. */
function numbersOf(c: Context, values: readonly Value[]): number[] {
  return values.flatMap((value) => (typeof value === 'object' ? nodeNumbers(c, value) : [asNumber(value, c.world)]))
}

const nodeNumbers = (c: Context, nodes: readonly XNode[]): number[] =>
  nodes.filter((node) => !node.blank).map((node) => textNumber(stringOf(node), c.world))

/** Moves the decimal point, in text, so that 2.15 becomes 21.5 and not 21.499999999999996. */
function shifted(n: number, places: number): number {
  const [mantissa, exponent = '0'] = String(n).split('e')
  return Number(`${mantissa}e${Number(exponent) + places}`)
}

/** Rounded to places, halves away from zero. */
function round(_: Context, n: number, places = 0): number {
  if (!Number.isFinite(n)) return n
  const by = Math.trunc(places)
  return Math.sign(n) * shifted(Math.round(shifted(Math.abs(n), by)), -by)
}

const extreme =
  (pick: (...numbers: number[]) => number) =>
  (c: Context, ...values: Value[]): number => {
    const found = numbersOf(c, values)
    return found.length > 0 ? pick(...found) : Number.NaN
  }

export const numbers: FunctionSet = {
  number: ['|v', (c, value?: Value) => asNumber(value ?? [c.node], c.world)],
  sum: ['v', (c, value: Value) => numbersOf(c, [value]).reduce((a, b) => a + b, 0)],
  min: ['v|v*', extreme(Math.min)],
  max: ['v|v*', extreme(Math.max)],
  floor: ['n', (_, n: number) => Math.floor(n)],
  ceiling: ['n', (_, n: number) => Math.ceil(n)],
  int: ['n', (_, n: number) => Math.trunc(n)],
  round: ['n|n', round],
  abs: ['n', (_, n: number) => Math.abs(n)],
  pow: ['nn', (_, n: number, by: number) => n ** by],
  random: ['', (c) => c.world.random()],
}
