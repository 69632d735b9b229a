/** What follows from an answer: calculations, relevance, rights. */
import { expect, test } from 'vitest'
import { ask, group, opened, repeat } from '../testing/form'
import type { Field, FormRun } from './api'

const at = (run: FormRun, id: string): Field => {
  const field = run.find(id)
  if (!field) throw new Error(`no ${id}`)
  return field
}
const put = (run: FormRun, id: string, value: string): void => run.set(at(run, id), value)
const value = (run: FormRun, id: string): string => at(run, id).value

test('calculations follow what they read, however deep', () => {
  const run = opened([
    ask('a', { t: 'int' }),
    ask('c', { calc: '/data/b * 2', hide: true }),
    ask('b', { calc: '/data/a + 1', hide: true }),
  ])
  expect(value(run, '/data/c')).toBe('')
  put(run, '/data/a', '3')
  expect(value(run, '/data/b')).toBe('4')
  expect(value(run, '/data/c')).toBe('8')
})

test('what is not relevant reads as empty, is kept and comes back', () => {
  const run = opened([
    ask('sick', {
      o: [
        ['yes', 'Yes'],
        ['no', 'No'],
      ],
    }),
    group('signs', [ask('fever'), ask('days', { t: 'int' })], { rel: "/data/sick = 'yes'" }),
    ask('said', { calc: "concat(/data/signs/fever, '-', /data/signs/days)", hide: true }),
  ])
  put(run, '/data/sick', 'yes')
  put(run, '/data/signs/fever', 'high')
  put(run, '/data/signs/days', '2')
  expect(value(run, '/data/said')).toBe('high-2')
  put(run, '/data/sick', 'no')
  expect(value(run, '/data/said')).toBe('-')
  expect(at(run, '/data/signs/fever').relevant).toBe(false)
  expect(run.answers()).toEqual({ sick: 'no', said: '-' })
  put(run, '/data/sick', 'yes')
  expect(value(run, '/data/said')).toBe('high-2')
  expect(run.answers()).toEqual({ sick: 'yes', signs: { fever: 'high', days: '2' }, said: 'high-2' })
})

test('what became relevant while the group around it was not is there when the group is', () => {
  const run = opened([
    ask('on'),
    ask('why'),
    group('g', [ask('x', { rel: '/data/why = 1' }), group('h', [ask('y')], { rel: '/data/why = 1' })], {
      rel: '/data/on = 1',
    }),
  ])
  const relevant = () => ['/data/g/x', '/data/g/h', '/data/g/h/y'].map((id) => at(run, id).relevant)
  put(run, '/data/on', '1')
  expect(relevant()).toEqual([false, false, false])
  put(run, '/data/on', '')
  put(run, '/data/why', '1')
  expect(relevant()).toEqual([false, false, false])
  put(run, '/data/on', '1')
  expect(relevant()).toEqual([true, true, true])
  put(run, '/data/on', '')
  put(run, '/data/why', '')
  put(run, '/data/on', '1')
  expect(relevant()).toEqual([false, false, false])
})

test('a repeat and what is in it hear what became relevant while the group around them was not', () => {
  const run = opened([
    ask('on'),
    ask('why'),
    group('g', [repeat('r', [ask('x', { rel: '/data/why != 2' })], { r: 2, rel: '/data/why != 1' }), ask('after')], {
      rel: '/data/on = 1',
    }),
  ])
  const relevant = () =>
    [1, 2].flatMap((n) => [`/data/g/r[${n}]`, `/data/g/r[${n}]/x`].map((id) => at(run, id).relevant))
  const without = (why: string) => {
    put(run, '/data/on', '')
    put(run, '/data/why', why)
    put(run, '/data/on', '1')
    return relevant()
  }
  put(run, '/data/on', '1')
  put(run, '/data/why', '1')
  expect(relevant()).toEqual([false, false, false, false])
  expect(without('3')).toEqual([true, true, true, true])
  expect(run.canAdd(at(run, '/data/g'), at(run, '/data/g/r[1]').def)).toBe(true)
  put(run, '/data/why', '2')
  expect(relevant()).toEqual([true, false, true, false])
  expect(without('1')).toEqual([false, false, false, false])
  expect(run.canAdd(at(run, '/data/g'), at(run, '/data/g/r[1]').def)).toBe(false)
  expect(without('3')).toEqual([true, true, true, true])
})

test('a calculation gives nothing while it is not relevant', () => {
  const run = opened([ask('on'), group('g', [ask('x', { calc: "'set'", hide: true })], { rel: "/data/on = '1'" })])
  expect(value(run, '/data/g/x')).toBe('')
  put(run, '/data/on', '1')
  expect(value(run, '/data/g/x')).toBe('set')
  put(run, '/data/on', '')
  expect(value(run, '/data/g/x')).toBe('')
})

test('what was drawn once stays, also when it was not relevant in between', () => {
  const run = opened([ask('on', { v: '1' }), ask('x', { calc: 'once(random())', rel: "/data/on = '1'", hide: true })])
  const drawn = value(run, '/data/x')
  put(run, '/data/on', '')
  expect(value(run, '/data/x')).toBe('')
  put(run, '/data/on', '1')
  expect(value(run, '/data/x')).toBe(drawn)
})

test('a form whose calculations go round in a ring comes to rest at each change', () => {
  const run = opened([
    ask('x', { t: 'int' }),
    ask('a', { calc: '/data/b + /data/x', hide: true }),
    ask('b', { calc: 'coalesce(/data/a, 0) + 1', hide: true }),
  ])
  put(run, '/data/x', '1')
  const before = value(run, '/data/a')
  put(run, '/data/x', '2')
  expect(Number.isFinite(Number(before))).toBe(true)
})

test('required and readonly follow their expressions', () => {
  const run = opened([ask('n', { t: 'int' }), ask('why', { req: '/data/n > 5', ro: '/data/n > 9', rmsg: 'Say why.' })])
  expect(run.faults()).toEqual([])
  put(run, '/data/n', '6')
  expect(run.faults().map((fault) => [fault.field.id, fault.kind, fault.words])).toEqual([
    ['/data/why', 'required', 'Say why.'],
  ])
  put(run, '/data/n', '10')
  expect(at(run, '/data/why').readonly).toBe(true)
  expect(run.faults()).toEqual([])
})

test('a constraint is asked about an answer, with its own message', () => {
  const run = opened([ask('age', { t: 'int', con: '. >= 0 and . < 130', msg: ['Not ', ['p', 1, 'data', 'age'], '.'] })])
  put(run, '/data/age', '131')
  expect(run.faults()[0]).toMatchObject({ kind: 'constraint', words: 'Not 131.' })
  put(run, '/data/age', 'x')
  expect(run.faults()[0]).toMatchObject({ kind: 'type' })
  put(run, '/data/age', '30')
  expect(run.faults()).toEqual([])
})

test.each([
  ['int', '12', true],
  ['int', '1.5', false],
  ['decimal', '1.5', true],
  ['decimal', '.', false],
  ['date', '2026-02-28', true],
  ['date', '2026-02-30', false],
  ['time', '07:30', true],
  ['time', '25:00', false],
  ['dateTime', '2026-02-28T07:30:00.000+01:00', true],
  ['dateTime', 'now', false],
  ['geopoint', '1.5 32.1 0 5', true],
  ['geopoint', '95 32', false],
  ['geotrace', '1 2; 3 4', true],
  ['string', '%', true],
])('%s %s fits: %s', (t, text, fits) => {
  const run = opened([ask('x', { t })])
  put(run, '/data/x', text)
  expect(run.faults().length).toBe(fits ? 0 : 1)
})

test('what was not asked has no fault, and an answer takes it back (TRU-11)', () => {
  const run = opened([ask('x', { req: 1 })])
  run.leave(at(run, '/data/x'), 'unsafe')
  expect(run.faults()).toEqual([])
  expect(run.answers()).toEqual({ x: { unasked: 'unsafe' } })
  put(run, '/data/x', 'y')
  expect(run.answers()).toEqual({ x: 'y' })
})

test('watchers hear of exactly what changed', () => {
  const run = opened([
    ask('a'),
    ask('b', { rel: "/data/a = '1'" }),
    ask('c', { l: ['Said ', ['p', 1, 'data', 'a']] }),
    ask('d'),
    ask('e', { calc: '/data/a', hide: true }),
  ])
  const page = run.pages().find((one) => one.id === '/data/c')
  if (page?.shows[0]) expect(run.label(page.shows[0]).text).toBe('Said ')
  const heard: string[][] = []
  const stop = run.watch((changed) => heard.push([...changed].map((field) => field.id).sort()))
  put(run, '/data/a', '1')
  put(run, '/data/a', '1')
  stop()
  put(run, '/data/a', '2')
  expect(heard).toEqual([['/data/a', '/data/b', '/data/c', '/data/e']])
})

test('rules of one instance are reckoned for that instance', () => {
  const run = opened([
    repeat('child', [
      ask('age', { t: 'int' }),
      ask('old', { calc: 'if(/data/child/age > 5, "y", "n")', hide: true }),
      ask('place', { calc: 'position(..)', hide: true }),
    ]),
    ask('sum', { calc: 'sum(/data/child/age)', hide: true }),
    ask('many', { calc: 'count(/data/child)', hide: true }),
  ])
  run.addRepeat('/data/child')
  run.addRepeat('/data/child')
  put(run, '/data/child[1]/age', '4')
  put(run, '/data/child[2]/age', '7')
  expect([1, 2].map((n) => value(run, `/data/child[${n}]/old`))).toEqual(['n', 'y'])
  expect(value(run, '/data/sum')).toBe('11')
  run.removeRepeat(at(run, '/data/child[1]'))
  expect(value(run, '/data/sum')).toBe('7')
  expect(value(run, '/data/many')).toBe('1')
  expect(value(run, '/data/child[1]/place')).toBe('1')
  expect(value(run, '/data/child[1]/old')).toBe('y')
})

test('a group that nobody may answer locks what is in it', () => {
  const run = opened([
    ask('done'),
    group('g', [ask('x'), repeat('r', [ask('y')], { r: 1 })], { ro: "/data/done = 'yes'" }),
  ])
  put(run, '/data/done', 'yes')
  expect([at(run, '/data/g/x').readonly, at(run, '/data/g/r[1]/y').readonly]).toEqual([true, true])
  put(run, '/data/done', '')
  expect(at(run, '/data/g/x').readonly).toBe(false)
})
