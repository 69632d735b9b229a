/** Walks: a form is answered to its end, and what cannot be answered is named. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ask, group, opened, repeat, seeded } from '../testing/form'
import { sampleOf } from './sample'
import { walk } from './walk'

test('a walk finds numbers, texts and days that constraints allow', () => {
  const run = opened([
    ask('muac', { t: 'decimal', req: 1, con: '. >= 6.5 and . <= 7' }),
    ask('phone', { req: 1, con: "regex(., '^(\\+254|0)7[0-9]{8}$')" }),
    ask('code', { req: 1, con: 'string-length(.) = 9' }),
    ask('born', { t: 'date', req: 1, con: '. <= today() and . > today() - 1000' }),
    group('g', [ask('why', { rel: '/data/muac > 0', req: 1 })], { a: ['field-list'] }),
    repeat('child', [ask('name', { req: 1 })]),
  ])
  const walked = walk(run, seeded(3), { skip: 0 })
  expect(walked.left).toEqual([])
  expect(walked.faults).toEqual([])
  expect(walked.answered).toBeGreaterThanOrEqual(5)
})

test('what nothing fits is left and named', () => {
  const run = opened([
    ask('never', { t: 'int', req: 1, con: '. > 5 and . < 5' }),
    ask('none', { req: 1, from: { nodes: "instance('nothing')/root/item" } }),
  ])
  const walked = walk(run, seeded(1))
  expect(walked.left).toEqual([
    { id: '/data/never', why: 'constraint' },
    { id: '/data/none', why: 'choices' },
  ])
  expect(run.answers()).toMatchObject({ never: { unasked: 'not_asked' } })
})

test('a form that has no end is said to have none', () => {
  const run = opened([ask('n', { t: 'int', v: '99', ro: 1 }), repeat('r', [ask('x')], { count: '/data/n' })])
  expect(walk(run, seeded(1), { pages: 50 }).stuck).toBe('endless')
})

test('samples fit the patterns they are made from', () => {
  const patterns = ['^[A-Z]{2}[0-9]{4}$', '(ab|cd)+x?', '\\d{3}-\\d{2,4}', '[^a-y]', '^(?:0|\\+2567)[0-9]{8}$', 'a.c*']
  fc.assert(
    fc.property(fc.constantFrom(...patterns), fc.nat(), (pattern, seed) => {
      expect(sampleOf(pattern, seeded(seed))).toMatch(new RegExp(`^(?:${pattern})$`))
    }),
  )
})

test('a group or repeat that is said to be required asks nobody for anything', () => {
  const run = opened([
    group('g', [ask('a')], { req: 1 }),
    repeat('r', [ask('x', { req: 'true()' })], { r: 1, req: 'true()' }),
  ])
  expect(run.faults().map(({ field }) => field.id)).toEqual(['/data/r[1]/x'])
})

test('a walk gives few instances where an answer counts them, also through a calculation', () => {
  const run = opened([
    ask('many', { t: 'int', req: 1 }),
    ask('twice', { calc: '/data/many * 2', hide: true }),
    repeat('r', [ask('more', { t: 'int' }), repeat('inner', [ask('x')], { count: '../more' })], {
      count: '/data/twice',
    }),
  ])
  const walked = walk(run, seeded(5), { skip: 0, pages: 60 })
  expect(walked.stuck).toBeUndefined()
})
