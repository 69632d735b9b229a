import { expect, test } from 'vitest'
import { type Golden, goldenCases, rowsOf } from '../charter/testing/golden'
import { RULE_VERSION } from './rules'
import type { Statement } from './statement'
import { reckon, TABLES } from './testing/twin'

interface Month extends Golden {
  readonly statements: readonly (Statement & { readonly chw: string })[]
}

const KEYS = { contest: ['contest'], paid: ['payment', 'n'], payment: ['payment'] }

test.each(goldenCases<Month>('incentives'))('$name', (golden) => {
  expect(rowsOf(golden, TABLES, KEYS)).toEqual(golden.tables)
  for (const { chw, period, lines, totals } of golden.statements) {
    const { statement } = reckon({ chw, period, entries: golden.entries })
    expect(statement).toEqual({ period, rule_version: RULE_VERSION, lines, totals })
  }
})
