import { expect, test } from 'vitest'
import { type Golden, goldenCases, rowsOf } from '../../charter/testing/golden'
import type { Table } from '../../register/fold'
import { TABLES } from './fold'

const KEYS = { described: ['trait', 'from_on'], reported: ['measure', 'period'] }

test.each(goldenCases<Golden>('measures'))('$name', (golden) => {
  expect(rowsOf(golden, TABLES as Table[], KEYS)).toEqual(golden.tables)
})
