/** Evaluates parsed expressions. Each is made into code the first time it is met, and kept by identity. */
import type { Expr, Step } from '../model'
import type { Code, Maker } from './code'
import { compare, type Sign } from './comparing'
import type { Context, Value } from './context'
import { ExpressionFault } from './fault'
import { callOf } from './functions/index'
import type { XNode } from './node'
import { inOrder } from './order'
import { type Path, pathOf } from './paths'
import { filterOf } from './predicates'
import { asBoolean, asNumber, asString, stringOf, textNumber } from './values'

type Sum = (a: number, b: number) => number
const SUMS: Record<string, Sum> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  div: (a, b) => a / b,
  mod: (a, b) => a % b,
}
const TRUTHS = new Set(['or', 'and', '=', '!=', '<', '<=', '>', '>='])

const maker: Maker = { value: makeValue, text: makeText, number: makeNumber, truth: makeTruth }

/** What is made of a whole expression is made once; its parts are in it. */
function once<T>(make: (expr: Expr) => Code<T>): (expr: Expr, context: Context) => T {
  const kept = new WeakMap<Expr, Code<T>>()
  return (expr, context) => {
    let made = kept.get(expr)
    if (made === undefined) {
      made = make(expr)
      kept.set(expr, made)
    }
    return made(context)
  }
}

/** The value of an expression in a context. Throws ExpressionFault. */
export const evaluate = once<Value>(makeValue)

/** The same as text, number or boolean, without making lists of nodes on the way. */
export const evaluateText = once<string>(makeText)
export const evaluateNumber = once<number>(makeNumber)
export const evaluateTruth = once<boolean>(makeTruth)

const path = (expr: Expr): Path => pathOf(expr[1] as 0 | 1 | Expr, expr.slice(2) as Step[], maker)

function makeValue(expr: Expr): Code {
  const kind = expr[0]
  if (kind === 'n' || kind === 's') return () => expr[1] as string | number
  if (kind === 'p') return path(expr).all
  if (kind === 'f') return callOf(expr[1] as string, expr.slice(2) as Expr[], maker)
  if (kind === 'q') return filtered(expr)
  if (kind === '|') return union(maker.value(expr[1] as Expr), maker.value(expr[2] as Expr))
  return TRUTHS.has(kind) ? truthOf(expr) : numberOf(expr)
}

function nodesIn(value: Value): readonly XNode[] {
  if (typeof value !== 'object') throw new ExpressionFault('no_nodes', typeof value)
  return value
}

function union(a: Code, b: Code): Code {
  return (c) => inOrder([...nodesIn(a(c)), ...nodesIn(b(c))])
}

function filtered(expr: Expr): Code {
  const from = makeValue(expr[1] as Expr)
  const filters = (expr.slice(2) as Expr[]).map((each) => filterOf(each, maker))
  return (c) => filters.reduce((nodes, filter) => filter(nodes, c), nodesIn(from(c)))
}

function makeText(expr: Expr): Code<string> {
  if (expr[0] === 's') return () => expr[1] as string
  if (expr[0] === 'p') {
    const { first } = path(expr)
    return (c) => {
      const node = first(c)
      return node === undefined ? '' : stringOf(node)
    }
  }
  const code = makeValue(expr)
  return (c) => asString(code(c))
}

function makeNumber(expr: Expr): Code<number> {
  if (expr[0] === 'n') return () => expr[1] as number
  if (expr[0] === 'p') {
    const text = makeText(expr)
    return (c) => textNumber(text(c), c.world)
  }
  if (expr[0] in SUMS || expr[0] === 'neg') return numberOf(expr)
  const code = makeValue(expr)
  return (c) => asNumber(code(c), c.world)
}

function makeTruth(expr: Expr): Code<boolean> {
  if (TRUTHS.has(expr[0])) return truthOf(expr)
  if (expr[0] === 'p') {
    const { first } = path(expr)
    return (c) => first(c) !== undefined
  }
  const code = makeValue(expr)
  return (c) => asBoolean(code(c))
}

function numberOf(expr: Expr): Code<number> {
  const a = makeNumber(expr[1] as Expr)
  if (expr[0] === 'neg') return (c) => -a(c)
  const b = makeNumber(expr[2] as Expr)
  const sum = SUMS[expr[0]] as Sum
  return (c) => sum(a(c), b(c))
}

function truthOf(expr: Expr): Code<boolean> {
  const [sign, left, right] = expr as readonly [string, Expr, Expr]
  if (sign === 'or' || sign === 'and') {
    const [a, b] = [makeTruth(left), makeTruth(right)]
    return sign === 'or' ? (c) => a(c) || b(c) : (c) => a(c) && b(c)
  }
  const [a, b] = [makeValue(left), makeValue(right)]
  return (c) => compare(sign as Sign, a(c), b(c), c)
}
