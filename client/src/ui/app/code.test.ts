/** Codes however they come: typed, scanned, behind an address. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_LENGTH, codeIn, grouped, lettersOf } from './code'

const CODE = 'ABCDE-FGHJK-MNPQR-STUVW-XYZ23-4'

test.each([
  ['as printed', CODE],
  ['small, with spaces', CODE.toLowerCase().replaceAll('-', '  ')],
  ['an address', `https://ubia.example/app/#code=${CODE}`],
  ['another page’s address', `https://ubia.example/admit/#code=${CODE}`],
  ['with something behind it', `${CODE}\n`],
])('a code %s', (_, text) => {
  expect(grouped(text)).toBe(CODE)
  expect(lettersOf(grouped(text))).toBe(CODE_LENGTH)
})

test('an address without a code has none', () => {
  expect(codeIn('')).toBe('')
  expect(codeIn('#main')).toBe('')
  expect(codeIn(`#code=${CODE}`)).toBe(CODE)
})

test('whatever is typed stays a code in groups, and grouping again changes nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const code = grouped(text)
      expect(code).toMatch(/^$|^[2-9A-HJKMNP-Z]{1,5}(-[2-9A-HJKMNP-Z]{1,5})*$/)
      expect(grouped(code)).toBe(code)
    }),
  )
})
