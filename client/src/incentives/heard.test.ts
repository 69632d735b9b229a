import { expect, test } from 'vitest'
import { type Golden, goldenCases, rowsOf } from '../charter/testing/golden'
import { TABLES } from './heard'

test.each(goldenCases<Golden>('heard'))('$name', (golden) => {
  expect(rowsOf(golden, TABLES, { payment_report: ['report', 'payment'] })).toEqual(golden.tables)
})
