/** The vectors of contract/forms/values.json, and that numbers and dates come back from text as they went in. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentOf } from '../testing/document'
import { parse } from '../testing/parse'
import { contextAt, worldAt } from '../testing/world'
import { DAY, dateText, readInstant } from './dates'
import { evaluate } from './evaluate'
import { loadEverySet } from './functions/every'
import type { XNode } from './node'
import { asBoolean, asNumber, asString, numberText, textNumber } from './values'

interface Vector {
  readonly expression: string
  readonly value?: string
  readonly offset?: number
  readonly now?: string
  readonly language?: string
  readonly text?: string
  readonly number?: number | 'NaN'
  readonly boolean?: boolean
}
interface Vectors {
  readonly offset: number
  readonly now: string
  readonly language: string
  readonly cases: readonly Vector[]
}

const VECTORS = JSON.parse(readFileSync('../contract/forms/values.json', 'utf8')) as Vectors

function given(vector: Vector) {
  const { offset = VECTORS.offset, now = VECTORS.now, language = VECTORS.language } = vector
  const top = documentOf(`<data><value>${vector.value ?? ''}</value></data>`)
  const world = worldAt(Date.parse(now), offset, { language })
  return contextAt(top.kids[0]?.kids[0] as XNode, world)
}

describe('the vectors of the contract', () => {
  beforeAll(loadEverySet)

  test.each(VECTORS.cases.map((vector) => [vector.expression, vector] as const))('%s', (_, vector) => {
    const context = given(vector)
    const value = evaluate(parse(vector.expression), context)
    if (vector.text !== undefined) expect(asString(value)).toBe(vector.text)
    if (vector.boolean !== undefined) expect(asBoolean(value)).toBe(vector.boolean)
    if (vector.number === 'NaN') expect(asNumber(value, context.world)).toBe(Number.NaN)
    else if (vector.number !== undefined) expect(asNumber(value, context.world)).toBeCloseTo(vector.number, 9)
  })
})

const zone = (offset: number) => ({ offset: () => offset })
const offsets = fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarters) => quarters * 15)
const days = fc.integer({ min: -30_000, max: 60_000 })

test('a number comes back from its text, and its text never has an exponent', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      const text = numberText(n)
      expect(text).toMatch(/^-?\d+(\.\d+)?$/)
      expect(textNumber(text, zone(0))).toBe(n === 0 ? 0 : n)
    }),
  )
})

test('a day comes back from its number wherever the phone is', () => {
  fc.assert(
    fc.property(days, offsets, (day, offset) => {
      const text = new Date(day * DAY).toISOString().slice(0, 10)
      expect(dateText(textNumber(text, zone(offset)) * DAY, zone(offset))).toBe(text)
    }),
  )
})

test('an instant comes back from its text wherever the phone is', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: DAY - 1 }), offsets, (day, rest, offset) => {
      const instant = day * DAY + rest
      expect(readInstant(dateText(instant, zone(offset)), zone(offset))).toBe(instant)
    }),
  )
})

test('a day is as long as its zone makes it when clocks change', () => {
  const change = Date.UTC(2026, 2, 29, 1)
  const summer = { offset: (at: number) => (at < change ? 60 : 120) }
  expect(textNumber('2026-03-30', summer) - textNumber('2026-03-29', summer)).toBeCloseTo(23 / 24, 9)
  expect(dateText(textNumber('2026-03-30', summer) * DAY, summer)).toBe('2026-03-30')
})
