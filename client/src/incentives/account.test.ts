import { expect, test } from 'vitest'
import { accountIn } from './account'

test('a telephone number is kept with its country, however it is written', () => {
  for (const text of ['+254 712 345 678', '+254-712-345678', '00254 712 345678', ' +254(712)345678 '])
    expect(accountIn('mobile_money', text)).toBe('+254712345678')
  for (const text of ['0712 345 678', '712345678', '+0712345678', '+254712', 'Amina', ''])
    expect(accountIn('mobile_money', text)).toBeNull()
})

test('what begins like an IBAN must be one, and other accounts are letters and digits', () => {
  expect(accountIn('bank', 'gb33 bukb 2020 1555 5555 55')).toBe('GB33BUKB20201555555555')
  expect(accountIn('bank', 'GB33 BUKB 2020 1555 5555 56')).toBeNull()
  expect(accountIn('bank', '0110-1234 5678')).toBe('011012345678')
  expect(accountIn('bank', '12')).toBeNull()
})
