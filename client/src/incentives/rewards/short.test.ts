import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { perCent, shortOf } from './short'

interface Case {
  readonly why: string
  readonly promise: { quantity: number; delivered: number; amount: number | null; currency: string }
  readonly came: readonly { amount: number | null; currency: string }[]
  readonly missing: number
  readonly promised: number
  readonly currency: string
  readonly per_cent: string
}

const { cases } = JSON.parse(readFileSync('../contract/cases/rewards_short/shares.json', 'utf8')) as { cases: Case[] }

test.each(cases)('$why', ({ promise, came, missing, promised, currency, per_cent }) => {
  const other = { promise: 'another', amount: 1, currency: 'XXX' }
  const found = shortOf({ promise: 'this', ...promise }, [...came.map((one) => ({ promise: 'this', ...one })), other])
  expect(found).toEqual({ missing, promised, currency })
  expect(perCent(found)).toBe(per_cent)
})
