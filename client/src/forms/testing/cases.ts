/** Reads the XPath cases that others wrote and says whether we meet one. */
import type { Value, World } from '../xpath/context'
import { evaluate } from '../xpath/evaluate'
import type { XNode } from '../xpath/node'
import { asBoolean, asNumber, asString, stringOf } from '../xpath/values'
import { documentOf, find, isSection } from './document'
import { parse } from './parse'
import { contextAt, worldAt } from './world'

export interface Case {
  readonly id: number
  readonly suite: string
  readonly kind: string
  readonly expression: string
  readonly expected: unknown
  readonly context?: string | { readonly id: string }
  readonly factor?: number
  readonly xml: string
}

/** The cases in the text of their file, each with its document. */
export function casesIn(json: string): Case[] {
  const { cases, docs } = JSON.parse(json) as { cases: (Case & { doc: string })[]; docs: Record<string, string> }
  return cases.map((each) => ({ ...each, xml: docs[each.doc] as string }))
}

function calledOf(node: XNode): string {
  if (node.kind === 'text') return isSection(node) ? '#cdata-section' : 'text()'
  if (node.kind === 'comment') return '#comment'
  return node.prefix ? `${node.prefix}:${node.name}` : node.name
}

/** The indexed path by which cases name a node; a document type counts as a node with the name of its element. */
function pathTo(node: XNode, typed: string): string {
  if (!node.parent) return ''
  const above = pathTo(node.parent, typed)
  if (node.kind === 'attribute') return `${above}/@${calledOf(node)}`
  const fellows = node.parent.kids.filter((kid) => calledOf(kid) === calledOf(node))
  const before = above === '' && calledOf(node) === typed ? 1 : 0
  return `${above}/${calledOf(node)}[${fellows.indexOf(node) + 1 + before}]`
}

const typeIn = (xml: string): string => /<!DOCTYPE (\w+)/.exec(xml)?.[1] ?? ''

function placeOf({ context, xml }: Case, top: XNode): XNode {
  if (context === undefined || context === '/') return top
  const holds = (node: XNode): boolean =>
    typeof context === 'string'
      ? pathTo(node, typeIn(xml)) === context
      : node.attrs.some((each) => each.name === 'id' && each.value === context.id)
  const found = find(top, holds)
  if (!found) throw new Error(`no node ${JSON.stringify(context)}`)
  return found
}

/** Namespaces of the case: those that its document declares, and that names without prefix are in none. */
function namespacesIn(xml: string): Record<string, string> {
  const declared = [...xml.matchAll(/xmlns:(\w+)="([^"]*)"/g)].map(([, prefix, uri]) => [prefix, uri])
  return { xhtml: 'http://www.w3.org/1999/xhtml', ...Object.fromEntries(declared), '': '' }
}

function worldFor({ xml }: Case, top: XNode): World {
  return worldAt(undefined, undefined, { namespaces: namespacesIn(xml), itext: (id) => itext(top, id) })
}

function itext(top: XNode, id: string): string {
  const named = (name: string, attribute: string, value?: string) => (node: XNode) =>
    node.name === name && node.attrs.some((a) => a.name === attribute && (value === undefined || a.value === value))
  const language = find(top, named('translation', 'default')) ?? find(top, named('translation', 'lang'))
  const text = language && find(language, named('text', 'id', id))
  const value = text?.kids.find((kid) => kid.name === 'value' && kid.attrs.length === 0)
  return value ? stringOf(value) : ''
}

function isExpected(each: Case, value: Value, world: World): boolean {
  const { kind, expected, factor } = each
  if (kind === 'boolean') return asBoolean(value) === expected
  if (kind === 'string') return isText(asString(value), String(expected))
  if (kind === 'string_matches') return patternOf(String(expected)).test(asString(value))
  if (kind === 'string_length') return asString(value).length === expected
  if (kind === 'nodeset') return JSON.stringify(pathsOf(each, value)) === JSON.stringify(expected)
  const [is, should] = [asNumber(value, world), Number(expected)]
  const by = factor ?? (kind === 'number_rounded' || each.suite === 'xforms/geo' ? 100 : undefined)
  if (by !== undefined) return Math.round(is * by) / by === Math.round(should * by) / by
  return is === should || Object.is(is, should)
}

const isText = (is: string, should: string): boolean =>
  /^\/.*\$\/i?$/.test(should) ? patternOf(should).test(is) : is === should

function patternOf(written: string): RegExp {
  const end = written.lastIndexOf('/')
  return new RegExp(written.slice(1, end), written.slice(end + 1))
}

const pathsOf = ({ xml }: Case, value: Value): string[] =>
  typeof value === 'object' ? value.map((node) => pathTo(node, typeIn(xml)) || '/') : []

/** Nothing where a case holds, else what came instead. */
export function outcome(each: Case): string | undefined {
  const told = `${each.suite} ${each.expression} => ${JSON.stringify(each.expected)}`
  try {
    const top = documentOf(each.xml)
    const world = worldFor(each, top)
    const value = evaluate(parse(each.expression), contextAt(placeOf(each, top), world))
    if (isExpected(each, value, world)) return undefined
    return `${told}, but ${typeof value === 'object' ? JSON.stringify(pathsOf(each, value)) : `${typeof value} ${asString(value)}`}`
  } catch (error) {
    return `${told}, but ${error}`
  }
}
