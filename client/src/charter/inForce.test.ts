import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clauseOn, type Held, inForce, type Layer, pathOf } from './inForce'

interface Case {
  readonly held: readonly Held[]
  readonly asked: readonly { why: string; path: readonly string[]; day: string; layers: readonly Layer[] }[]
}
const file = new URL('../../../contract/cases/charter/places/in_force.json', import.meta.url)
const { held, asked }: Case = JSON.parse(readFileSync(file, 'utf8'))

test.each(asked)('$why', ({ path, day, layers }) => {
  expect(inForce(held, path, day)).toEqual(layers)
})

test('a place knows those above it, and a ring of places ends', () => {
  const places = [
    { subject: 'village', parent: 'community' },
    { subject: 'community', parent: 'district' },
    { subject: 'district', parent: 'village' },
  ]
  expect(pathOf(places, 'village')).toEqual(['village', 'community', 'district'])
  expect(pathOf(places, null)).toEqual([])
})

test('a clause is that of the nearest text that says it', () => {
  const layers = [
    { steps: 0, charter: 'c', text: 'own', programme: '', leads: true },
    { steps: 0, charter: 'f', text: 'fund', programme: 'Fund', leads: false },
    { steps: 1, charter: 'd', text: 'district', programme: '', leads: true },
  ]
  const terms = [
    { text: 'own', clause: 'reply', value: '{"days":7}' },
    { text: 'fund', clause: 'hours', value: '{"minutes_a_week":60}' },
    { text: 'district', clause: 'hours', value: '{"minutes_a_week":600}' },
  ]
  expect(clauseOn(layers, terms, 'reply')).toEqual({ value: { days: 7 }, text: 'own' })
  expect(clauseOn(layers, terms, 'hours')).toEqual({ value: { minutes_a_week: 600 }, text: 'district' })
  expect(clauseOn(layers, terms, 'pay')).toBeNull()
})
