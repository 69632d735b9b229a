/** Functions over text, as XPath 1.0, ODK and the Community Health Toolkit have them. */
import type { Context, Value } from '../context'
import { ExpressionFault } from '../fault'
import { asNumber, asString, stringOf } from '../values'
import type { FunctionSet } from './set'

const SPACES = /[ \t\r\n]+/g

const squeezed = (text: string): string => text.replace(SPACES, ' ').replace(/^ | $/g, '')

const here = (c: Context, text: string | undefined): string => text ?? stringOf(c.node)

/** Texts of values, one for each node of those that are nodes. */
export const textsOf = (values: readonly Value[]): string[] =>
  values.flatMap((value) => (typeof value === 'object' ? value.map(stringOf) : [asString(value)]))

/** Nodes without those that are not relevant. */
const relevant = (value: Value): Value => (typeof value === 'object' ? value.filter((node) => !node.blank) : value)

/** Rounded as XPath does: halves up. */
const half = (n: number): number => Math.floor(n + 0.5)

function substring(_: Context, text: string, from: number, length?: number): string {
  const start = half(from)
  const end = length === undefined ? Number.POSITIVE_INFINITY : start + half(length)
  let found = ''
  let place = 1
  for (const letter of text) {
    if (place >= start && place < end) found += letter
    place++
  }
  return found
}

function translate(_: Context, text: string, from: string, to: string): string {
  const [olds, news] = [[...from], [...to]]
  return [...text].map((letter) => (olds.includes(letter) ? (news[olds.indexOf(letter)] ?? '') : letter)).join('')
}

function before(_: Context, text: string, mark: string): string {
  return text.slice(0, Math.max(text.indexOf(mark), 0))
}

function after(_: Context, text: string, mark: string): string {
  const at = text.indexOf(mark)
  return at < 0 ? '' : text.slice(at + mark.length)
}

function compiled(pattern: string): RegExp {
  try {
    return new RegExp(pattern, /\\p\{/i.test(pattern) ? 'u' : '')
  } catch {
    throw new ExpressionFault('wrong_arguments', 'regex')
  }
}

const patterns = new Map<string, RegExp>()

/** Whether the text matches somewhere, as in Enketo; forms that mean all of it write `^…$`. */
function matches(_: Context, text: string, pattern: string): boolean {
  let made = patterns.get(pattern)
  if (!made) {
    made = compiled(pattern)
    patterns.set(pattern, made)
  }
  return made.test(text)
}

/** Luhn's check of the last digit; with a length, also that there are so many digits. */
function luhn(c: Context, text: string, length?: Value): boolean {
  if (!/^\d+$/.test(text) || (length !== undefined && text.length !== asNumber(length, c.world))) return false
  const sum = [...text].reverse().reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (twice > 9 ? twice - 9 : twice)
  }, 0)
  return sum % 10 === 0
}

export const texts: FunctionSet = {
  string: ['|s', here],
  concat: ['|v*', (_, ...values: Value[]) => textsOf(values).join('')],
  join: ['s|v*', (_, mark: string, ...values: Value[]) => textsOf(values.map(relevant)).join(mark)],
  contains: ['ss', (_, text: string, part: string) => text.includes(part)],
  'starts-with': ['ss', (_, text: string, part: string) => text.startsWith(part)],
  'ends-with': ['ss', (_, text: string, part: string) => text.endsWith(part)],
  'substring-before': ['ss', before],
  'substring-after': ['ss', after],
  substring: ['sn|n', substring],
  substr: ['sn|n', (_, text: string, from: number, to?: number) => text.slice(from, to)],
  'string-length': ['|s', (c, text?: string) => [...here(c, text)].length],
  'normalize-space': ['|s', (c, text?: string) => squeezed(here(c, text))],
  translate: ['sss', translate],
  regex: ['ss', matches],
  'cht:strip-whitespace': ['s', (_, text: string) => text.replace(/\s/g, '')],
  'cht:validate-luhn': ['s|v', luhn],
  uuid: ['|n', (c, length?: number) => (length === undefined ? uuid(c) : letters(c, length))],
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

const letters = (c: Context, length: number): string =>
  Array.from({ length }, () => SIGNS[Math.floor(c.world.random() * SIGNS.length)]).join('')

/** A random UUID of version 4. */
const uuid = (c: Context): string =>
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (sign) => {
    const n = Math.floor(c.world.random() * 16)
    return (sign === 'x' ? n : (n & 3) | 8).toString(16)
  })
