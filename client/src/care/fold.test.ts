import { expect, test } from 'vitest'
import { goldenCases, rowsOf } from '../charter/testing/golden'
import { visits } from './fold'
import { tasks } from './tasks'

const KEYS = { visit: ['visit'], task: ['schedule', 'whose', 'step'] }

test.each(goldenCases('care'))('$name', (golden) => {
  expect(rowsOf(golden, [visits, tasks], KEYS)).toEqual(golden.tables)
})
