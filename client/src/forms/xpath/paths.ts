/** Paths: from where they start, and step by step to nodes in document order. */
import type { Expr, Step } from '../model'
import { anchor } from './anchor'
import { axisOf, isReverse, type Test, testOf } from './axes'
import type { Context, Value } from './context'
import type { Evaluator } from './evaluator'
import { ExpressionFault } from './fault'
import { rowsOf } from './lookup'
import type { XNode } from './node'
import { inOrder } from './order'
import { type Filter, filterOf } from './predicates'
import { FIRST, isName, type Start, stepsIn } from './steps'

type Full = readonly [axis: string, test: string, ...predicates: Expr[]]
type Walk = (nodes: readonly XNode[], c: Context) => readonly XNode[]

/** A step spelled out. */
function full(step: Step): Full {
  if (typeof step !== 'string') return step
  if (step === '.') return ['self', 'node()']
  if (step === '..') return ['parent', 'node()']
  return step.startsWith('@') ? ['attribute', step.slice(1)] : ['child', step]
}

/** Nodes of one kind of step from one node, filtered, in document order. */
function fromOne(step: Full, evaluator: Evaluator): (node: XNode, c: Context) => readonly XNode[] {
  const [axis, test, ...predicates] = step
  const walk = axisOf(axis)
  const fits: Test = testOf(axis, test)
  const filters: Filter[] = predicates.map((each) => filterOf(each, evaluator))
  const looked = axis === 'child' ? rowsOf(test, predicates, evaluator) : undefined
  return (node, c) => {
    const rows = looked?.(node, c)
    if (rows) return rows
    let found: readonly XNode[] = axis === 'child' && node.named && isName(test) ? node.named(test) : walk(node)
    found = found.filter((each) => fits(each, c))
    for (const filter of filters) found = filter(found, c)
    return isReverse(axis) ? [...found].reverse() : found
  }
}

/** One step from several nodes. `flat`: the nodes before it are in order and none lies below another. */
function walkOf(step: Full, flat: boolean, evaluator: Evaluator): Walk {
  const from = fromOne(step, evaluator)
  const sorted = flat && /^(child|self|attribute|namespace|descendant)/.test(step[0])
  return (nodes, c) => {
    if (nodes.length === 0) return nodes
    if (nodes.length === 1) return from(nodes[0] as XNode, c)
    const found: XNode[] = []
    for (const node of nodes) for (const each of from(node, c)) found.push(each)
    return sorted ? found : inOrder(found)
  }
}

const staysFlat = (axis: string): boolean => /^(child|self|attribute|namespace|parent)$/.test(axis)

/** Steps after each other. */
function walks(steps: readonly Step[], startsFlat: boolean, evaluator: Evaluator): Walk[] {
  let flat = startsFlat
  return merged(steps.map(full)).map((step) => {
    const walk = walkOf(step, flat, evaluator)
    flat = flat && staysFlat(step[0])
    return walk
  })
}

/** `//name` without predicates looks below once instead of at the children of everything below. */
function merged(steps: readonly Full[]): readonly Full[] {
  const out: Full[] = []
  for (const step of steps) {
    const last = out[out.length - 1]
    const joins = last?.[0] === 'descendant-or-self' && last[1] === 'node()' && last.length === 2
    if (joins && step[0] === 'child' && step.length === 2) out[out.length - 1] = ['descendant', step[1]]
    else out.push(step)
  }
  return out
}

function nodesOf(value: Value): readonly XNode[] {
  if (typeof value !== 'object') throw new ExpressionFault('no_nodes', typeof value)
  return value
}

function along(from: readonly XNode[], steps: readonly Walk[], done: number, c: Context): readonly XNode[] {
  let nodes = from
  for (let i = done; i < steps.length; i++) nodes = (steps[i] as Walk)(nodes, c)
  return nodes
}

/** A path made ready: from a context to its nodes, each once, in document order. */
export function pathOf(path: Expr, evaluator: Evaluator): (c: Context) => readonly XNode[] {
  const base = path[1] as 0 | 1 | Expr
  const walked = walks(stepsIn(path), typeof base === 'number' || base[0] === 'f', evaluator)
  if (base === 0) return (c) => along([c.node], walked, 0, c)
  if (base !== 1) return (c) => along(nodesOf(evaluator.value(base, c)), walked, 0, c)
  return (c) => {
    const start: Start = { node: c.node, next: FIRST }
    return anchor(path, c, start) ? along([start.node], walked, start.next - FIRST, c) : []
  }
}
