import { expect, test } from 'vitest'
import { formsFor } from './formsFor'
import { home, id, person, visit } from './testing/village'

const listed = (formId: string, isCurrent = true) => ({ hash: `${formId} ${isCurrent}`, formId, isCurrent })
const FORMS = [
  ...[listed('ubia_pregnancy'), listed('ubia_home_visit'), listed('ubia_home_visit', false)],
  ...[listed('ubia_sick_child'), listed('wells')],
]
const DAY = '2026-06-15'
const told = home(
  'Nanjala',
  '2026-01-05',
  [person('Baraka', '2025-09-01', 'male'), person('Wanjiru', '1999-04-01'), person('Mzee', '1950-01-01', 'male')],
  [visit('2026-06-14', 'child_check', 'Baraka', { danger: ['fits'] })],
)
const fitting = (name: string) => {
  const whom = told.persons.find((one) => one.person === id(name)) ?? null
  return formsFor(told, whom, DAY, FORMS).map(({ form, service, why }) => [form.formId, service, why])
}

test('what is due comes first, then what fits, then what nothing is known of; never an old version', () => {
  expect(fitting('Baraka')).toEqual([
    ['ubia_sick_child', 'sick_child', 'due'],
    ['wells', 'wells', 'other'],
  ])
  expect(fitting('Wanjiru')).toEqual([
    ['ubia_pregnancy', 'anc_visit', 'fits'],
    ['wells', 'wells', 'other'],
  ])
  expect(fitting('Mzee')).toEqual([['wells', 'wells', 'other']])
  expect(fitting('')).toEqual([
    ['ubia_home_visit', 'household_visit', 'fits'],
    ['wells', 'wells', 'other'],
  ])
})
