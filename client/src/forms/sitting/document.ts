/** A document that expressions are evaluated in, from plain values: nodes as `XNode` has them, without parents. */
import type { Expr } from '../model'
import type { World } from '../xpath/context'
import { evaluate } from '../xpath/evaluate'
import type { XNode } from '../xpath/node'
import { stringOf } from '../xpath/values'
import { chance } from './chance'

export interface TreeNode {
  readonly kind: XNode['kind']
  readonly name: string
  readonly uri: string
  readonly prefix: string
  readonly kids: readonly TreeNode[]
  /** Attributes; declarations of namespaces among them as nodes of kind `namespace`. */
  readonly attrs: readonly TreeNode[]
  readonly value: string
}

/** Where and when an expression is evaluated. */
export interface Place {
  readonly now: number
  readonly offset: number
  readonly seed?: number
  /** An expression that finds the context node; the document itself without one. */
  readonly context?: Expr
  readonly language?: string
  /** Names without a prefix are in no namespace, as in plain XPath; else in any, as in forms. */
  readonly plain?: boolean
  /** Namespaces by prefix, beside those declared. */
  readonly namespaces?: Readonly<Record<string, string>>
}

type Grown = { -readonly [K in keyof XNode]: XNode[K] }
type Spaces = Readonly<Record<string, string>>

const XML = 'http://www.w3.org/XML/1998/namespace'

function grow(tree: TreeNode, parent: XNode | null, outer: Spaces): XNode {
  const declared = tree.attrs.filter(({ kind }) => kind === 'namespace')
  const spaces = { ...outer, ...Object.fromEntries(declared.map(({ name, value }) => [name, value])) }
  const node: Grown = { ...tree, parent, kids: [], attrs: [] }
  node.attrs = tree.attrs
    .filter(({ kind }) => kind === 'attribute')
    .map((one) => ({ ...one, parent: node, kids: [], attrs: [] }))
  node.kids = tree.kids.map((kid) => grow(kid, node, spaces))
  if (tree.kind === 'element')
    node.spaces = Object.keys(spaces)
      .sort()
      .map((prefix) => space(node, prefix, spaces[prefix] as string))
  return node
}

const space = (parent: XNode, name: string, value: string): XNode => ({
  kind: 'namespace',
  name,
  uri: '',
  prefix: '',
  parent,
  kids: [],
  attrs: [],
  value,
})

/** Every node below and itself. */
const all = (node: XNode): XNode[] => [node, ...node.kids.flatMap(all)]

/** The context node of a place. Throws when its expression finds none. */
export function placeIn(tree: TreeNode, place: Place): XNode {
  const root = grow(tree, null, { xml: XML })
  if (!place.context) return root
  const world = worldOf(root, place)
  const found = evaluate(place.context, { node: root, current: root, position: 1, size: 1, world })
  const node = typeof found === 'object' ? found[0] : undefined
  if (!node) throw new Error('no context node')
  return node
}

/** The world around a node: instances and texts are those that its document holds. */
export function worldOf(node: XNode, place: Place): World {
  const top = topOf(node)
  const nodes = all(top)
  const named = (name: string, attribute: string, value?: string) => (one: XNode) =>
    one.name === name && one.attrs.some((a) => a.name === attribute && (value === undefined || a.value === value))
  const spaces = nodes.flatMap((one) => one.spaces ?? []).map(({ name, value }) => [name, value])
  return {
    now: place.now,
    offset: () => place.offset,
    random: chance(place.seed ?? 1),
    instance: (id) => nodes.find(named('instance', 'id', id)),
    itext: (id) => {
      const language = nodes.find(named('translation', 'default')) ?? nodes.find(named('translation', 'lang'))
      const text = language && all(language).find(named('text', 'id', id))
      const value = text?.kids.find((kid) => kid.name === 'value' && kid.attrs.length === 0)
      return value ? stringOf(value) : ''
    },
    choiceName: (value) => value,
    language: place.language ?? 'en',
    namespaces: {
      ...Object.fromEntries(spaces.filter(([prefix]) => prefix !== '')),
      ...place.namespaces,
      ...(place.plain ? { '': '' } : {}),
    },
  }
}

const topOf = (node: XNode): XNode => (node.parent ? topOf(node.parent) : node)
