/** Functions over nodes and their names. */
import type { Expr, Step } from '../../model'
import type { Context, Value } from '../context'
import type { Evaluator } from '../evaluator'
import { ExpressionFault } from '../fault'
import type { XNode } from '../node'
import { gather } from '../plain'
import { isName, stepsIn } from '../steps'
import { stringOf } from '../values'
import { ARGUMENTS, type FunctionSet } from './set'

/** The nodes that a value is. Throws ExpressionFault, naming the function, for any other. */
export function nodesIn(value: Value, name: string): readonly XNode[] {
  if (typeof value !== 'object') throw new ExpressionFault('no_nodes', name)
  return value
}

const one = (c: Context, value: Value | undefined, name: string): XNode | undefined =>
  value === undefined ? c.node : nodesIn(value, name)[0]

const nameOf = (node: XNode | undefined): string =>
  node === undefined ? '' : node.prefix === '' ? node.name : `${node.prefix}:${node.name}`

/** Place among the siblings of the same name, from 1. */
function place(node: XNode | undefined): number {
  if (!node) return Number.NaN
  const fellows = node.parent?.named?.(node.name) ?? node.parent?.kids ?? [node]
  let at = 0
  for (const fellow of fellows) {
    if (fellow.name === node.name && fellow.kind === node.kind) at++
    if (fellow === node) break
  }
  return at
}

/** Steps of a path; none for anything else. */
const stepsOf = (expr: Expr): readonly Step[] => (expr[0] === 'p' && typeof expr[1] === 'number' ? stepsIn(expr) : [])

const begins = (path: readonly Step[], start: readonly Step[]): boolean =>
  start.length <= path.length && start.every((step, at) => step === path[at])

interface Level {
  readonly steps: readonly Step[]
  readonly path: Expr
  readonly index: number
}

/** `indexed-repeat(/data/a/b/x, /data/a, 1, /data/a/b, 2)`: x in the second b of the first a. */
function indexed(call: Expr, c: Context, evaluator: Evaluator): readonly XNode[] {
  const target = stepsOf(call[ARGUMENTS] as Expr)
  const levels: Level[] = []
  for (let at = ARGUMENTS + 1; at + 1 < call.length; at += 2) {
    const path = call[at] as Expr
    levels.push({ path, steps: stepsOf(path), index: evaluator.number(call[at + 1] as Expr, c) })
  }
  const fits = target.every(isName) && levels.every(({ steps }) => steps.length > 0 && begins(target, steps))
  if (!fits) throw new ExpressionFault('wrong_arguments', 'indexed-repeat')
  levels.sort((a, b) => a.steps.length - b.steps.length)
  const [outer, ...inner] = levels as [Level, ...Level[]]
  const all = nodesIn(evaluator.value(outer.path, c), 'indexed-repeat')
  return inLevels(all[outer.index - 1], target, outer.steps.length, inner, c)
}

function inLevels(
  from: XNode | undefined,
  target: readonly Step[],
  begun: number,
  inner: readonly Level[],
  c: Context,
) {
  let node = from
  let done = begun
  for (const { steps, index } of inner) {
    node = node && under(node, steps.slice(done), c)[index - 1]
    done = steps.length
  }
  return node ? under(node, target.slice(done), c) : []
}

function under(node: XNode, steps: readonly Step[], c: Context): readonly XNode[] {
  const found: XNode[] = []
  gather(node, steps, 0, c, found)
  return found
}

export const nodes: FunctionSet = {
  count: ['v', (_, value: Value) => nodesIn(value, 'count').filter((node) => !node.blank).length],
  'count-non-empty': [
    'v',
    (_, value: Value) => nodesIn(value, 'count-non-empty').filter((n) => stringOf(n) !== '').length,
  ],
  position: ['|v', (c, value?: Value) => (value === undefined ? c.position : place(nodesIn(value, 'position')[0]))],
  last: ['', (c) => c.size],
  current: ['', (c) => [c.current]],
  name: ['|v', (c, value?: Value) => nameOf(one(c, value, 'name'))],
  'local-name': ['|v', (c, value?: Value) => one(c, value, 'local-name')?.name ?? ''],
  'namespace-uri': ['|v', (c, value?: Value) => one(c, value, 'namespace-uri')?.uri ?? ''],
  'indexed-repeat': ['vvn|vnvnvnvnvn', null, indexed],
  instance: ['s', (c, id: string) => found(c.world.instance(id))],
}

const found = (node: XNode | undefined): readonly XNode[] => (node ? [node] : [])
