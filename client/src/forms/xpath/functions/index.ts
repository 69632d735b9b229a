/** The functions that there are, and how they are called. */
import type { Expr } from '../../model'
import type { Context, Value } from '../context'
import type { Evaluator } from '../evaluator'
import { ExpressionFault } from '../fault'
import { choices } from './choices'
import { days } from './days'
import { lists } from './lists'
import { logic } from './logic'
import { nodes } from './nodes'
import { numbers } from './numbers'
import { ARGUMENTS, type FunctionSet, type Known, type Signature, signatureOf } from './set'
import { texts } from './texts'

export type { FunctionSet } from './set'

interface There extends Signature {
  readonly does: Known
}

const known = new Map<string, There>()

/** Add functions; those of a model's `needs` before its form opens. A name that is there already is replaced. */
export function addFunctions(set: FunctionSet): void {
  for (const [name, does] of Object.entries(set)) known.set(name, { ...signatureOf(does[0]), does })
}

for (const set of [logic, texts, numbers, nodes, lists, choices, days]) addFunctions(set)

/** The functions that there are now, and what each takes. */
export const functionsThere = (): ReadonlyMap<string, Signature> => known

function argument(letters: string, call: Expr, at: number, c: Context, evaluator: Evaluator): Value {
  const expr = call[at] as Expr
  switch (letters.charAt(Math.min(at - ARGUMENTS, letters.length - 1))) {
    case 's':
      return evaluator.text(expr, c)
    case 'n':
      return evaluator.number(expr, c)
    case 'b':
      return evaluator.truth(expr, c)
    default:
      return evaluator.value(expr, c)
  }
}

/** What a call gives. Throws ExpressionFault for a function that there is not, or that does not take these arguments. */
export function call(expr: Expr, c: Context, evaluator: Evaluator): Value {
  const found = known.get(expr[1] as string)
  if (!found) throw new ExpressionFault('unknown_function', expr[1] as string)
  const { min, max, letters, does } = found
  const count = expr.length - ARGUMENTS
  if (count < min || count > max) throw new ExpressionFault('wrong_arguments', expr[1] as string)
  if (does[1] === null) return does[2](expr, c, evaluator)
  if (count === 0) return does[1](c)
  const first = argument(letters, expr, ARGUMENTS, c, evaluator)
  if (count === 1) return does[1](c, first)
  const second = argument(letters, expr, ARGUMENTS + 1, c, evaluator)
  if (count === 2) return does[1](c, first, second)
  const rest: Value[] = []
  for (let at = ARGUMENTS + 2; at < expr.length; at++) rest.push(argument(letters, expr, at, c, evaluator))
  return does[1](c, first, second, ...rest)
}
