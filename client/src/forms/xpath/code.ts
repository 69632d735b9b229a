/** An expression as code: each part is a function of the context, made once. */
import type { Expr } from '../model'
import type { Context, Value } from './context'

export type Code<T = Value> = (c: Context) => T

/** How parts are made, handed to what makes larger ones, so that these files need not import each other in a ring. */
export interface Maker {
  value(expr: Expr): Code
  text(expr: Expr): Code<string>
  number(expr: Expr): Code<number>
  truth(expr: Expr): Code<boolean>
}
