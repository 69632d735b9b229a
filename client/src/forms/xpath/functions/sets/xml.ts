/** What only XML in general asks for: the set `xml`. */
import type { Context, Value } from '../../context'
import type { XNode } from '../../node'
import { inOrder, topOf } from '../../order'
import { asString, stringOf } from '../../values'
import type { FunctionSet } from '../set'

const XML = 'http://www.w3.org/XML/1998/namespace'

const idOf = (node: XNode): string | undefined =>
  node.attrs.find((each) => each.name === 'id' && (each.uri === '' || each.uri === XML))?.value

function collect(node: XNode, ids: Set<string>, found: XNode[]): XNode[] {
  const id = idOf(node)
  if (id !== undefined && ids.delete(id)) found.push(node)
  for (const kid of node.kids) collect(kid, ids, found)
  return found
}

/** Elements with these ids; of several with the same id the first. */
function byId(c: Context, value: Value): readonly XNode[] {
  const text = typeof value === 'object' ? value.map(stringOf).join(' ') : asString(value)
  return inOrder(collect(topOf(c.node), new Set(text.split(/[ \t\r\n]+/)), []))
}

/** Whether the nearest `xml:lang` is this language or one of its kinds. */
function isLang(c: Context, language: string): boolean {
  const wanted = language.toLowerCase()
  for (let at: XNode | null = c.node; at; at = at.parent) {
    const said = at.attrs.find((each) => each.name === 'lang' && each.uri === XML)?.value.toLowerCase()
    if (said !== undefined) return said === wanted || said.startsWith(`${wanted}-`)
  }
  return false
}

export const xml: FunctionSet = {
  id: ['v', byId],
  lang: ['s', isLang],
}
