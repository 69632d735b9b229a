import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { price } from './pricing'
import type { Case, Scheme } from './scheme'
import { minorOf } from './testing/twin'

interface Worked {
  readonly name: string
  readonly case: Case
  readonly total: string
  readonly lines: Readonly<Record<string, string>>
  readonly by_payer?: Readonly<Record<string, string>>
  readonly team?: Readonly<Record<string, string>>
}

const FOLDER = new URL('../../../../contract/pay/examples/', import.meta.url)
const examples = readdirSync(FOLDER).flatMap((file) => {
  const { scheme, cases } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as {
    scheme: Scheme
    cases: Worked[]
  }
  return cases.map((worked) => ({ ...worked, name: `${file}: ${worked.name}`, scheme }))
})
const minor = (written: string): number => Number(written.replace('.', ''))

test.each(examples)('$name', ({ scheme, case: one, total, lines: wanted, by_payer = {}, team = {} }) => {
  const { lines, payouts } = price(scheme, one)
  expect(minorOf(lines)).toBe(minor(total))
  for (const [rule, amount] of Object.entries(wanted)) {
    expect([rule, minorOf(lines.filter((line) => line.rule === rule))]).toEqual([rule, minor(amount)])
  }
  for (const [payer, amount] of Object.entries(by_payer)) {
    expect([payer, minorOf(lines.filter((line) => line.payer === payer))]).toEqual([payer, minor(amount)])
  }
  for (const [payee, amount] of Object.entries(team)) {
    expect([payee, minorOf(payouts.filter((one) => one.payee === payee))]).toEqual([payee, minor(amount)])
  }
})
