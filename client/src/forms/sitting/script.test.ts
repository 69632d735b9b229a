/** What a person can do with a form page by page, and what she is told. */
import { describe, expect, test } from 'vitest'
import type { Model, Texts } from '../model'
import { type Asked, recompute, sitDown, walk } from '../served'
import { model, type Sketch } from '../testing/form'
import type { Script } from './script'

const ASKED: Asked = { now: Date.UTC(2026, 10, 28, 7), offset: 180 }
const HOME: readonly Sketch[] = [
  { name: 'name', req: 1, l: 'Name' },
  {
    name: 'child',
    k: 'repeat',
    r: 0,
    l: 'Child',
    kids: [
      { name: 'age', t: 'int', con: '. < 60', msg: 'Below 60 months.', l: 'Age' },
      { name: 'due', calc: "if(../age < 12, 'yes', 'no')", hide: true },
    ],
  },
  {
    name: 'net',
    k: 'select1',
    t: 'select1',
    l: 'Net?',
    o: [
      ['yes', 'There is one'],
      ['no', 'There is none'],
    ],
  },
  { name: 'torn', rel: "/data/net = 'yes'", l: 'Torn?' },
  { name: 'seen', ro: 1, v: 'x', l: 'Seen' },
]
const made = (kids = HOME): Model => model(kids)
const NONE: Record<string, Texts> = {}
const sit = (script: Script, kids = HOME) => sitDown(made(kids), NONE, ASKED, script)
const pagesOf = (script: Script) => sit(script).pages.map(({ id }) => id)

describe('answers from the first page to the last', () => {
  test('each page is seen once, with what it came to', () => {
    const found = sit({ answers: { name: 'Rose', child: [{ age: 3 }, { age: 30 }], net: 'no' } })
    expect(found.pages.map(({ id }) => id)).toEqual([
      '/data/name',
      '/data/child[1]',
      '/data/child[1]/age',
      '/data/child[2]',
      '/data/child[2]/age',
      '/data/child[3]',
      '/data/net',
      '/data/seen',
    ])
    expect([found.ended, found.refused, found.faults]).toEqual([true, [], []])
    expect(found.values).toMatchObject({ '/data/child[1]/due': 'yes', '/data/child[2]/due': 'no' })
    expect(found.irrelevant).toEqual(['/data/torn'])
  })

  test.each([
    ['paths', { name: 'R', 'child[1]/age': 3, 'child[2]/age': 30 }],
    ['whole paths', { '/data/name': 'R', '/data/child[1]/age': 3, '/data/child[2]/age': '30' }],
    ['a list for all instances', { name: 'R', 'child[2]': { age: 30 }, 'child[1]/age': 3 }],
  ])('%s mean the same', (_, answers) => {
    expect(sit({ answers }).answers).toMatchObject({ child: [{ age: '3' }, { age: '30' }] })
  })

  test('a choice may be given by its label', () => {
    expect(sit({ answers: { name: 'R', net: 'There is one', torn: false } }).answers).toMatchObject({
      net: 'yes',
      torn: 'false',
    })
  })

  test.each([
    ['nobody', 'unknown'],
    ['torn', 'irrelevant'],
    ['seen', 'readonly'],
    ['net', 'choice'],
    ['due', 'no_question'],
  ])('%s is refused: %s', (name, why) => {
    expect(sit({ answers: { name: 'R', [name]: 'zzz' } }).refused).toMatchObject([{ name, why }])
  })

  test('a question may be left out on purpose', () => {
    const found = sit({ answers: { name: { unasked: 'unsafe' } } })
    expect([found.answers, found.faults]).toMatchObject([{ name: { unasked: 'unsafe' } }, []])
  })

  test('faults are said with the page, and at the end', () => {
    const found = sit({ answers: { child: [{ age: 70 }] } })
    expect(found.pages[0]?.questions[0]?.fault).toEqual({ kind: 'required', words: '' })
    expect(found.faults.map(({ id, words }) => [id, words])).toEqual([
      ['/data/name', ''],
      ['/data/child[1]/age', 'Below 60 months.'],
    ])
  })

  test('an empty list takes out the instance that a form begins with', () => {
    const one = HOME.map((each) => (each.name === 'child' ? { ...each, r: 1 } : each))
    expect(sit({ answers: { name: 'R' } }, one).answers.child).toHaveLength(1)
    expect(sit({ answers: { name: 'R', child: [] } }, one).answers.child).toBeUndefined()
  })
})

describe('steps', () => {
  test('a page with faults is not turned', () => {
    const found = sit({ steps: [{ next: 1 }] })
    expect(found.refused).toEqual([{ name: '/data/name', why: 'faults' }])
    expect(found.pages.map(({ id }) => id)).toEqual(['/data/name', '/data/name'])
  })

  test('pages are turned forwards and back, instances come and go', () => {
    const steps = [
      { answer: { name: 'R' }, next: 1 },
      { add: 'child' },
      { next: 1 },
      { back: 1 },
      { remove: 'child[1]' },
    ] as const
    expect(pagesOf({ steps })).toEqual([
      '/data/name',
      '/data/child[1]',
      '/data/child[1]/age',
      '/data/child[2]',
      '/data/child[1]/age',
      '/data/child[1]',
    ])
  })

  test('a bare name means the instance on this page', () => {
    const steps = [
      { answer: { name: 'R' }, add: ['child', 'child'], next: 2 },
      { answer: { age: 5 } },
      { expect: { due: 'yes' } },
    ] as const
    const found = sit({ steps })
    expect([found.answers.child, found.unmet]).toEqual([[{ due: 'no' }, { age: '5', due: 'yes' }], []])
  })

  test('a name that several have is refused where no page makes it clear', () => {
    expect(sit({ steps: [{ add: ['child', 'child'] }, { answer: { age: 1 } }] }).refused).toEqual([
      { name: 'age', why: 'several' },
    ])
  })

  test('what is expected and not found is told', () => {
    const expected = {
      net: 'no',
      torn: null,
      name: { required: true, label: 'Name' },
      age: 4,
      seen: { readonly: false },
    }
    const found = sit({ steps: [{ answer: { net: 'no' } }], expect: expected })
    expect(found.unmet.map(({ name, found: is }) => [name, is])).toEqual([
      ['age', 'unknown'],
      ['seen', { readonly: true }],
    ])
  })

  test('the last page is turned, and turned back', () => {
    const found = sit({ steps: [{ answer: { name: 'R' }, next: 9 }, { back: 1 }] })
    expect([found.ended, found.pages.at(-1)?.id]).toEqual([false, '/data/seen'])
  })
})

describe('a stored answer set', () => {
  const stored = {
    name: 'R',
    child: [
      { age: '3', due: 'yes' },
      { age: '30', due: 'no' },
    ],
    net: 'no',
    seen: 'x',
  }
  const again = (answers: typeof stored) => recompute(made(), NONE, ASKED, answers)

  test('comes out as it was', () => {
    expect(again(stored)).toMatchObject({ answers: stored, differences: [] })
  })

  test('shows what is calculated differently now', () => {
    const wrong = { ...stored, child: [{ age: '30', due: 'yes' }] }
    expect(again(wrong).differences).toEqual([{ id: '/data/child[1]/due', stored: 'yes', now: 'no', calculated: true }])
  })

  test('shows an answer that is no longer asked for', () => {
    expect(again({ ...stored, torn: 'no' } as typeof stored).differences).toMatchObject([
      { id: '/data/torn', stored: 'no', now: null },
    ])
  })

  test('of a walk differs in nothing', () => {
    for (let seed = 1; seed < 30; seed++) {
      const walked = sitDown(
        made(),
        NONE,
        { ...ASKED, seed },
        { answers: { name: `n${seed}`, child: [{ age: seed }], net: 'yes', torn: 'a' } },
      )
      expect(recompute(made(), NONE, ASKED, walked.answers)).toMatchObject({ answers: walked.answers, differences: [] })
    }
  })
})

test('the same seed walks the same way', () => {
  const walked = () => walk(made(), NONE, { ...ASKED, seed: 5 })
  expect(walked()).toEqual(walked())
  expect(walked().stuck).toBeUndefined()
})
