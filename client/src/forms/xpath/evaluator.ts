/** How expressions are evaluated, handed to what they are made of, so that these files need not import in a ring. */
import type { Expr } from '../model'
import type { Context, Value } from './context'

export interface Evaluator {
  value(expr: Expr, c: Context): Value
  text(expr: Expr, c: Context): string
  number(expr: Expr, c: Context): number
  truth(expr: Expr, c: Context): boolean
}
