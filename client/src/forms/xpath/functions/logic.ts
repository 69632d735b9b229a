/** True or not, and what is left unevaluated. */
import type { Expr } from '../../model'
import type { Maker } from '../code'
import type { Value } from '../context'
import { asString, stringOf } from '../values'
import type { FunctionSet } from './set'

/** What counts as no answer: empty text, no node, a node without text, not a number. */
const isEmpty = (value: Value): boolean => {
  const text = asString(value)
  return text === '' || text === 'NaN'
}

function either([test, yes, no]: readonly Expr[], maker: Maker) {
  const [holds, a, b] = [maker.truth(test as Expr), maker.value(yes as Expr), maker.value(no as Expr)]
  return (c: Parameters<typeof a>[0]) => (holds(c) ? a(c) : b(c))
}

function firstAnswer(args: readonly Expr[], maker: Maker) {
  const codes = args.map(maker.value)
  return (c: Parameters<(typeof codes)[0]>[0]) => {
    for (const code of codes) {
      const value = code(c)
      if (!isEmpty(value)) return asString(value)
    }
    return ''
  }
}

/** What the node holds already, else what the expression gives now. */
function onlyOnce([expr]: readonly Expr[], maker: Maker) {
  const code = maker.value(expr as Expr)
  return (c: Parameters<typeof code>[0]) => {
    const held = c.node.kids.length > 0 ? stringOf(c.node) : c.node.value
    if (held !== '') return held
    const value = code(c)
    return isEmpty(value) ? '' : asString(value)
  }
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
  if: ['bvv', null, either],
  coalesce: ['v|v*', null, firstAnswer],
  once: ['v', null, onlyOnce],
  checklist: [
    'nn|v*',
    (_, min: number, max: number, ...values: Value[]) => within(min, max, marks(values).filter(Boolean).length),
  ],
}
