import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEverySet } from './every'
import { functionsThere } from './index'
import { loadFunctions } from './load'
import { SETS } from './sets/names'

interface Declared {
  readonly min: number
  readonly max: number | null
  readonly set?: string
}
const DECLARED = JSON.parse(readFileSync('../contract/forms/functions.json', 'utf8')) as Record<string, Declared>
const arityOf = ({ min, max }: Declared) => [min, max ?? Number.POSITIVE_INFINITY]
const declared = (holds: (each: Declared) => boolean) =>
  Object.fromEntries(
    Object.entries(DECLARED)
      .filter(([, each]) => holds(each))
      .map(([name, each]) => [name, arityOf(each)]),
  )
const there = () => Object.fromEntries([...functionsThere()].map(([name, { min, max }]) => [name, [min, max]]))

test('the contract lists the functions that there are, each in the set that brings it', async () => {
  expect(there()).toEqual(declared((each) => each.set === undefined))
  for (const [name, load] of Object.entries(SETS)) {
    expect(Object.keys(await load()).sort()).toEqual(Object.keys(declared((each) => each.set === name)).sort())
  }
})

test('sets that are loaded by name bring what all sets bring', async () => {
  await loadFunctions([...Object.keys(SETS), 'of-a-later-version'])
  const loaded = there()
  loadEverySet()
  expect(loaded).toEqual(there())
  expect(loaded).toEqual(declared(() => true))
})
