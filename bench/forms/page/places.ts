/** Where a node of a document is, as the cases of expressions write it: `/html[2]/body[1]/#cdata-section[1]/@id`. */
import type { XNode } from '../../../client/src/forms/xpath/node'

/** Sections of character data are nodes of their own in these places; between these marks they are told from text. */
export const MARKS = ['\ue000', '\ue001'] as const
type Grown = { -readonly [K in keyof XNode]: XNode[K] }

/** XML with its sections of character data marked. */
export const marked = (xml: string): string =>
  xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => `<![CDATA[${MARKS[0]}${text}${MARKS[1]}]]>`)

/** Makes a node of each marked section, below a node. */
export function unmark(node: XNode): void {
  const grown = node as Grown
  grown.kids = node.kids.flatMap((kid) => (kid.kind === 'text' && kid.value.includes(MARKS[0]) ? pieces(kid) : [kid]))
  for (const kid of grown.kids) unmark(kid)
}

const sections = new WeakSet<XNode>()

function pieces(text: XNode): XNode[] {
  const found: XNode[] = []
  for (const [piece] of text.value.matchAll(/\ue000[^\ue001]*\ue001|[^\ue000]+/g)) {
    const node = { ...text, value: piece.replace(/[\ue000\ue001]/g, '') }
    if (piece.startsWith(MARKS[0])) sections.add(node)
    found.push(node)
  }
  return found
}

/** The node at a place or with an id; undefined when there is none. */
export function located(root: XNode, place: string | { readonly id: string }, doctype: string): XNode | undefined {
  if (typeof place === 'string') return all(root).find((one) => placeOf(one, doctype) === place)
  return all(root).find((one) => one.attrs.some(({ name, value }) => name === 'id' && value === place.id))
}

/** The place of a node. `doctype` is the name of the document's type, which counts among the nodes of that name. */
export function placeOf(node: XNode, doctype: string): string {
  if (!node.parent) return '/'
  const above = node.parent.parent ? placeOf(node.parent, doctype) : ''
  if (node.kind === 'attribute') return `${above}/@${written(node)}`
  const name = nameOf(node)
  const before = node.parent.kids.slice(0, node.parent.kids.indexOf(node)).filter((one) => nameOf(one) === name).length
  return `${above}/${name}[${before + 1 + (!node.parent.parent && name === doctype ? 1 : 0)}]`
}

const written = ({ prefix, name }: XNode): string => (prefix ? `${prefix}:${name}` : name)

function nameOf(node: XNode): string {
  if (node.kind === 'text') return sections.has(node) ? '#cdata-section' : 'text()'
  if (node.kind === 'comment') return '#comment'
  return written(node)
}

const all = (node: XNode): XNode[] => [node, ...node.attrs, ...node.kids.flatMap(all)]
