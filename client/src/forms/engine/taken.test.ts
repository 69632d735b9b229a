/** What comes out: answers by concept, XML, drafts; and what is known going in. */
import { expect, test } from 'vitest'
import { ask, group, opened, repeat } from '../testing/form'
import type { Field, FormRun } from './api'
import { dump } from './state'
import { xmlOf } from './xml'

const put = (run: FormRun, id: string, value: string): void => run.set(run.find(id) as Field, value)

test('answers come by concept name, groups nested and repeats in order', () => {
  const run = opened([
    ask('q1', { as: 'weight', t: 'decimal' }),
    group('g', [ask('a'), group('h', [ask('b')])]),
    repeat('child', [ask('name'), ask('old', { rel: "../name = 'x'" })]),
  ])
  put(run, '/data/q1', '3.50')
  put(run, '/data/g/h/b', 'deep')
  run.addRepeat('/data/child')
  run.addRepeat('/data/child')
  put(run, '/data/child[2]/name', 'Amina')
  expect(run.answers()).toEqual({ weight: '3.50', g: { h: { b: 'deep' } }, child: [{}, { name: 'Amina' }] })
})

test('the XML has namespaces, attributes, its identity, and only what is relevant', () => {
  const run = opened(
    [
      ask('a', { at: [['id', 'x"y']] }),
      ask('b', { rel: '/data/a = 1', v: 'hidden' }),
      repeat('r', [ask('x')], { r: 1 }),
      group('meta', [ask('instanceID', { px: 'orx', ns: 'http://openrosa.org/xforms', hide: true })], {
        px: 'orx',
        ns: 'http://openrosa.org/xforms',
      }),
      group('entity', [ask('@id', { calc: "'e1'", hide: true }), ask('label', { calc: '/data/a', hide: true })], {
        at: [['dataset', 'people']],
      }),
    ],
    {},
    { prefixes: { orx: 'http://openrosa.org/xforms' } },
  )
  put(run, '/data/a', '<&>')
  expect(xmlOf(run, { instanceId: 'uuid:1' })).toBe(
    '<data xmlns:orx="http://openrosa.org/xforms"><a id="x&quot;y">&lt;&amp;&gt;</a><r><x/></r>' +
      '<orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta>' +
      '<entity dataset="people" id="e1"><label>&lt;&amp;&gt;</label></entity></data>',
  )
  expect(xmlOf(run, { all: true })).toContain('<b>hidden</b>')
  expect(xmlOf(run)).toMatch(/instanceID>uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/)
  expect(xmlOf(run)).toBe(xmlOf(run))
})

test('a form without an identity is given one, and keeps it in its draft', () => {
  const kids = [ask('a')]
  const run = opened(kids)
  expect(xmlOf(run)).toMatch(/^<data><a\/><orx:meta xmlns:orx="http:\/\/openrosa.org\/xforms"><orx:instanceID>uuid:/)
  expect(xmlOf(opened(kids, { draft: run.draft(), random: () => 0 }))).toBe(xmlOf(run))
})

test('what is known is laid over the first values, before actions', () => {
  const kids = [
    group('inputs', [ask('source', { v: 'user' }), group('contact', [ask('name'), ask('age')])], { hide: true }),
    ask('hello', { calc: "concat('Hello ', /data/inputs/contact/name)", hide: true }),
    repeat('child', [ask('name')]),
  ]
  const known = { inputs: { source: 'task', contact: { name: 'Amina' } }, child: [{ name: 'A' }, { name: 'B' }] }
  const run = opened(kids, { known })
  expect(run.answers()).toEqual({
    inputs: { source: 'task', contact: { name: 'Amina' } },
    hello: 'Hello Amina',
    child: [{ name: 'A' }, { name: 'B' }],
  })
})

test('a draft goes on exactly where it was left', () => {
  const kids = [
    ask('n', { t: 'int' }),
    repeat('child', [ask('name'), ask('drawn', { calc: 'random()', hide: true })], { count: '/data/n' }),
    ask('hidden', { rel: '/data/n = 2', req: 1 }),
    ask('gone', { calc: 'random()', rel: '/data/n = 2', hide: true }),
  ]
  const run = opened(kids)
  put(run, '/data/n', '2')
  put(run, '/data/child[2]/name', 'B')
  put(run, '/data/hidden', 'kept')
  put(run, '/data/n', '1')
  run.leave(run.find('/data/child[1]/name') as Field, 'unsafe')
  const kept = JSON.parse(JSON.stringify(run.draft('/data/child[1]/name')))
  expect(kept.page).toBe('/data/child[1]/name')
  const again = opened(kids, { draft: kept, random: () => 0.5 })
  expect(dump(again)).toBe(dump(run))
  put(run, '/data/n', '2')
  put(again, '/data/n', '2')
  expect(again.find('/data/child[2]/name')?.value).toBe('B')
  expect(again.find('/data/hidden')?.value).toBe('kept')
  expect(again.answers()).toMatchObject({ child: [{ name: { unasked: 'unsafe' } }, { name: 'B' }] })
})
