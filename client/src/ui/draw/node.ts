/** What is to be drawn, and what stands already: one shape for both. */

/** What stands together without an element of its own. */
export const Fragment = (props: Props): unknown => props.children
export const TEXT = '#'

export interface Props {
  readonly [name: string]: unknown
  readonly children?: unknown
}

/** A component with a state. */
export interface Instance {
  props: Props
  state: object
  node: Drawn | undefined
  render(props: Props, state: object): unknown
  componentDidMount?(): void
  componentWillUnmount?(): void
}

type Making = (new (props: Props) => Instance) & { readonly prototype: { render?: unknown } }
export type Type = string | Making | ((props: Props) => unknown)

export interface Drawn {
  readonly type: Type
  readonly props: Props
  readonly key: unknown
  /** Its element or text; what has none of its own stands through its kids. */
  dom?: Element | Text | undefined
  kids: Drawn[]
  instance?: Instance | undefined
}

/** What the compiler makes of an element in a source file. */
export const jsx = (type: Type, props: Props, key?: unknown): Drawn => ({ type, props, key, kids: [] })

const isShown = (one: unknown): boolean => typeof one === 'string' || typeof one === 'number'

/** Children as nodes. A list is one node, and nothing is an empty text, so that each keeps its place. */
export function nodesOf(children: unknown): Drawn[] {
  const list = Array.isArray(children) && children.length > 0 ? children : [children]
  return list.map((one) => {
    if (Array.isArray(one) && one.length > 0) return jsx(Fragment, { children: one })
    if (one !== null && typeof one === 'object' && !Array.isArray(one)) return one as Drawn
    return jsx(TEXT, { text: isShown(one) ? `${one}` : '' })
  })
}

export const firstOf = (node: Drawn): ChildNode => node.dom ?? firstOf(node.kids[0] as Drawn)
export const lastOf = (node: Drawn): ChildNode => node.dom ?? lastOf(node.kids[node.kids.length - 1] as Drawn)
