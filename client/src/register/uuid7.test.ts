import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuid7 } from './uuid7'

test('ids are UUIDv7 of their instant', () => {
  const id = uuid7(4_102_444_800_000)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(4_102_444_800_000)
})

test('ids made later on one device sort later, even when its clock stands still or goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 4_102_444_800_000, max: 4_102_444_800_002 })), (instants) => {
      const ids = instants.map(uuid7)
      expect([...ids].sort()).toEqual(ids)
    }),
  )
  const many = Array.from({ length: 10_000 }, () => uuid7(4_102_444_900_000))
  expect([...new Set(many)].sort()).toEqual(many)
})
