import { expect, test } from 'vitest'
import { type Golden, goldenCases, rowsOf } from '../charter/testing/golden'
import type { Table } from '../register/fold'
import { checks } from './checks'
import { TABLES } from './heard'
import { payees } from './payees'

const KEYS = { payment_report: ['report', 'payment'], payee: ['named'], visit_check: ['told'] }

test.each(goldenCases<Golden>('heard'))('$name', (golden) => {
  expect(rowsOf(golden, [...TABLES, payees, checks] as Table[], KEYS)).toEqual(golden.tables)
})
