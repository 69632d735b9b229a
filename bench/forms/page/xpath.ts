/** Evaluates cases of expressions in Node: JSON of the cases comes in, one line for each that failed goes out. */
import { readFileSync } from 'node:fs'
import type { Expr } from '../../../client/src/forms/model'
import { documentOf } from '../../../client/src/forms/testing/document'
import { EVENING, worldAt } from '../../../client/src/forms/testing/world'
import type { Value, World } from '../../../client/src/forms/xpath/context'
import { evaluate } from '../../../client/src/forms/xpath/evaluate'
import type { XNode } from '../../../client/src/forms/xpath/node'
import { asBoolean, asNumber, asString, stringOf } from '../../../client/src/forms/xpath/values'
import './sets'
import { located, marked, placeOf, unmark } from './places'

interface Case {
  readonly id: number
  readonly suite: string
  readonly kind: string
  readonly expression: string
  readonly expr: Expr
  readonly expected: unknown
  readonly doc: string
  readonly context?: string | { readonly id: string }
  readonly factor?: number
}

const XHTML = 'http://www.w3.org/1999/xhtml'
const given = JSON.parse(readFileSync(0, 'utf8')) as { docs: Record<string, string>; cases: Case[] }
const documents = new Map<string, XNode>()

function documentFor(name: string): XNode {
  let root = documents.get(name)
  if (!root) {
    root = documentOf(marked((given.docs[name] as string).trim()))
    unmark(root)
    documents.set(name, root)
  }
  return root
}

/** `America/Phoenix`, where the cases were recorded: seven hours behind, all year. The language of texts was not kept. */
function worldFor(one: Case, root: XNode): World {
  const declared = Object.fromEntries(
    [...(given.docs[one.doc] ?? '').matchAll(/xmlns:([\w-]+)=["']([^"']*)/g)].map(([, prefix, uri]) => [prefix, uri]),
  )
  const isNative = one.suite.startsWith('native/')
  return worldAt(EVENING, -420, {
    instance: (id) => find(root, (node) => node.name === 'instance' && attribute(node, 'id') === id),
    itext: (id) => itext(root, id, String(one.expected)),
    namespaces: { xhtml: XHTML, ...declared, ...(isNative ? { '': '' } : {}) },
  })
}

const attribute = (node: XNode, name: string): string => node.attrs.find((one) => one.name === name)?.value ?? ''

function find(node: XNode, holds: (node: XNode) => boolean): XNode | undefined {
  if (holds(node)) return node
  for (const kid of node.kids) {
    const found = find(kid, holds)
    if (found) return found
  }
  return undefined
}

function itext(root: XNode, id: string, wanted: string): string {
  const found: string[] = []
  find(root, (node) => {
    if (node.name !== 'text' || attribute(node, 'id') !== id) return false
    found.push(...node.kids.filter(({ kind }) => kind === 'element').map(stringOf))
    return false
  })
  return found.includes(wanted) ? wanted : (found[0] ?? '')
}

function holds(one: Case, value: Value, world: World, doctype: string): [boolean, unknown] {
  const { kind, expected, factor = 1 } = one
  if (kind === 'boolean') return same(asBoolean(value), expected)
  if (kind === 'number')
    return same(asNumber(value, world), expected === 'NaN' || expected === null ? Number.NaN : Number(expected))
  if (kind === 'number_rounded') return same(Math.round(asNumber(value, world) * factor) / factor, Number(expected))
  if (kind === 'string_length') return same(asString(value).length, expected)
  if (kind === 'string_matches') return [patternOf(String(expected)).test(asString(value)), asString(value)]
  if (kind === 'string') return same(asString(value), expected)
  const places = (value as readonly XNode[]).map((node) => placeOf(node, doctype))
  return [JSON.stringify(places) === JSON.stringify(expected), places]
}

/** `/…/i` as it is written in JavaScript. */
function patternOf(text: string): RegExp {
  const end = text.lastIndexOf('/')
  return new RegExp(text.slice(1, end), text.slice(end + 1))
}

const same = (got: unknown, expected: unknown): [boolean, unknown] => [
  Object.is(got, expected) || got === expected,
  got,
]

for (const one of given.cases) {
  const root = documentFor(one.doc)
  const doctype = /<!DOCTYPE\s+(\w+)/.exec(given.docs[one.doc] ?? '')?.[1] ?? ''
  const world = worldFor(one, root)
  const node = located(root, one.context ?? '/', doctype)
  try {
    if (!node) throw new Error(`no node at ${JSON.stringify(one.context)}`)
    const [isRight, got] = holds(
      one,
      evaluate(one.expr, { node, position: 1, size: 1, current: node, world }),
      world,
      doctype,
    )
    if (!isRight)
      console.log(
        JSON.stringify({
          id: one.id,
          suite: one.suite,
          expression: one.expression,
          expected: one.expected,
          got: String(got),
        }),
      )
  } catch (fault) {
    console.log(
      JSON.stringify({
        id: one.id,
        suite: one.suite,
        expression: one.expression,
        expected: one.expected,
        got: String(fault),
      }),
    )
  }
}
