/** True or not, and what is left unevaluated. */
import type { Expr } from '../../model'
import type { Context, Value } from '../context'
import type { Evaluator } from '../evaluator'
import { asString, stringOf } from '../values'
import { ARGUMENTS, type FunctionSet } from './set'

/** What counts as no answer: empty text, no node, a node without text, not a number. */
const isEmpty = (value: Value): boolean => {
  const text = asString(value)
  return text === '' || text === 'NaN'
}

function firstAnswer(call: Expr, c: Context, evaluator: Evaluator): string {
  for (let at = ARGUMENTS; at < call.length; at++) {
    const value = evaluator.value(call[at] as Expr, c)
    if (!isEmpty(value)) return asString(value)
  }
  return ''
}

/** What the node holds already, else what the expression gives now. */
function onlyOnce(call: Expr, c: Context, evaluator: Evaluator): string {
  const held = c.node.kids.length > 0 ? stringOf(c.node) : c.node.value
  if (held !== '') return held
  const value = evaluator.value(call[ARGUMENTS] as Expr, c)
  return isEmpty(value) ? '' : asString(value)
}

/** A boolean for each argument, and for each node of those that are nodes: whether it has text. */
export function marks(values: readonly Value[]): boolean[] {
  return values.flatMap((value) =>
    typeof value === 'object' ? value.map((node) => stringOf(node) !== '') : [value !== '' && Boolean(value)],
  )
}

/** Whether a sum is within limits; one below 0 is none. */
export const within = (min: number, max: number, sum: number): boolean =>
  (min < 0 || sum >= min) && (max < 0 || sum <= max)

export const logic: FunctionSet = {
  true: ['', () => true],
  false: ['', () => false],
  not: ['b', (_, value: boolean) => !value],
  boolean: ['b', (_, value: boolean) => value],
  'boolean-from-string': ['s', (_, text: string) => text.toLowerCase() === 'true' || text === '1'],
  if: [
    'bvv',
    null,
    ([, , test, yes, no], c, evaluator) => evaluator.value((evaluator.truth(test as Expr, c) ? yes : no) as Expr, c),
  ],
  coalesce: ['v|v*', null, firstAnswer],
  once: ['v', null, onlyOnce],
  checklist: [
    'nn|v*',
    (_, min: number, max: number, ...values: Value[]) => within(min, max, marks(values).filter(Boolean).length),
  ],
}
