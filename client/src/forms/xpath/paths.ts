/** Paths: from where they start, and step by step to nodes in document order. */
import type { Expr, Step } from '../model'
import { anchored } from './anchor'
import { axisOf, isPlain, isReverse, type Test, testOf } from './axes'
import type { Code, Maker } from './code'
import type { Context, Value } from './context'
import { ExpressionFault } from './fault'
import { rowsOf } from './lookup'
import type { XNode } from './node'
import { inOrder } from './order'
import { type Filter, filterOf } from './predicates'
import { isName, type Start } from './steps'

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
function fromOne(step: Full, maker: Maker): (node: XNode, c: Context) => readonly XNode[] {
  const [axis, test, ...predicates] = step
  const walk = axisOf(axis)
  const fits: Test = testOf(axis, test)
  const filters: Filter[] = predicates.map((each) => filterOf(each, maker))
  const looked = axis === 'child' ? rowsOf(test, predicates, maker) : undefined
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
function walkOf(step: Full, flat: boolean, maker: Maker): Walk {
  const from = fromOne(step, maker)
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
function walks(steps: readonly Step[], startsFlat: boolean, maker: Maker): Walk[] {
  let flat = startsFlat
  return merged(steps.map(full)).map((step) => {
    const walk = walkOf(step, flat, maker)
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

/** Child elements by their names, all of them in document order, without a list for each step. */
export function gather(node: XNode, names: readonly Step[], at: number, c: Context, found: XNode[]): void {
  if (at === names.length) {
    found.push(node)
    return
  }
  const name = names[at] as string
  const kids = node.named ? node.named(name) : node.kids
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i] as XNode
    if (kid.name === name && kid.kind === 'element' && isPlain(kid, c)) gather(kid, names, at + 1, c, found)
  }
}

/** The first of them. */
function firstOf(node: XNode, names: readonly Step[], at: number, c: Context): XNode | undefined {
  if (at === names.length) return node
  const name = names[at] as string
  const kids = node.named ? node.named(name) : node.kids
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i] as XNode
    if (kid.name === name && kid.kind === 'element' && isPlain(kid, c)) {
      const found = firstOf(kid, names, at + 1, c)
      if (found) return found
    }
  }
  return undefined
}

/** A path as code for all its nodes and for the first of them. */
export interface Path {
  readonly all: Code<readonly XNode[]>
  readonly first: Code<XNode | undefined>
}

/** Filled and read before anything else is evaluated, so that one serves all paths. */
const START: Start = { node: undefined as unknown as XNode, done: 0 }

/** Starts above the context node. */
function climbing(climbs: number): (c: Context, start: Start) => boolean {
  return (c, start) => {
    let node: XNode | null = c.node
    for (let i = 0; i < climbs && node; i++) node = node.parent
    if (node) start.node = node
    start.done = 0
    return node !== null
  }
}

/** A path of plain names, from a document or from some nodes above; undefined for any other. */
function plainPath(base: 0 | 1, steps: readonly Step[]): Path | undefined {
  let up = 0
  let climbs = 0
  if (base === 0) for (; steps[up] === '..' || steps[up] === '.'; up++) if (steps[up] === '..') climbs++
  for (let i = up; i < steps.length; i++) if (!isName(steps[i] as Step)) return undefined
  const names = up > 0 ? steps.slice(up) : steps
  const begin = base === 1 ? anchored(steps) : climbing(climbs)
  return {
    all(c) {
      const found: XNode[] = []
      if (begin(c, START)) gather(START.node, names, START.done, c, found)
      return found
    },
    first: (c) => (begin(c, START) ? firstOf(START.node, names, START.done, c) : undefined),
  }
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

/** The code of a path. Its nodes are each there once, in document order. */
export function pathOf(base: 0 | 1 | Expr, steps: readonly Step[], maker: Maker): Path {
  const plain = typeof base === 'number' ? plainPath(base, steps) : undefined
  if (plain) return plain
  const all = typeof base === 'number' ? fromContext(base, steps, maker) : fromFound(base, steps, maker)
  return { all, first: (c) => all(c)[0] }
}

function fromContext(base: 0 | 1, steps: readonly Step[], maker: Maker): Code<readonly XNode[]> {
  const walked = walks(steps, true, maker)
  if (base === 0) return (c) => along([c.node], walked, 0, c)
  const begin = anchored(steps)
  return (c) => {
    const start: Start = { node: c.node, done: 0 }
    return begin(c, start) ? along([start.node], walked, start.done, c) : []
  }
}

function fromFound(base: Expr, steps: readonly Step[], maker: Maker): Code<readonly XNode[]> {
  const from = maker.value(base)
  const single = base[0] === 'f'
  const walked = walks(steps, single, maker)
  return (c) => along(nodesOf(from(c)), walked, 0, c)
}
