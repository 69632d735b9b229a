/** Who may import whom: a part imports only what stands below it, and nothing of what it may not reach for. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** From the ground up; parts on one level do not import each other. Every part of the client is in this list. */
const LEVELS = [
  ['register'],
  ['forms'],
  ['people'],
  ['charter'],
  ['care'],
  ['supervision', 'incentives', 'referral', 'supply', 'voice', 'learning'],
  ['monitoring'],
  ['sync', 'i18n'],
  ['ui'],
]
/** Parts that may touch the browser, the clock and other people's packages; the rest only computes. */
const MAY_REACH_OUT = new Set(['sync', 'i18n', 'ui'])
const REACHES_OUT = /\b(document|window|localStorage|indexedDB|fetch|navigator)\b\s*[.(]|\bDate\.now\b|\bnew Date\(\)/
const IMPORTED = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\s]+)\1/g

const SOURCE = 'src'
const levelOf = (part: string): number => LEVELS.findIndex((level) => level.includes(part))
const isTest = (file: string): boolean => /\.test\.ts$|\/testing\//.test(file)
const importsOf = (text: string): string[] => [...text.matchAll(IMPORTED)].map(([, , to]) => to as string)
const partOf = (file: string): string => file.split('/')[0] as string

/** What is wrong with a file (path below src) that imports these. */
function wrongs(file: string, text: string): string[] {
  const part = partOf(file)
  if (levelOf(part) < 0) return [`${part} is not in the list`]
  const reaching = !MAY_REACH_OUT.has(part) && !isTest(file) && REACHES_OUT.test(text) ? ['reaches out'] : []
  return [...reaching, ...importsOf(text).flatMap((to) => wrongImport(file, to))].map((wrong) => `${file} ${wrong}`)
}

function wrongImport(file: string, to: string): string[] {
  if (!to.startsWith('.')) return MAY_REACH_OUT.has(partOf(file)) || isTest(file) ? [] : [`imports the package ${to}`]
  const target = normalize(join(dirname(file), to))
  if (target.includes('testing/') && !isTest(file)) return [`imports the test material ${to}`]
  const [mine, theirs] = [partOf(file), partOf(target)]
  const outside = target.startsWith('..') && !isTest(file)
  return outside || (theirs !== mine && levelOf(theirs) >= levelOf(mine)) ? [`imports ${to}`] : []
}

test('every part of the client imports only from below', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('/'))
  const sources = files.filter((file) => /\.(ts|tsx)$/.test(file))
  expect(sources.length).toBeGreaterThan(10)
  expect(sources.flatMap((file) => wrongs(file, readFileSync(join(SOURCE, file), 'utf8')))).toEqual([])
})

test.each([
  ['register/a.ts', "import { b } from '../people/b'"],
  ['register/a.ts', "import '../ui/b'"],
  ['register/a.ts', "const b = await import('../care/b')"],
  ['register/a.ts', "export * from '../care/b'"],
  ['care/deep/a.ts', "import { b } from '../../ui/b'"],
  ['supply/a.ts', "import type { b } from '../voice/b'"],
  ['people/a.ts', "import { z } from 'zod'"],
  ['people/a.ts', "import { b } from '../register/testing/b'"],
  ['people/a.ts', "import b from '../../package.json'"],
  ['people/a.ts', 'const now = Date.now()'],
  ['people/a.ts', 'const here = document.title'],
  ['stranger/a.ts', ''],
])('this test notices %s with %s', (file, text) => {
  expect(wrongs(file, text)).not.toEqual([])
})

test.each([
  ['people/a.ts', "import { b } from '../register/b'"],
  ['ui/a.ts', "import { b } from '../care/b'; document.title = String(Date.now())"],
  ['people/a.test.ts', "import fc from 'fast-check'; import { b } from '../register/testing/b'"],
])('this test lets pass %s with %s', (file, text) => {
  expect(wrongs(file, text)).toEqual([])
})
