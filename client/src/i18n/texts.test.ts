/** Every sentence is there in every language, with the same blanks, and every one that a screen asks for is there. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { choose, LANGUAGES } from './languages'
import { sayFrom, speechOf } from './speech'

const HERE = 'src/i18n'
const codes = LANGUAGES.map((language) => language.code)
const areas = readdirSync(`${HERE}/en`)
const textOf = (code: string, area: string): string => readFileSync(`${HERE}/${code}/${area}`, 'utf8')

/** Names of the messages of a text, each with its blanks. */
function blanksOf(text: string): Record<string, string[]> {
  const messages = text.split(/^(?=[a-zA-Z][\w-]* =)/m).filter((part) => /^[a-zA-Z]/.test(part))
  return Object.fromEntries(
    messages.map((part) => [
      (part.match(/^[\w-]+/) as RegExpMatchArray)[0],
      [...new Set([...part.matchAll(/\$\w+/g)].map(([blank]) => blank))].sort(),
    ]),
  )
}

describe.each(areas)('%s', (area) => {
  const english = blanksOf(textOf('en', area))

  test.each(codes)('says in %s the same sentences with the same blanks', (code) => {
    expect(blanksOf(textOf(code, area))).toEqual(english)
  })

  test.each(codes)('is understood in %s', (code) => {
    const say = sayFrom(choose([code]), [textOf(code, area)])
    const unsaid = Object.entries(english).filter(([name, blanks]) => {
      const filled = Object.fromEntries(blanks.map((blank) => [blank.slice(1), 2]))
      const said = say(name, filled)
      return said === name || said.includes('{')
    })
    expect(unsaid.map(([name]) => name).filter((name) => !SAME_AS_ITS_NAME.has(name))).toEqual([])
  })
})

/** Sentences that may be no more than the word they are called by. */
const SAME_AS_ITS_NAME = new Set(['or'])

test('no sentence is in two files', () => {
  const names = areas.flatMap((area) => Object.keys(blanksOf(textOf('en', area))))
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([])
})

test('every sentence that a screen names is there', () => {
  const known = new Set(areas.flatMap((area) => Object.keys(blanksOf(textOf('en', area)))))
  const files = readdirSync('src/ui/app', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const asked = files
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) => [...readFileSync(`src/ui/app/${file}`, 'utf8').matchAll(/\bsay\('([^']+)'/g)])
  expect([...new Set(asked.map(([, name]) => name as string))].filter((name) => !known.has(name))).toEqual([])
})

test('a language is chosen by the first wish that can be met', () => {
  expect(choose([undefined, 'fr-CD', 'sw']).code).toBe('fr')
  expect(choose(['sw-KE']).code).toBe('sw')
  expect(choose(['pt']).code).toBe('en')
})

test('days, moments, money and bytes are written as the language does', async () => {
  const { show, say } = await speechOf(choose(['en']))
  expect(show.day('2026-03-04', '2026-03-01')).toBe('Wednesday, March 4')
  expect(show.day('2025-03-04', '2026-03-01')).toContain('2025')
  expect(show.month('2026-03')).toBe('March 2026')
  expect(show.amount(125000, 'KES').replace(/\s/g, ' ')).toBe('KES 1,250')
  expect(show.amount(125050, 'KES').replace(/\s/g, ' ')).toBe('KES 1,250.50')
  expect([0, 1, 1000, 1001, 999_000].map(show.bytes)).toEqual(['0 kB', '1 kB', '1 kB', '2 kB', '999 kB'])
  expect([1_500_000, 10_737_900_000].map(show.bytes)).toEqual(['1.5 MB', '10.8 GB'])
  expect(say('unsent', { count: 1 })).toBe('1 entry is on this phone only')
})
