/** Document order: an element, its namespaces and attributes, what it holds. */
import type { XNode } from './node'

/** The topmost node above this one. */
export function topOf(node: XNode): XNode {
  let top = node
  while (top.parent) top = top.parent
  return top
}

function walk(node: XNode, wanted: ReadonlySet<XNode>, found: XNode[]): void {
  if (wanted.has(node)) found.push(node)
  if (found.length === wanted.size) return
  for (const list of [node.spaces, node.attrs, node.kids]) {
    if (list) for (const each of list) walk(each, wanted, found)
  }
}

/** These nodes, each once, in document order; documents in the order in which they are first met. */
export function inOrder(nodes: readonly XNode[]): readonly XNode[] {
  if (nodes.length < 2) return nodes
  const wanted = new Set(nodes)
  const found: XNode[] = []
  for (const top of new Set([...wanted].map(topOf))) walk(top, wanted, found)
  return found
}
