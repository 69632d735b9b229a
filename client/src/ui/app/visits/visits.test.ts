/** Visits: what a form is opened with, how it is opened again, what becomes of it, and how its draft is named. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import type { Answers, Field } from '../../../forms/engine/api'
import { open } from '../../../forms/engine/open'
import type { Model } from '../../../forms/model'
import type { Home, Story } from '../../../sync/phone'
import { enrolment, visit as visitAct } from '../../../sync/testing/acts'
import { admitted, deviceOn, netOf } from '../../../sync/testing/phones'
import { BOOK, Village } from '../../../sync/testing/village'
import { filesFor } from './attached'
import { signsIn } from './danger'
import { keyOf, visitingFrom } from './keys'
import { knownFor } from './known'
import { lastAnswers, minutesOf, visitCorrected, visitIn, visitMade, visitVoided } from './made'
import { knownFrom, leaveAgain } from './reopened'
import { Watch } from './spent'

const DAY = '2026-03-05'
const clock = { now: Date.parse(`${DAY}T10:00:00Z`), offset: () => 0 }

/** Asks for a name, an age, signs, a group with a concept, children, and what was said last time. */
const FORM: Model = {
  ...{ v: 1, id: 'sick', version: '1', title: 'Sick', langs: [], lists: {}, order: [] },
  root: {
    n: 'data',
    c: [
      { n: 'child_name' },
      { n: 'months', t: 'int' },
      { n: 'signs', t: 'select' },
      { n: 'arm', c: [{ n: 'mm', as: 'muac', t: 'int' }] },
      { n: 'child', r: 0, c: [{ n: 'name' }, { n: 'net', t: 'select1' }] },
      { n: 'last', c: [{ n: 'muac' }] },
    ],
  },
  body: [
    { k: 'input', d: 1, l: 'Name' },
    { k: 'select', d: 3, l: 'Signs', o: [['fits', 'Fits'], ['none', 'None']] },
    { k: 'input', d: 5, l: 'Arm' },
  ],
} // biome-ignore format: a form is read row by row

const person = (name: string, born_on: string | null, more: object = {}) => ({
  ...{
    person: name,
    name,
    sex: 'female',
    born_on,
    born_estimated: false,
    left_on: null,
    died_on: null,
    merged_into: null,
  },
  ...more,
})
const HOME = {
  household: { name: 'Wafula', neighbourhood: '' },
  persons: [
    person('Zawadi', '2025-01-04'),
    person('Mama', '1999-01-01'),
    person('Gone', '2025-01-04', { left_on: DAY }),
  ],
} as unknown as Home

const run = (known = {}) => open({ model: FORM, texts: {}, lang: '', clock, random: () => 0.5, known })
const fieldOf = (of: ReturnType<typeof run>, name: string): Field =>
  of
    .pages()
    .flatMap(({ shows }) => shows)
    .find(({ field }) => field.name === name)?.field as Field

test('a form is opened with what is known of the person, the family’s young children and the last visit', () => {
  const zawadi = HOME.persons[0] ?? null
  const known = knownFor(FORM, HOME, zawadi, DAY, { arm: { muac: '131' } })
  expect(run(known).answers()).toEqual({
    child_name: 'Zawadi',
    months: '14',
    child: [{ name: 'Zawadi' }],
    last: { muac: '131' },
  })
  expect(knownFor(FORM, HOME, null, DAY, null)).toEqual({ child: [{ name: 'Zawadi' }] })
})

test('a form is opened again with its answers, and with what was unsafe to ask (TRU-11)', () => {
  const first = run({ child: [{ name: 'Ann' }, { name: 'Bob' }] })
  first.set(fieldOf(first, 'child_name'), 'Zawadi')
  first.set(fieldOf(first, 'mm'), '113')
  first.leave(fieldOf(first, 'signs'), 'unsafe')
  const answers = first.answers()
  expect(answers).toMatchObject({ signs: { unasked: 'unsafe' }, arm: { muac: '113' } })
  const again = run(knownFrom(FORM, answers))
  leaveAgain(again, FORM, answers)
  expect(again.answers()).toEqual(answers)
})

test('danger signs are told as they are answered, in the words of the form', () => {
  const filling = run()
  expect(signsIn(filling)).toEqual([])
  filling.set(fieldOf(filling, 'signs'), 'fits')
  filling.set(fieldOf(filling, 'mm'), '113')
  expect(signsIn(filling)).toEqual([
    { code: 'fits', words: 'Fits' },
    { code: 'muac_red', words: '' },
  ])
  filling.set(fieldOf(filling, 'signs'), 'none')
  filling.set(fieldOf(filling, 'mm'), '140')
  expect(signsIn(filling)).toEqual([])
})

const VISITING = { book: BOOK, subject: 's', person: '', form: 'ab', service: 'sick_child', visit: '' }

test('a draft’s name says which visit it is of', () => {
  expect(visitingFrom(keyOf(VISITING))).toEqual(VISITING)
  expect(visitingFrom('enrol book')).toBeNull()
})

test.each([
  [0, 1],
  [90_000, 2],
  [9e9, 480],
])('%i milliseconds are %i minutes', (spent, minutes) => {
  expect(minutesOf(spent)).toBe(minutes)
})

async function withPhone() {
  Object.assign(globalThis, { indexedDB: new IDBFactory() })
  const village = await Village.open()
  return admitted(await deviceOn(netOf(village)), village)
}

test('a visit is made with the end of its draft, put right and struck through', async () => {
  const phone = await withPhone()
  const home = enrolment(phone)
  await phone.write([home])
  const visiting = { ...VISITING, subject: home.subject }
  const key = keyOf(visiting)
  await phone.draft(key).keep({ v: 1, tree: [], page: '', lang: '' })
  const id = phone.newId()
  const finished = { answers: { arm: { muac: '131' } } as Answers, spent: 600_000, danger: [] }
  await phone.write([visitMade(visiting, id, finished)], key)
  expect(await phone.drafts()).toEqual([])
  const story = async () => {
    const found = await phone.story(BOOK, home.subject)
    if (!found) throw new Error('no story')
    return found
  }
  const put = { ...finished, answers: { arm: { muac: '113' } } as Answers, danger: ['muac_red'] }
  await phone.write([visitCorrected({ ...visiting, visit: id }, id, ' read wrongly ', put)])
  const told = visitIn(await story(), id)
  expect(told).toMatchObject({ answers: { arm: { muac: '113' } }, corrections: [{ body: { reason: 'read wrongly' } }] })
  expect((await story()).rows.visit).toMatchObject([{ minutes: 10, danger: 1, service: 'sick_child' }])
  expect(lastAnswers(await story(), new Set(['ab']), '')).toEqual({ arm: { muac: '113' } })
  expect(lastAnswers(await story(), new Set(['ab']), 'somebody')).toBeNull()
  await phone.write([visitVoided(home, told?.corrections[0]?.id ?? '', '')])
  expect((await story()).rows.visit).toMatchObject([{ void: true }])
  await phone.write([visitAct(home.subject)])
})

test('a visit brings the pictures that its answers name; a correction keeps those that still stand', async () => {
  const phone = await withPhone()
  const home = enrolment(phone)
  const visiting = { ...home, person: '', form: 'ab', service: 'home_visit', visit: '' }
  const taken = new Map(['a.jpg', 'b.jpg', 'c.jpg'].map((name) => [name, new Blob([name])]))
  const first = { answers: { arm: 'a.jpg', leg: 'b.jpg' }, spent: 60_000, danger: null }
  const id = phone.newId()
  const { files } = filesFor(first.answers, taken, [])
  await phone.write([home, visitMade(visiting, id, { ...first, files })])
  const named = async () => visitIn((await phone.story(BOOK, home.subject)) as Story, id)?.files ?? []
  expect((await named()).map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg'])
  const put = { ...first, answers: { arm: 'd.jpg', leg: 'b.jpg' }, files: new Map([['d.jpg', new Blob(['d'])]]) }
  await phone.write([visitCorrected({ ...visiting, visit: id }, id, '', put, await named())])
  expect((await named()).map(({ name }) => name)).toEqual(['b.jpg', 'd.jpg'])
  expect(phone.outbox.files.count).toBe(3)
})

test('time in front of a form adds up through a killed app', async () => {
  const phone = await withPhone()
  let now = 1_000_000
  const first = new Watch(phone, 'key', () => now)
  now += 60_000
  await first.tick()
  now += 86_400_000
  const second = new Watch(phone, 'key', () => now)
  now += 30_000
  expect(second.spent).toBe(90_000)
  await second.over()
  expect(new Watch(phone, 'key', () => now).spent).toBe(0)
})
