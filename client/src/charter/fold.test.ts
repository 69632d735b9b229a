import { expect, test } from 'vitest'
import { clauses, packages } from './fold'
import { goldenCases, rowsOf } from './testing/golden'

const KEYS = { package: ['package'], clause: ['package', 'service', 'since'] }

test.each(goldenCases('charter'))('$name', (golden) => {
  expect(rowsOf(golden, [packages, clauses], KEYS)).toEqual(golden.tables)
})
