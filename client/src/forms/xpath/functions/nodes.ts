/** Functions over nodes and their names. */
import type { Expr, Step } from '../../model'
import type { Code, Maker } from '../code'
import type { Context, Value } from '../context'
import { ExpressionFault } from '../fault'
import type { XNode } from '../node'
import { gather } from '../paths'
import { isName } from '../steps'
import { stringOf } from '../values'
import type { FunctionSet } from './set'

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

/** Steps of a path; undefined for anything else. */
const stepsOf = (expr: Expr): readonly Step[] | undefined =>
  expr[0] === 'p' && typeof expr[1] === 'number' ? (expr.slice(2) as Step[]) : undefined

const begins = (path: readonly Step[], start: readonly Step[]): boolean =>
  start.length <= path.length && start.every((step, at) => step === path[at])

interface Level {
  readonly steps: readonly Step[]
  readonly all: Code
  readonly index: Code<number>
}

/** `indexed-repeat(/data/a/b/x, /data/a, 1, /data/a/b, 2)`: x in the second b of the first a. */
function indexed(args: readonly Expr[], maker: Maker): Code {
  const target = stepsOf(args[0] as Expr)
  const levels: Level[] = []
  for (let i = 1; i + 1 < args.length; i += 2) {
    const steps = stepsOf(args[i] as Expr)
    if (!steps || !target || !begins(target, steps)) return unfit
    levels.push({ steps, all: maker.value(args[i] as Expr), index: maker.number(args[i + 1] as Expr) })
  }
  levels.sort((a, b) => a.steps.length - b.steps.length)
  return (c) => inLevels(target as readonly Step[], levels, c)
}

const unfit: Code = () => {
  throw new ExpressionFault('wrong_arguments', 'indexed-repeat')
}

function inLevels(target: readonly Step[], levels: readonly Level[], c: Context): readonly XNode[] {
  const [outer, ...inner] = levels as [Level, ...Level[]]
  let at: XNode | undefined = nodesIn(outer.all(c), 'indexed-repeat')[outer.index(c) - 1]
  let done = outer.steps.length
  for (const level of inner) {
    at = at && under(at, level.steps.slice(done), c)[level.index(c) - 1]
    done = level.steps.length
  }
  return at ? under(at, target.slice(done), c) : []
}

function under(node: XNode, steps: readonly Step[], c: Context): readonly XNode[] {
  const found: XNode[] = []
  gather(node, steps, 0, c, found)
  return steps.every(isName) ? found : []
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
