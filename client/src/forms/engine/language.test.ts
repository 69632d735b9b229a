/** Names that forms give their languages. */
import { expect, test } from 'vitest'
import { codeOf } from './language'

test.each([
  ['English (en)', 'en'],
  ['fr', 'fr'],
  ['sw-KE', 'sw'],
  ['Français', 'fr'],
  ['Kiswahili', 'sw'],
  ['नेपाली (ne)', 'ne'],
  ['default', 'en'],
  ['', 'en'],
])('%s is %s', (name, code) => {
  expect(codeOf(name)).toBe(code)
})
