import { expect, test } from 'vitest'
import { goldenCases, rowsOf } from '../charter/testing/golden'
import { dues } from './dues'
import { visits } from './fold'
import { tasks } from './tasks'

const KEYS = { visit: ['visit'], task: ['schedule', 'whose', 'step'], due: ['n'] }

test.each(goldenCases('care'))('$name', (golden) => {
  expect(rowsOf(golden, [visits, tasks, dues], KEYS)).toEqual(golden.tables)
})
