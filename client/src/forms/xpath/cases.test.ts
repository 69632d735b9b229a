/** What others expect of XPath and of ODK's functions: 1,086 cases, where the folder of inputs is there. */
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Case, casesIn, outcome } from '../testing/cases'
import { loadEverySet } from './functions/every'

const FILE = '../../shared/inputs/xpath/xpath_cases_handover.json'

/** Cases that are not met, by expression, with the reason. */
const UNMET: Record<string, string> = {}

if (!existsSync(FILE)) console.warn(`skipped: ${FILE} is not there`)

describe.skipIf(!existsSync(FILE))('cases that others wrote', () => {
  beforeAll(loadEverySet)
  const cases: Case[] = existsSync(FILE) ? casesIn(readFileSync(FILE, 'utf8')) : []
  const isUnmet = (each: Case): boolean => each.expression in UNMET && outcome(each) !== undefined

  test('every case of plain XPath holds', () => {
    const native = cases.filter((each) => each.suite.startsWith('native/'))
    expect(native.length).toBeGreaterThan(500)
    expect(native.map(outcome).filter(Boolean)).toEqual([])
  })

  test('every case of ODK functions holds but for those that are listed', () => {
    const declared = cases.filter((each) => each.suite.startsWith('xforms/'))
    expect(
      declared
        .filter((each) => !isUnmet(each))
        .map(outcome)
        .filter(Boolean),
    ).toEqual([])
    expect(declared.filter(isUnmet).length / declared.length).toBeLessThan(0.02)
  })
})
