/** The thirteen axes and the tests of nodes on them. */
import type { Context } from './context'
import { ExpressionFault } from './fault'
import type { XNode } from './node'

const NONE: readonly XNode[] = []

function below(node: XNode, found: XNode[]): XNode[] {
  for (const kid of node.kids) {
    found.push(kid)
    below(kid, found)
  }
  return found
}

function above(node: XNode): XNode[] {
  const found: XNode[] = []
  for (let at = node.parent; at; at = at.parent) found.push(at)
  return found
}

/** Siblings after a node (step 1), or before it from the nearest on (step -1). */
function beside(node: XNode, step: 1 | -1): XNode[] {
  const fellows = node.kind === 'attribute' || node.kind === 'namespace' ? NONE : (node.parent?.kids ?? NONE)
  const at = fellows.indexOf(node)
  if (at < 0) return []
  return step > 0 ? fellows.slice(at + 1) : fellows.slice(0, at).reverse()
}

function following(node: XNode): XNode[] {
  const start =
    node.kind === 'attribute' || node.kind === 'namespace' ? (node.parent ? below(node.parent, []) : []) : []
  for (const at of [node, ...above(node)]) for (const next of beside(at, 1)) below(next, push(start, next))
  return start
}

function push(list: XNode[], node: XNode): XNode[] {
  list.push(node)
  return list
}

function preceding(node: XNode): XNode[] {
  const found: XNode[] = []
  const start = node.kind === 'attribute' || node.kind === 'namespace' ? above(node) : [node, ...above(node)]
  for (const at of start) for (const next of beside(at, -1)) found.push(...below(next, []).reverse(), next)
  return found
}

/** A leaf of the answers keeps its text in itself; whoever asks for its children gets that text as a node. */
function kidsOf(node: XNode): readonly XNode[] {
  if (node.kids.length > 0 || node.kind !== 'element' || node.value === '') return node.kids
  const { value, blank = false } = node
  return [{ kind: 'text', name: '', uri: '', prefix: '', parent: node, kids: [], attrs: [], value, blank }]
}

/** Nodes of each axis, nearest first. */
const AXES: Record<string, (node: XNode) => readonly XNode[]> = {
  child: kidsOf,
  self: (node) => [node],
  parent: (node) => (node.parent ? [node.parent] : NONE),
  attribute: (node) => node.attrs,
  namespace: (node) => node.spaces ?? NONE,
  descendant: (node) => below(node, []),
  'descendant-or-self': (node) => below(node, [node]),
  ancestor: above,
  'ancestor-or-self': (node) => [node, ...above(node)],
  'following-sibling': (node) => beside(node, 1),
  'preceding-sibling': (node) => beside(node, -1),
  following,
  preceding,
}

/** Whether the nearest nodes of an axis are the last in document order. */
export const isReverse = (axis: string): boolean => /^(anc|prec)/.test(axis)

/** The function that walks an axis. Throws ExpressionFault for an axis that there is not. */
export function axisOf(axis: string): (node: XNode) => readonly XNode[] {
  const found = AXES[axis]
  if (!found) throw new ExpressionFault('no_nodes', axis)
  return found
}

export type Test = (node: XNode, c: Context) => boolean

const KINDS: Record<string, XNode['kind']> = {
  text: 'text',
  comment: 'comment',
  'processing-instruction': 'instruction',
}
const TYPED = /^(node|text|comment|processing-instruction)\(\s*(?:(['"])(.*)\2)?\s*\)$/

/** What a node must be on an axis: `age`, `jr:age`, `*`, `jr:*`, `node()`, `text()`, `processing-instruction('x')`. */
export function testOf(axis: string, test: string): Test {
  const typed = TYPED.exec(test)
  if (typed) return typeTest(typed[1] as string, typed[3])
  const kind = axis === 'attribute' || axis === 'namespace' ? axis : 'element'
  const at = test.indexOf(':')
  const [prefix, name] = [test.slice(0, Math.max(at, 0)), test.slice(at + 1)]
  const named: Test = (node) => node.kind === kind && (name === '*' || node.name === name)
  if (test === '*' || kind === 'namespace') return named
  if (at < 0) return kind === 'element' ? (node, c) => named(node, c) && isPlain(node, c) : bare(named)
  return (node, c) => named(node, c) && isOf(prefix, node, c)
}

function typeTest(type: string, target: string | undefined): Test {
  const kind = KINDS[type]
  if (target !== undefined) return (node) => node.kind === kind && node.name === target
  return kind ? (node) => node.kind === kind : () => true
}

/** An attribute without a prefix is in no namespace; in forms the prefix alone decides. */
const bare =
  (named: Test): Test =>
  (node, c) =>
    named(node, c) && node.prefix === ''

/** Whether an element answers to its name without a prefix: always in forms, where the default namespace says nothing. */
export function isPlain(node: XNode, c: Context): boolean {
  const spaces = c.world.namespaces
  return spaces === undefined || spaces[''] === undefined || spaces[''] === node.uri
}

function isOf(prefix: string, node: XNode, c: Context): boolean {
  const uri = c.world.namespaces?.[prefix]
  return uri === undefined ? node.prefix === prefix : node.uri === uri
}
