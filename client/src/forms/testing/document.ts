/** Reads XML into nodes, for tests: enough of XML for forms and cases, without entities of its own. */
import type { XNode } from '../xpath/node'

interface Grown extends XNode {
  readonly kids: Grown[]
  readonly attrs: Grown[]
  spaces?: XNode[]
  value: string
  repeats?: boolean
  blank?: boolean
}
type Spaces = Readonly<Record<string, string>>

const XML = 'http://www.w3.org/XML/1998/namespace'
const PARTS =
  /<!--([\s\S]*?)-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?([^\s?]+)\s*([\s\S]*?)\?>|<!DOCTYPE[^>]*>|<\/[^>]+>|<([^\s/>]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, digits, name) =>
    name ? (ENTITIES[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(digits)),
  )

function node(kind: XNode['kind'], parent: Grown | null, name = '', value = '', uri = '', prefix = ''): Grown {
  return { kind, name, uri, prefix, parent, kids: [], attrs: [], value }
}

function named(written: string, spaces: Spaces, plainUri: string): [name: string, uri: string, prefix: string] {
  const at = written.indexOf(':')
  const prefix = at < 0 ? '' : written.slice(0, at)
  return [written.slice(at + 1), at < 0 ? plainUri : (spaces[prefix] ?? ''), prefix]
}

function element(parent: Grown, written: string, attributes: string, outer: Spaces): [Grown, Spaces] {
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
    ([, key, a, b]) => [key, plain(a ?? b ?? '')] as [string, string],
  )
  const spaces: Record<string, string> = { ...outer }
  for (const [key, value] of pairs) if (/^xmlns(:|$)/.test(key)) spaces[key.slice(6)] = value
  const [name, uri, prefix] = named(written, spaces, spaces[''] ?? '')
  const grown = node('element', parent, name, '', uri, prefix)
  for (const [key, value] of pairs) {
    if (/^xmlns(:|$)/.test(key)) continue
    const [own, space, px] = named(key, spaces, '')
    grown.attrs.push(node('attribute', grown, own, value, space, px))
  }
  return [grown, spaces]
}

/** Namespaces in scope as nodes, the default one first. */
const spaceNodes = (parent: Grown, spaces: Spaces): XNode[] =>
  Object.entries(spaces)
    .sort()
    .map(([prefix, uri]) => node('namespace', parent, prefix, uri))

/** The document that a text is. With `spaced`, elements offer their namespaces to the axis of that name. */
export function documentOf(xml: string, spaced = false): XNode {
  const root = node('root', null)
  const open: [Grown, Spaces][] = [[root, { xml: XML }]]
  for (const found of xml.matchAll(PARTS)) grow(found, open, spaced)
  return root
}

function grow(found: RegExpMatchArray, open: [Grown, Spaces][], spaced: boolean): void {
  const [whole, comment, cdata, target, instruction, tag, attributes, closed, text] = found
  const [parent, spaces] = open[open.length - 1] as [Grown, Spaces]
  if (comment !== undefined) parent.kids.push(node('comment', parent, '', comment))
  else if (target !== undefined) target !== 'xml' && parent.kids.push(node('instruction', parent, target, instruction))
  else if (tag !== undefined) {
    const grown = element(parent, tag, attributes ?? '', spaces)
    if (spaced) grown[0].spaces = spaceNodes(grown[0], grown[1])
    parent.kids.push(grown[0])
    if (!closed) open.push(grown)
  } else if (whole.startsWith('</')) open.pop()
  else if (parent.kind === 'element' && (cdata ?? text) !== undefined)
    write(parent, cdata ?? plain(text ?? ''), cdata !== undefined)
}

/** Texts that were written as CDATA: nodes of their own, as browsers have them. */
const sections = new WeakSet<XNode>()

export const isSection = (text: XNode): boolean => sections.has(text)

function write(parent: Grown, text: string, isCdata: boolean): void {
  const grown = node('text', parent, '', text)
  if (isCdata) sections.add(grown)
  if (text !== '') parent.kids.push(grown)
}

/** The first node below that a test holds for. */
export function find(top: XNode, holds: (node: XNode) => boolean): XNode | undefined {
  if (holds(top)) return top
  for (const kid of [...top.attrs, ...top.kids]) {
    const found = find(kid, holds)
    if (found) return found
  }
  return undefined
}
