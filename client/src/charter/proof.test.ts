import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type KnownKey, problemsOf, readCode } from './proof'

interface Case {
  why: string
  code: string
  problems: string[]
  words: string[]
  text: string
}

const CASES = new URL('../../../contract/cases/charter_proof/cases.json', import.meta.url)
const { known, cases } = JSON.parse(readFileSync(CASES, 'utf8')) as { known: KnownKey[]; cases: Case[] }
const good = cases[0] as Case

test.each(cases)('$why: $problems', async ({ code, problems, words, text }) => {
  const read = await readCode(code)
  expect(read ? (await problemsOf(read, known)).sort() : ['unreadable']).toEqual(problems)
  expect(read?.words ?? []).toEqual(words)
  expect(read?.text ?? '').toBe(text)
})

test('the address of a QR code is read like the code', async () => {
  const read = await readCode(`https://ubia.example.org/app/#charter=${good.code}\n`)
  expect(read?.words).toEqual(good.words)
})

test('the words on the paper have to be those of the text', async () => {
  const read = await readCode(good.code)
  if (!read) throw new Error('not read')
  expect(
    await problemsOf(
      read,
      known,
      good.words.map((word) => word.toUpperCase()),
    ),
  ).toEqual([])
  expect(await problemsOf(read, known, ['bafi', ...good.words.slice(1)])).toEqual(['words'])
})

test('without the keys it does not hold', async () => {
  const read = await readCode(good.code)
  if (!read) throw new Error('not read')
  expect(await problemsOf(read, [])).toEqual(['unknown_key'])
})

test.each(['1.', 'hello', `1.${'A'.repeat(5000)}`, '1.AAAA'])('%s is no code', async (text) => {
  expect(await readCode(text)).toBe(null)
})
