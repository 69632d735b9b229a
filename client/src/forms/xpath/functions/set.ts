/** What a function of expressions is: what it takes, and what it does. */
import type { Expr } from '../../model'
import type { Context, Value } from '../context'
import type { Evaluator } from '../evaluator'

/**
 * What a function takes, one letter for each argument: `s` text, `n` number, `b` boolean, `v` any value; what follows
 * `|` may be left out, and `*` at the end says that the last may come any number of times (`s|v*`).
 */
export type Takes = string

// biome-ignore lint/suspicious/noExplicitAny: what the letters say is checked where the call is made
type Run = (c: Context, ...args: any[]) => Value

/** A function that is given its arguments' values; or one that is given the call and leaves some unevaluated. */
export type Known =
  | readonly [takes: Takes, run: Run]
  | readonly [takes: Takes, run: null, take: (call: Expr, c: Context, evaluator: Evaluator) => Value]

/** The place of the first argument in the expression of a call. */
export const ARGUMENTS = 2

/** Functions by the name that expressions call them by. */
export type FunctionSet = Readonly<Record<string, Known>>

/** What the letters say: the fewest and the most arguments, and a letter for each that is not repeated. */
export interface Signature {
  readonly min: number
  readonly max: number
  readonly letters: string
}

/** Read the letters of a function. */
export function signatureOf(takes: Takes): Signature {
  const needed = takes.split('|')[0] as string
  const letters = takes.replace(/[|*]/g, '')
  const max = takes.endsWith('*') ? Number.POSITIVE_INFINITY : letters.length
  return { min: needed.replace('*', '').length, max, letters }
}
