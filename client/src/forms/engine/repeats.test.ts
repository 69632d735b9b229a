/** Repeats: nested, counted, by hand; what their expressions see; and how much is reckoned. */
import { expect, test } from 'vitest'
import { ask, group, opened, repeat, seeded } from '../testing/form'
import type { Field, FormRun } from './api'

const at = (run: FormRun, id: string): Field => run.find(id) as Field
const put = (run: FormRun, id: string, value: string): void => run.set(at(run, id), value)
const values = (run: FormRun, ...ids: string[]): string[] => ids.map((id) => run.find(id)?.value ?? 'none')

test('a count makes instances, takes them from the end, and brings back what they held', () => {
  const run = opened([
    ask('n', { t: 'int' }),
    repeat('child', [ask('name')], { count: '/data/n' }),
    ask('all', { calc: "join(' ', /data/child/name)", hide: true }),
  ])
  put(run, '/data/n', '3')
  for (const n of [1, 2, 3]) put(run, `/data/child[${n}]/name`, `c${n}`)
  expect(values(run, '/data/all')).toEqual(['c1 c2 c3'])
  put(run, '/data/n', '1')
  expect(values(run, '/data/all', '/data/child[2]/name')).toEqual(['c1', 'none'])
  expect(run.answers()).toEqual({ n: '1', child: [{ name: 'c1' }], all: 'c1' })
  put(run, '/data/n', '2')
  expect(values(run, '/data/all')).toEqual(['c1 c2'])
  put(run, '/data/n', '')
  expect(run.root.kids.map((kid) => kid.name)).toEqual(['n', 'all'])
})

test('nested counts follow the count of their own instance', () => {
  const run = opened([
    repeat('house', [
      ask('n'),
      repeat('child', [ask('age'), ask('who', { calc: "concat(position(../..), '.', position(..))", hide: true })], {
        count: '../n',
      }),
    ]),
  ])
  run.addRepeat('/data/house')
  run.addRepeat('/data/house')
  put(run, '/data/house[2]/n', '2')
  expect(values(run, '/data/house[2]/child[2]/who', '/data/house[1]/child[1]/who')).toEqual(['2.2', 'none'])
  put(run, '/data/house[1]/n', '1')
  run.removeRepeat(at(run, '/data/house[1]'))
  expect(values(run, '/data/house[1]/child[1]/who', '/data/house[1]/child[2]/who')).toEqual(['1.1', '1.2'])
})

test('an expression may look at the instance before, and at one by its place', () => {
  const run = opened([
    repeat('day', [
      ask('got', { t: 'int' }),
      ask('total', {
        calc: 'coalesce(/data/day[position() = position(current()/..) - 1]/total, 0) + ../got',
        hide: true,
      }),
    ]),
    ask('second', { calc: 'indexed-repeat(/data/day/got, /data/day, 2)', hide: true }),
  ])
  for (let n = 0; n < 3; n++) run.addRepeat('/data/day')
  for (const n of [3, 1, 2]) put(run, `/data/day[${n}]/got`, String(n))
  expect(values(run, '/data/day[1]/total', '/data/day[2]/total', '/data/day[3]/total', '/data/second')).toEqual([
    '1',
    '3',
    '6',
    '2',
  ])
  put(run, '/data/day[1]/got', '10')
  expect(values(run, '/data/day[3]/total')).toEqual(['15'])
  run.removeRepeat(at(run, '/data/day[2]'))
  expect(values(run, '/data/day[2]/total', '/data/second')).toEqual(['13', '3'])
})

test('the first instances hold what the form gives them', () => {
  const first = [
    { n: 'day', c: [{ n: 'name', v: 'Monday' }] },
    { n: 'day', c: [{ n: 'name', v: 'Tuesday' }] },
  ]
  const run = opened([repeat('day', [ask('name', { v: 'A day' })], { r: 2, first })])
  run.addRepeat('/data/day')
  expect(values(run, '/data/day[1]/name', '/data/day[2]/name', '/data/day[3]/name')).toEqual([
    'Monday',
    'Tuesday',
    'A day',
  ])
})

test('relevance is that of the instance', () => {
  const run = opened([
    repeat('child', [ask('age', { t: 'int' }), group('baby', [ask('weight')], { rel: '/data/child/age < 1' })]),
  ])
  run.addRepeat('/data/child')
  run.addRepeat('/data/child')
  put(run, '/data/child[1]/age', '0')
  put(run, '/data/child[2]/age', '4')
  expect([1, 2].map((n) => at(run, `/data/child[${n}]/baby/weight`).relevant)).toEqual([true, false])
})

/** How often rules with `random()` are evaluated while children come one by one. */
function evaluations(children: number): number {
  let count = 0
  const draw = seeded(1)
  const random = (): number => {
    count++
    return draw()
  }
  const child = [
    ask('age', { t: 'int' }),
    ask('x', { calc: '../age + 0 * random()', hide: true }),
    ask('y', { rel: '/data/house/child/age + random() > 5' }),
  ]
  const run = opened([repeat('house', [repeat('child', child)])], { random })
  const begun = count
  for (let n = 0; n < children; n++) {
    if (n % 6 === 0) run.addRepeat('/data/house')
    const house = Math.floor(n / 6) + 1
    run.addRepeat(`/data/house[${house}]/child`)
    put(run, `/data/house[${house}]/child[${(n % 6) + 1}]/age`, '3')
  }
  return count - begun
}

test('108 children in 18 households cost 18 times as much as 6 in one', () => {
  expect(evaluations(108)).toBe(18 * evaluations(6))
})
