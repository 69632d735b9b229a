import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { daysLate, ITEMS, itemWord } from './promises'

test('a promise is late from the day after its day on, and no more once it came', () => {
  expect(daysLate({ by_on: '2026-02-01', delivered_on: null }, '2026-02-01')).toBe(0)
  expect(daysLate({ by_on: '2026-02-01', delivered_on: null }, '2026-02-04')).toBe(3)
  expect(daysLate({ by_on: '2026-02-01', delivered_on: '2026-03-03' }, '2026-12-31')).toBe(30)
  expect(daysLate({ by_on: '2026-02-01', delivered_on: '2026-01-20' }, '2026-12-31')).toBe(0)
})

test('every item of the catalogue that is no money has words on the phone', () => {
  const { items } = JSON.parse(readFileSync('../server/ubia/charter/catalogue/items.json', 'utf8')) as {
    items: { code: string; sort: string }[]
  }
  expect([...ITEMS].sort()).toEqual(
    items
      .filter(({ sort }) => sort !== 'money')
      .map(({ code }) => code)
      .sort(),
  )
  expect(itemWord((name) => name, 'boots_and_raincoat')).toBe('rewards-item-boots-and-raincoat')
  expect(itemWord((name) => name, 'a_goat')).toBe('a goat')
})
