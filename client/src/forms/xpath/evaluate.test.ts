/** Axes, order and what is thrown, over XML of our own. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { ask } from '../testing/answers'
import { documentOf, find } from '../testing/document'
import { parse } from '../testing/parse'
import { contextAt, worldAt } from '../testing/world'
import { evaluate, evaluateNumber, evaluateText, evaluateTruth } from './evaluate'
import { ExpressionFault } from './fault'
import { loadEverySet } from './functions/every'
import { addFunctions } from './functions/index'
import type { XNode } from './node'
import { inOrder } from './order'
import { asBoolean, asNumber, asString } from './values'

beforeAll(loadEverySet)

const TREE = documentOf('<r><a id="1"><b>x</b><b>y</b></a><c id="2"><b>z</b><!--n--><?p q?></c><a>w</a></r>', true)
const c = find(TREE, (node) => node.name === 'c') as XNode
const z = c.kids[0] as XNode

/** Names of what an expression finds. */
const names = (node: XNode, expression: string): string[] => {
  const value = evaluate(parse(expression), contextAt(node))
  return typeof value === 'object' ? value.map((each) => each.name || each.kind) : [asString(value)]
}

test.each([
  ['ancestor::*', ['r']],
  ['ancestor-or-self::node()', ['root', 'r', 'c']],
  ['preceding-sibling::a/@id', ['id']],
  ['following-sibling::a', ['a']],
  ['preceding::node()', ['a', 'b', 'text', 'b', 'text']],
  ['preceding::b[1]', ['b']],
  ['preceding::*[last()]', ['a']],
  ['following::node()', ['a', 'text']],
  ['descendant::node()', ['b', 'text', 'comment', 'p']],
  ['descendant-or-self::*', ['c', 'b']],
  ['child::comment()', ['comment']],
  ["processing-instruction('p')", ['p']],
  ["processing-instruction('other')", []],
  ['namespace::*', ['xml']],
  ['attribute::*', ['id']],
  ['@id/..', ['c']],
  ['@id/following::a', ['a']],
  ['@id/following-sibling::node()', []],
  ['parent::r/a | . | ../a[1]', ['a', 'c', 'a']],
  ['../*/b | ../c', ['b', 'b', 'c', 'b']],
  ['../*/ancestor::*', ['r']],
  ['//b/..', ['a', 'c']],
  ['//b[1]', ['b', 'b']],
  ['(//b)[2]', ['b']],
  ['//*[@id][2]', ['c']],
  ['//b[3]', []],
  ['(//*[@id])[2]', ['c']],
  ['id("2 1")', ['a', 'c']],
])('from an element %s', (expression, expected) => {
  expect(names(c, expression)).toEqual(expected)
})

test('the nearest node of a reverse axis is its first', () => {
  expect(ask(z, 'preceding::b[1]')).toEqual(['y'])
  expect(ask(z, '(preceding::b)[1]')).toEqual(['x'])
  expect(ask(z, 'ancestor::*[1]/@id')).toEqual(['2'])
})

test.each([
  ['nobody(1)', 'unknown_function', 'nobody'],
  ["substring-after('a')", 'wrong_arguments', 'substring-after'],
  ["regex('a', '[')", 'wrong_arguments', 'regex'],
  ["count('a')", 'no_nodes', 'count'],
  ["'a' | 'b'", 'no_nodes', 'string'],
])('%s is a fault', (expression, code, called) => {
  const fault = expect.objectContaining({ name: 'ExpressionFault', code, called })
  expect(() => ask(c, expression)).toThrow(fault)
  expect(() => ask(c, expression)).toThrow(ExpressionFault)
})

test.each([
  ['true() or nobody()', 'true'],
  ['false() and nobody()', 'false'],
  ["if(true(), 'yes', nobody())", 'yes'],
  ["coalesce('a', nobody())", 'a'],
])('%s never reaches what it does not need', (expression, expected) => {
  expect(ask(c, expression)).toBe(expected)
})

test('a function that comes with a set later is found then', () => {
  const expr = parse("of-a-later-set('a')")
  expect(() => evaluate(expr, contextAt(c))).toThrow('unknown_function')
  addFunctions({ 'of-a-later-set': ['s', (_, text: string) => `${text}!`] })
  expect(evaluate(expr, contextAt(c))).toBe('a!')
})

const labels = worldAt(undefined, undefined, {
  itext: (id) => `text of ${id}`,
  choiceName: (value, path, from) => `${value} at ${path} from ${from.name}`,
  extension: (name, args) => `${name}(${args})`,
  property: (name) => `my ${name}`,
  version: '7',
})

test.each([
  ["jr:choice-name('a', ' /data/x ')", 'a at /data/x from c'],
  ["jr:choice-name('', '/data/x')", ''],
  ["jr:itext('id')", 'text of id'],
  ["cht:extension-lib('lib.js', 1, @id)", 'lib.js(1,2)'],
  ["property('deviceid')", 'my deviceid'],
  ['version()', '7'],
])('%s asks the world', (expression, expected) => {
  expect(ask(c, expression, labels)).toBe(expected)
})

test('a list shuffled with a seed has the order that ODK publishes for it', () => {
  const six = documentOf(`<r>${[...'ABCDEF'].map((letter) => `<i>${letter}</i>`).join('')}</r>`)
  const mixed = (seed: string) => (ask(six, `randomize(/r/i, ${seed})`) as string[]).join('')
  expect([mixed('42'), mixed('-42'), mixed('1'), mixed('11111111')]).toEqual(['AFCBDE', 'EDAFBC', 'BFEACD', 'ACDBFE'])
  expect([...mixed("'some text'")].sort().join('')).toBe('ABCDEF')
})

const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('<a/>', '<b>1</b>'),
    fc
      .tuple(fc.constantFrom('a', 'b'), fc.array(tie('node'), { maxLength: 4 }))
      .map(([n, kids]) => `<${n}>${kids.join('')}</${n}>`),
  ),
})).node
const AXES = [
  'child',
  'parent',
  'descendant',
  'ancestor',
  'following',
  'preceding',
  'following-sibling',
  'preceding-sibling',
]
const steps = fc.array(
  fc
    .tuple(fc.constantFrom(...AXES), fc.constantFrom('a', 'b', '*', 'node()'))
    .map(([axis, test]) => `${axis}::${test}`),
  { minLength: 1, maxLength: 4 },
)

test('whatever the path, its nodes come once and in document order', () => {
  fc.assert(
    fc.property(tree, steps, (xml, path) => {
      const top = documentOf(`<r>${xml}${xml}</r>`)
      const found = evaluate(parse(`//*/${path.join('/')}`), contextAt(top)) as XNode[]
      expect(found).toEqual(inOrder(found))
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})

test('what is asked for as text, number or truth is the value as such', () => {
  fc.assert(
    fc.property(tree, steps, fc.boolean(), (xml, path, anywhere) => {
      const top = documentOf(`<r>${xml}</r>`)
      const context = contextAt(top.kids[0] as XNode)
      const expr = parse((anywhere ? '//*/' : '') + path.join('/'))
      const value = evaluate(expr, context)
      expect(evaluateText(expr, context)).toBe(asString(value))
      expect(evaluateNumber(expr, context)).toBe(asNumber(value, context.world))
      expect(evaluateTruth(expr, context)).toBe(asBoolean(value))
    }),
  )
})
