import { expect, test } from 'vitest'
import { goldenCases, rowsOf } from '../charter/testing/golden'
import { visits } from './fold'

test.each(goldenCases('care'))('$name', (golden) => {
  expect(rowsOf(golden, [visits], { visit: ['visit'] })).toEqual(golden.tables)
})
