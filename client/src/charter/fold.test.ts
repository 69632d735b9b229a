import { expect, test } from 'vitest'
import { TABLES } from './fold'
import { goldenCases, rowsOf } from './testing/golden'

const KEYS = {
  package: ['package'],
  clause: ['package', 'service', 'since'],
  charter_text: ['text'],
  charter_span: ['text', 'since'],
  charter_section: ['text', 'section'],
  charter_term: ['text', 'clause'],
  charter_remark: ['entry'],
  task_answer: ['task', 'question', 'asked'],
  staff_word: ['text', 'by'],
  endorsement: ['endorsement'],
}

test.each(goldenCases('charter'))('$name', (golden) => {
  expect(rowsOf(golden, TABLES, KEYS)).toEqual(golden.tables)
})
