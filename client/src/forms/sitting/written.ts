/** A value of an expression as it is written down. */
import type { Value } from '../xpath/context'
import type { XNode } from '../xpath/node'
import { asString, stringOf } from '../xpath/values'

export interface WrittenValue {
  readonly kind: 'string' | 'number' | 'boolean' | 'nodes'
  readonly text: string
  /** Path and text of each node, in document order. */
  readonly nodes?: readonly { readonly path: string; readonly text: string }[]
}

/** The kind of a value, and its text. */
export function asText(value: Value): WrittenValue {
  const text = asString(value)
  if (typeof value !== 'object') return { kind: typeof value as 'string' | 'number' | 'boolean', text }
  return { kind: 'nodes', text, nodes: value.map((node) => ({ path: pathTo(node) || '/', text: stringOf(node) })) }
}

function pathTo(node: XNode): string {
  if (!node.parent) return ''
  const above = pathTo(node.parent)
  const called = calledOf(node)
  if (node.kind === 'attribute') return `${above}/@${called}`
  if (node.kind === 'namespace') return `${above}/namespace::${called}`
  const fellows = node.parent.kids.filter((kid) => calledOf(kid) === called)
  return `${above}/${called}${fellows.length > 1 ? `[${fellows.indexOf(node) + 1}]` : ''}`
}

function calledOf(node: XNode): string {
  if (node.kind === 'text') return 'text()'
  if (node.kind === 'comment') return 'comment()'
  if (node.kind === 'instruction') return 'processing-instruction()'
  return node.prefix ? `${node.prefix}:${node.name}` : node.name
}
