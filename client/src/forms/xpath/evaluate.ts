/**
 * Evaluates parsed expressions by walking them. That is faster than making functions of them: most of a form's
 * expressions run once when it opens. Only paths with predicates or axes are made ready the first time they are met.
 */
import type { Expr } from '../model'
import { compare } from './comparing'
import type { Context, Value } from './context'
import type { Evaluator } from './evaluator'
import { ExpressionFault } from './fault'
import { call } from './functions/index'
import type { XNode } from './node'
import { inOrder } from './order'
import { pathOf } from './paths'
import { allOf, firstOf, isPlainPath } from './plain'
import { type Filter, filterOf } from './predicates'
import { asBoolean, asNumber, asString, stringOf, textNumber } from './values'

const evaluator: Evaluator = { value: evaluate, text: evaluateText, number: evaluateNumber, truth: evaluateTruth }

/** What `make` makes of an expression, made once. */
function once<T>(make: (expr: Expr) => T): (expr: Expr) => T {
  const kept = new WeakMap<Expr, T>()
  return (expr) => {
    const made = kept.get(expr) ?? make(expr)
    kept.set(expr, made)
    return made
  }
}

const readyPath = once((expr) => pathOf(expr, evaluator))
const readyFilters = once((expr): Filter[] => (expr.slice(2) as Expr[]).map((each) => filterOf(each, evaluator)))

const nodesAt = (expr: Expr, c: Context): readonly XNode[] => (isPlainPath(expr) ? allOf(expr, c) : readyPath(expr)(c))

const nodeAt = (expr: Expr, c: Context): XNode | undefined =>
  isPlainPath(expr) ? firstOf(expr, c) : readyPath(expr)(c)[0]

function nodesOf(expr: Expr, c: Context): readonly XNode[] {
  const value = evaluate(expr, c)
  if (typeof value !== 'object') throw new ExpressionFault('no_nodes', typeof value)
  return value
}

/** The value of an expression in a context. Throws ExpressionFault. */
export function evaluate(expr: Expr, c: Context): Value {
  switch (expr[0]) {
    case 'n':
    case 's':
      return expr[1]
    case 'p':
      return nodesAt(expr, c)
    case 'f':
      return call(expr, c, evaluator)
    case 'q':
      return readyFilters(expr).reduce((nodes, filter) => filter(nodes, c), nodesOf(expr[1], c))
    case '|':
      return inOrder([...nodesOf(expr[1], c), ...nodesOf(expr[2], c)])
    case '+':
    case '-':
    case '*':
    case 'div':
    case 'mod':
    case 'neg':
      return evaluateNumber(expr, c)
    default:
      return evaluateTruth(expr, c)
  }
}

/** The same as text, without making a list of nodes on the way. */
export function evaluateText(expr: Expr, c: Context): string {
  if (expr[0] !== 'p') return asString(evaluate(expr, c))
  const node = nodeAt(expr, c)
  return node === undefined ? '' : stringOf(node)
}

/** The same as a number. */
export function evaluateNumber(expr: Expr, c: Context): number {
  switch (expr[0]) {
    case '+':
      return evaluateNumber(expr[1], c) + evaluateNumber(expr[2], c)
    case '-':
      return evaluateNumber(expr[1], c) - evaluateNumber(expr[2], c)
    case '*':
      return evaluateNumber(expr[1], c) * evaluateNumber(expr[2], c)
    case 'div':
      return evaluateNumber(expr[1], c) / evaluateNumber(expr[2], c)
    case 'mod':
      return evaluateNumber(expr[1], c) % evaluateNumber(expr[2], c)
    case 'neg':
      return -evaluateNumber(expr[1], c)
    case 'p':
      return textNumber(evaluateText(expr, c), c.world)
    default:
      return asNumber(evaluate(expr, c), c.world)
  }
}

/** The same as true or false. */
export function evaluateTruth(expr: Expr, c: Context): boolean {
  switch (expr[0]) {
    case 'or':
      return evaluateTruth(expr[1], c) || evaluateTruth(expr[2], c)
    case 'and':
      return evaluateTruth(expr[1], c) && evaluateTruth(expr[2], c)
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(expr[0], evaluate(expr[1], c), evaluate(expr[2], c), c)
    case 'p':
      return nodeAt(expr, c) !== undefined
    default:
      return asBoolean(evaluate(expr, c))
  }
}
