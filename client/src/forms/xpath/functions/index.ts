/** The functions that there are, and how a call becomes code. */
import type { Expr } from '../../model'
import type { Code, Maker } from '../code'
import type { Context, Value } from '../context'
import { ExpressionFault } from '../fault'
import { choices } from './choices'
import { days } from './days'
import { lists } from './lists'
import { logic } from './logic'
import { nodes } from './nodes'
import { numbers } from './numbers'
import { type FunctionSet, type Known, type Signature, signatureOf } from './set'
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

function argument(letters: string, at: number, expr: Expr, maker: Maker): Code {
  switch (letters.charAt(Math.min(at, letters.length - 1))) {
    case 's':
      return maker.text(expr)
    case 'n':
      return maker.number(expr)
    case 'b':
      return maker.truth(expr)
    default:
      return maker.value(expr)
  }
}

/** The code of a call. What is wrong with it is thrown when it is reached, so that what is never reached may be. */
export function callOf(name: string, args: readonly Expr[], maker: Maker): Code {
  const found = known.get(name)
  if (!found) return later(name, args, maker)
  const { min, max, letters, does } = found
  if (args.length < min || args.length > max) {
    return () => {
      throw new ExpressionFault('wrong_arguments', name)
    }
  }
  if (does[1] === null) return does[2](args, maker)
  return applied(
    does[1],
    args.map((each, at) => argument(letters, at, each, maker)),
  )
}

/** A function that is not there yet may have come with a set by the time it is called. */
function later(name: string, args: readonly Expr[], maker: Maker): Code {
  let code: Code | undefined
  return (c) => {
    if (!code && !known.has(name)) throw new ExpressionFault('unknown_function', name)
    code ??= callOf(name, args, maker)
    return code(c)
  }
}

function applied(run: (c: Context, ...args: Value[]) => Value, [a, b, d, ...more]: readonly Code[]): Code {
  if (!a) return (c) => run(c)
  if (!b) return (c) => run(c, a(c))
  if (!d) return (c) => run(c, a(c), b(c))
  return (c) => run(c, a(c), b(c), d(c), ...more.map((each) => each(c)))
}
