/** Predicates: which of some nodes stay, in the order in which they are asked. */
import type { Expr } from '../model'
import type { Context, Value } from './context'
import type { Evaluator } from './evaluator'
import type { XNode } from './node'
import { Scope } from './scope'
import { asBoolean } from './values'

export type Filter = (nodes: readonly XNode[], c: Context) => readonly XNode[]

/** Expressions that never give a number, which would ask for a position. */
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

function holdsWith(found: Value, scope: Scope): boolean {
  return typeof found === 'number' ? found === scope.position : asBoolean(found)
}

/** The filter that a predicate is. */
export function filterOf(predicate: Expr, evaluator: Evaluator): Filter {
  if (predicate[0] === 'n') return nth(predicate[1] as number)
  return BOOLEAN.has(predicate[0])
    ? (nodes, c) => kept(nodes, c, (scope) => evaluator.truth(predicate, scope))
    : (nodes, c) => kept(nodes, c, (scope) => holdsWith(evaluator.value(predicate, scope), scope))
}
