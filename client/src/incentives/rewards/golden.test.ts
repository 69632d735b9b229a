import { expect, test } from 'vitest'
import { type Golden, goldenCases, rowsOf } from '../../charter/testing/golden'
import type { Table } from '../../register/fold'
import { TABLES } from './fold'

const KEYS = {
  agreement: ['agreement'],
  delivered: ['delivery'],
  promised: ['promise'],
  promotion: ['decision', 'n'],
  step_decided: ['decision', 'n'],
  public_thanks: ['thanks'],
  thanked: ['thanks'],
}

test.each(goldenCases<Golden>('rewards'))('$name', (golden) => {
  expect(rowsOf(golden, TABLES as Table[], KEYS)).toEqual(golden.tables)
})
