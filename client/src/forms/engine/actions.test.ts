/** What a form does by itself: when it opens, when an instance comes, when an answer changes. */
import { expect, test } from 'vitest'
import { ask, opened, repeat } from '../testing/form'
import type { Field, FormRun } from './api'

const at = (run: FormRun, id: string): Field => run.find(id) as Field
const put = (run: FormRun, id: string, value: string): void => run.set(at(run, id), value)

test('values are set when a form is opened first, and not again with its draft', () => {
  const kids = [ask('a', { v: '2' }), ask('b')]
  const around = { on: [['first-load', '/data/b', '/data/a + 1']] as const }
  const run = opened(kids, {}, around)
  expect(at(run, '/data/b').value).toBe('3')
  put(run, '/data/b', '9')
  const again = opened(kids, { draft: run.draft() }, around)
  expect(at(again, '/data/b').value).toBe('9')
})

test('an answer that changes sets others, each once and in a chain', () => {
  const run = opened([
    ask('a', { on: [['value-changed', '/data/b', '/data/a * 2']] }),
    ask('b', { on: [['value-changed', '/data/c', '/data/b + 1']] }),
    ask('c'),
    ask('d', { on: [['value-changed', '/data/d', '. + 1']] }),
  ])
  put(run, '/data/a', '2')
  expect([at(run, '/data/b').value, at(run, '/data/c').value]).toEqual(['4', '5'])
  put(run, '/data/b', '7')
  expect([at(run, '/data/b').value, at(run, '/data/c').value]).toEqual(['7', '8'])
  put(run, '/data/d', '1')
  expect(Number(at(run, '/data/d').value)).toBeGreaterThan(1)
})

test('a new instance is set up with its own values', () => {
  const run = opened([
    ask('n', { v: '5' }),
    repeat('r', [ask('x', { on: [['value-changed', '/data/r/y', '../x']] }), ask('y')], {
      r: 1,
      on: [['first-load new-repeat', '/data/r/x', '/data/n + position(..)']],
    }),
  ])
  run.addRepeat('/data/r')
  expect([1, 2].map((n) => at(run, `/data/r[${n}]/x`).value)).toEqual(['6', '7'])
  put(run, '/data/r[2]/x', '1')
  expect([1, 2].map((n) => at(run, `/data/r[${n}]/y`).value)).toEqual(['6', '1'])
})

test('the phone is told where a place is wanted', () => {
  const run = opened([ask('a'), ask('here', { hide: true })], {}, { on: [['first-load', '/data/here', 'geopoint']] })
  expect(run.wanted().map(({ field, what }) => [field.id, what])).toEqual([['/data/here', 'geopoint']])
  put(run, '/data/here', '1 2')
  expect(run.wanted()).toEqual([])
})

test('preloads say when, by whom and on what a form is filled in', () => {
  const run = opened(
    [
      ask('start', { pre: ['timestamp', 'start'], hide: true }),
      ask('end', { pre: ['timestamp', 'end'], hide: true }),
      ask('today', { pre: ['date', 'today'], hide: true }),
      ask('who', { pre: ['property', 'username'], hide: true }),
      ask('device', { pre: ['property', 'deviceid'], hide: true }),
      ask('seen', { calc: "concat(/data/who, ' on ', /data/today)", hide: true }),
    ],
    { about: { username: 'amina' } },
  )
  expect(run.answers()).toEqual({
    start: '2026-11-22T01:31:17.000+00:00',
    end: '2026-11-22T01:31:17.000+00:00',
    today: '2026-11-22',
    who: 'amina',
    seen: 'amina on 2026-11-22',
  })
})

test('a calculation goes before the value that is set when the form opens', () => {
  const kids = [
    ask('a', { v: 'x' }),
    ask('id', { calc: '/data/a', hide: true }),
    ask('own', { calc: 'once(/data/a)', hide: true }),
  ]
  const run = opened(
    kids,
    {},
    {
      on: [
        ['first-load', '/data/id', "'new'"],
        ['first-load', '/data/own', "'new'"],
      ],
    },
  )
  expect([at(run, '/data/id').value, at(run, '/data/own').value]).toEqual(['x', 'new'])
})
