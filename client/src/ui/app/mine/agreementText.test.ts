import { expect, test } from 'vitest'
import type { Agreement } from '../../../incentives/rewards/fold'
import { agreementText } from './agreementText'

const say = (name: string, values: Record<string, string> = {}) => [name, ...Object.values(values)].join(' ')
const AGREEMENT: Agreement = {
  agreement: 'a',
  chw: 'c',
  role: 'Health promoter',
  starts_on: '2026-03-01',
  ends_on: null,
  conditions: 'Ten hours a week.\nThree days of training.',
  pay: 'KES 3,000 a month.',
  rights: 'To be heard.',
  language: 'en',
  accepted_on: '2026-03-02',
  heard: true,
}

test('the plain text says all of it, a blank line between its parts', () => {
  expect(agreementText(say, (day) => day, 'Amina', AGREEMENT)).toBe(
    `agreement-title

Amina: Health promoter

agreement-from 2026-03-01

agreement-conditions
Ten hours a week.
Three days of training.

agreement-pay
KES 3,000 a month.

agreement-rights
To be heard.

agreement-accepted 2026-03-02
`,
  )
})

test('until she has accepted it, it says so; an end is named', () => {
  const open = agreementText(say, (day) => day, 'Amina', { ...AGREEMENT, accepted_on: null, ends_on: '2026-12-31' })
  expect(open).toContain('agreement-from-to 2026-03-01 2026-12-31')
  expect(open.trimEnd().endsWith('agreement-not-accepted')).toBe(true)
})
