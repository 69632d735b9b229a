/** What is offered, how it is called, and what happens to answers that are offered no more. */
import { expect, test } from 'vitest'
import { type Around, ask, group, opened, repeat } from '../testing/form'
import type { Field, FormRun, Question } from './api'

const at = (run: FormRun, id: string): Field => run.find(id) as Field
const put = (run: FormRun, id: string, value: string): void => run.set(at(run, id), value)
const question = (run: FormRun, id: string): Question => {
  const found = run
    .pages()
    .flatMap((page) => page.shows)
    .find((one) => one.field.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return found
}
const offered = (run: FormRun, id: string): string[] =>
  run.choices(question(run, id)).map((choice) => `${choice.value}=${choice.label}`)

const PLACES: Around = {
  lists: {
    towns: {
      cols: ['name', 'label', 'region'],
      rows: [
        ['k', 'Kampala', 'c'],
        ['e', 'Entebbe', 'c'],
        ['g', 'Gulu', 'n'],
        ['l', 'Lira', 'n'],
      ],
    },
  },
}
const REGION = ask('region', {
  o: [
    ['c', 'Central'],
    ['n', 'North'],
  ],
})
const TOWN = "instance('towns')/root/item[region = /data/region]"

test('choices are those whose row fits, and an answer that fits no more is taken back', () => {
  const run = opened(
    [REGION, ask('town', { from: { nodes: TOWN } }), ask('many', { k: 'select', from: { nodes: TOWN } })],
    {},
    PLACES,
  )
  expect(offered(run, '/data/region')).toEqual(['c=Central', 'n=North'])
  expect(offered(run, '/data/town')).toEqual([])
  put(run, '/data/region', 'c')
  expect(offered(run, '/data/town')).toEqual(['k=Kampala', 'e=Entebbe'])
  put(run, '/data/town', 'e')
  put(run, '/data/many', 'k e')
  const heard: string[] = []
  run.watch((changed) => heard.push(...[...changed].map((field) => field.name)))
  put(run, '/data/region', 'n')
  expect(at(run, '/data/town').value).toBe('')
  expect(at(run, '/data/many').value).toBe('')
  expect(heard.sort()).toEqual(['many', 'region', 'town'])
})

test('choices may be answers given before', () => {
  const run = opened([
    repeat('person', [ask('id', { calc: 'position(..)', hide: true }), ask('name')]),
    ask('head', { from: { nodes: "/data/person[name != '']", v: 'id', l: 'name' } }),
  ])
  run.addRepeat('/data/person')
  run.addRepeat('/data/person')
  put(run, '/data/person[2]/name', 'Akello')
  expect(offered(run, '/data/head')).toEqual(['2=Akello'])
  put(run, '/data/head', '2')
  put(run, '/data/person[1]/name', 'Amina')
  expect(offered(run, '/data/head')).toEqual(['1=Amina', '2=Akello'])
  run.removeRepeat(at(run, '/data/person[2]'))
  expect(at(run, '/data/head').value).toBe('')
})

test('an answer stays where its list was not brought', () => {
  const run = opened(
    [ask('a'), ask('place', { v: 'p1', from: { nodes: "instance('places')/root/item[x = /data/a]" } })],
    {},
    { lists: { places: { src: 'places.csv' } } },
  )
  put(run, '/data/a', '1')
  expect(at(run, '/data/place').value).toBe('p1')
})

test('a list may come with the phone, by its id or its file', () => {
  const lists = { 'places.csv': { cols: ['name', 'label'], rows: [['p1', 'Place 1']] } }
  const run = opened(
    [ask('place', { from: { nodes: "instance('places')/root/item" } })],
    { lists },
    { lists: { places: { src: 'places.csv' } } },
  )
  expect(offered(run, '/data/place')).toEqual(['p1=Place 1'])
})

test('labels are said in the language shown, also by expressions', () => {
  const kids = [
    ask('a', { o: [['y', { i: 'yes' }]] }),
    ask('said', { calc: "jr:choice-name(/data/a, '/data/a')", hide: true }),
  ]
  const run = opened(kids, { texts: { yes: 'Yes' }, lang: 'en' }, { langs: ['en', 'fr'] })
  put(run, '/data/a', 'y')
  expect(at(run, '/data/said').value).toBe('Yes')
  run.speak('fr', { yes: { t: 'Oui', image: 'oui.png' } })
  expect(at(run, '/data/said').value).toBe('Oui')
  expect(run.choices(question(run, '/data/a'))).toEqual([{ value: 'y', label: 'Oui', image: 'oui.png' }])
})

test('a shuffle with a seed is the same everywhere; one without stays as it was drawn', () => {
  const nodes = "instance('towns')/root/item"
  const run = opened([ask('s', { from: { nodes, mix: '42' } }), ask('t', { from: { nodes, mix: 1 } })], {}, PLACES)
  const again = opened([ask('s', { from: { nodes, mix: '42' } })], {}, PLACES)
  expect(offered(run, '/data/s')).toEqual(offered(again, '/data/s'))
  expect(offered(run, '/data/s')).not.toEqual(['k=Kampala', 'e=Entebbe', 'g=Gulu', 'l=Lira'])
  expect(offered(run, '/data/t')).toEqual(offered(run, '/data/t'))
})

test('a name that an expression takes follows what stands in its gaps', () => {
  const run = opened([
    ask('who'),
    ask('kind', { o: [['own', [['p', 1, 'data', 'who'], "'s Clinic"]]] }),
    ask('name', { calc: "jr:choice-name(/data/kind, '/data/kind')", hide: true }),
  ])
  put(run, '/data/kind', 'own')
  put(run, '/data/who', 'Amina')
  expect(at(run, '/data/name').value).toBe("Amina's Clinic")
})

test('a calculation that takes a whole group follows what is in it', () => {
  const run = opened([group('g', [ask('a'), group('h', [ask('b')])]), ask('all', { calc: '/data/g', hide: true })])
  put(run, '/data/g/a', '1')
  put(run, '/data/g/h/b', '2')
  expect(at(run, '/data/all').value).toBe('12')
})

test('a label that has gaps in one language only is told anew in that language', () => {
  const kids = [ask('who'), ask('age', { l: { i: 'age' } })]
  const run = opened(kids, { texts: { age: 'Age' }, lang: 'en' }, { langs: ['en', 'fr'] })
  const age = question(run, '/data/age')
  expect(run.label(age).text).toBe('Age')
  run.speak('fr', { age: { t: ['Âge de ', ['p', 1, 'data', 'who']] } })
  run.label(age)
  const heard: string[] = []
  run.watch((changed) => heard.push(...[...changed].map((field) => field.name)))
  put(run, '/data/who', 'Amina')
  expect(heard.sort()).toEqual(['age', 'who'])
  expect(run.label(age).text).toBe('Âge de Amina')
})
