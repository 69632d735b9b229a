/** What is typed about a person, and rows of a long list. */
import { expect, test } from 'vitest'
import { ageOn } from '../../../people/ages'
import { faultsOf, nobody, toldFrom, typedFrom } from './typed'
import { inSight, ROW } from './windowed'

const TODAY = '2026-03-05'

test('an age becomes an estimated day of birth, a day stays as it is', () => {
  const aged = toldFrom({ ...nobody('a'), name: '  Mama   Otis ', age: '27' }, TODAY)
  expect(aged).toMatchObject({ name: 'Mama Otis', born_estimated: true })
  expect(ageOn(aged.born_on ?? '', TODAY)).toEqual({ number: 27, unit: 'year' })
  const known = toldFrom({ ...nobody('a'), name: 'Otis', knows: 'day', day: '2025-01-04' }, TODAY)
  expect(known).toMatchObject({ born_on: '2025-01-04', born_estimated: false })
  expect(toldFrom({ ...nobody('a'), name: 'Otis', knows: 'none' }, TODAY).born_on).toBeNull()
})

test('a day that was estimated stays so unless it is typed anew', () => {
  const before = { id: 'a', name: 'Otis', born_on: '1999-01-01', born_estimated: true }
  expect(toldFrom(typedFrom(before), TODAY, before).born_estimated).toBe(true)
  expect(toldFrom({ ...typedFrom(before), day: '1999-01-02' }, TODAY, before).born_estimated).toBe(false)
})

test.each([
  [{ name: '…' }, ['name', 'age']],
  [{ name: 'Otis', age: '200' }, ['age']],
  [{ name: 'Otis', age: 'two' }, ['age']],
  [{ name: 'Otis', knows: 'day', day: '2026-03-06' }, ['day']],
  [{ name: 'Otis', knows: 'none' }, []],
] as const)('what cannot be is told beside its field: %o', (more, wrong) => {
  expect(Object.keys(faultsOf({ ...nobody('a'), ...more }, TODAY))).toEqual(wrong)
})

test('of five hundred rows only those in sight are drawn', () => {
  expect(inSight(500, 0, 640).from).toBe(0)
  expect(inSight(500, 0, 640).to).toBeLessThan(20)
  const middle = inSight(500, -250 * ROW, 640)
  expect(middle.from).toBeLessThan(250)
  expect(middle.to - middle.from).toBeLessThan(30)
  expect(inSight(500, -499 * ROW, 640).to).toBe(500)
  expect(inSight(0, 0, 640)).toEqual({ from: 0, to: 0 })
})
