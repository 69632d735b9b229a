/** Predicates: which of some nodes stay, in the order in which they are asked. */
import type { Expr } from '../model'
import type { Code, Maker } from './code'
import type { Context } from './context'
import type { XNode } from './node'
import { Scope } from './scope'

export type Filter = (nodes: readonly XNode[], c: Context) => readonly XNode[]

/** Functions whose result is a number, so that a predicate that is one asks for a position. */
const BOOLEAN = new Set(['or', 'and', '=', '!=', '<', '<=', '>', '>='])

function nth(at: number): Filter {
  return (nodes) => {
    const found = nodes[at - 1]
    return found === undefined ? [] : [found]
  }
}

function kept(nodes: readonly XNode[], c: Context, holds: (scope: Scope) => boolean): readonly XNode[] {
  if (nodes.length === 0) return nodes
  const scope = new Scope(c, nodes.length)
  const found: XNode[] = []
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as XNode
    scope.node = node
    scope.position = i + 1
    if (holds(scope)) found.push(node)
  }
  return found
}

function holdsWith(value: Code, scope: Scope): boolean {
  const found = value(scope)
  if (typeof found === 'number') return found === scope.position
  return typeof found === 'object' ? found.length > 0 : Boolean(found)
}

/** The filter that a predicate is. */
export function filterOf(predicate: Expr, maker: Maker): Filter {
  if (predicate[0] === 'n') return nth(predicate[1] as number)
  if (BOOLEAN.has(predicate[0])) {
    const truth = maker.truth(predicate)
    return (nodes, c) => kept(nodes, c, truth)
  }
  const value = maker.value(predicate)
  return (nodes, c) => kept(nodes, c, (scope) => holdsWith(value, scope))
}
