/** Answers for tests: XML whose elements named `rep` are instances of a repeat, and whose `blank` ones are not relevant. */
import type { World } from '../xpath/context'
import { evaluate } from '../xpath/evaluate'
import type { XNode } from '../xpath/node'
import { asString, stringOf } from '../xpath/values'
import { documentOf } from './document'
import { parse } from './parse'
import { contextAt, worldAt } from './world'

type Marked = { -readonly [K in keyof XNode]: XNode[K] }

function mark(node: Marked, blank: boolean): void {
  node.repeats = /^rep/.test(node.name)
  node.blank = blank || node.attrs.some((each) => each.name === 'blank')
  for (const kid of node.kids) mark(kid, node.blank)
}

export function answersOf(xml: string): XNode {
  const top = documentOf(xml.replace(/>\s+</g, '><'))
  mark(top, false)
  return top
}

/** The node that a path of names and places leads to: `data/rep[2]/x`. */
export function at(top: XNode, path: string): XNode {
  return path.split('/').reduce((node, step) => {
    const [, name, place = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? []
    const found = node.kids.filter((kid) => kid.name === name)[Number(place) - 1]
    if (!found) throw new Error(`no ${step} below ${node.name}`)
    return found
  }, top)
}

/** What an expression gives at a node: texts of nodes, else its text. */
export function ask(node: XNode, expression: string, world: World = worldAt()): string | string[] {
  const value = evaluate(parse(expression), contextAt(node, world))
  return typeof value === 'object' ? value.map(stringOf) : asString(value)
}
