/** Which pages there are, in which order, with what on them. */
import { expect, test } from 'vitest'
import { ask, group, opened, repeat } from '../testing/form'
import type { Field, FormRun, Shown } from './api'

const names = (shows: readonly Shown[]): string[] =>
  shows.flatMap((one) => (one.inside ? [`${one.field.name}(${names(one.inside).join(' ')})`] : [one.field.name]))
const pages = (run: FormRun): string[] =>
  run.pages().map((page) => `${page.id}${page.kind === 'prompt' ? '?' : ''}: ${names(page.shows).join(' ')}`)
const put = (run: FormRun, id: string, value: string): void => run.set(run.find(id) as Field, value)

test('a question is a page, a field-list is one with all inside', () => {
  const run = opened([
    ask('a'),
    group('g', [ask('b'), group('h', [ask('c'), ask('d')])], { a: ['field-list'] }),
    group('plain', [ask('e'), ask('f')], { l: 'Plain' }),
  ])
  expect(pages(run)).toEqual(['/data/a: a', '/data/g: g(b h(c d))', '/data/plain/e: e', '/data/plain/f: f'])
  expect(run.pages()[3]?.around.map((one) => run.label(one).text)).toEqual(['Plain'])
})

test('what shows nothing makes no page', () => {
  const run = opened([
    group('inputs', [ask('source', { hide: true })], { a: ['field-list'] }),
    group('quiet', [ask('x', { a: ['hidden'] })]),
    ask('silent', { l: '', ro: 1 }),
    ask('note', { l: 'Read this', ro: 1 }),
  ])
  expect(pages(run)).toEqual(['/data/note: note'])
})

test('pages come and go with relevance', () => {
  const run = opened([
    ask('sick'),
    group('signs', [ask('fever', { rel: '../../sick > 1' })], { rel: '/data/sick > 0', a: ['field-list'] }),
    ask('end'),
  ])
  expect(pages(run)).toEqual(['/data/sick: sick', '/data/end: end'])
  put(run, '/data/sick', '1')
  expect(pages(run)).toEqual(['/data/sick: sick', '/data/end: end'])
  put(run, '/data/sick', '2')
  expect(pages(run)).toEqual(['/data/sick: sick', '/data/signs: signs(fever)', '/data/end: end'])
})

test('a repeat gives the pages of its instances and asks for one more', () => {
  const run = opened([repeat('child', [ask('name'), ask('age')], { r: 1, l: 'Child' }), ask('end')])
  expect(pages(run)).toEqual([
    '/data/child[1]/name: name',
    '/data/child[1]/age: age',
    '/data/child[2]?: child',
    '/data/end: end',
  ])
  const prompt = run.pages()[2]
  run.addRepeat(prompt?.shows[0]?.field as Field)
  expect(pages(run).slice(2)).toEqual([
    '/data/child[2]/name: name',
    '/data/child[2]/age: age',
    '/data/child[3]?: child',
    '/data/end: end',
  ])
  expect(run.pages()[2]?.around.map((one) => one.field.id)).toEqual(['/data/child[2]'])
})

test('a counted or fixed repeat asks for no more', () => {
  const run = opened([
    ask('n'),
    repeat('child', [ask('name')], { count: '/data/n', a: ['field-list'] }),
    repeat('two', [ask('x')], { r: 2, fixed: 1 }),
  ])
  put(run, '/data/n', '2')
  expect(pages(run).slice(1)).toEqual([
    '/data/child[1]: child(name)',
    '/data/child[2]: child(name)',
    '/data/two[1]/x: x',
    '/data/two[2]/x: x',
  ])
  expect(run.addRepeat('/data/child')).toBeUndefined()
  expect(run.canAdd(run.root, 2)).toBe(false)
})

test('a repeat inside of a field-list has its instances and its prompt on the page', () => {
  const run = opened([group('g', [repeat('child', [ask('name')], { r: 1 })], { a: ['field-list'] })])
  expect(pages(run)).toEqual(['/data/g: g(child(name) child)'])
})

test('a repeat that is not relevant asks for nothing', () => {
  const run = opened([ask('any'), repeat('child', [ask('name')], { rel: "/data/any = 'yes'" })])
  expect(pages(run)).toEqual(['/data/any: any'])
  put(run, '/data/any', 'yes')
  expect(pages(run)).toEqual(['/data/any: any', '/data/child[1]?: child'])
})
