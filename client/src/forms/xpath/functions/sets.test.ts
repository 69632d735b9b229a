/** Sets that forms need beyond the common functions: geography, growth and the calendar of Nepal. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { ask } from '../../testing/answers'
import { documentOf } from '../../testing/document'
import { worldAt } from '../../testing/world'
import { loadEverySet } from './every'
import { base64Of, bytesIn, bytesOf, textOf } from './sets/bytes'
import { bikramSambat } from './sets/nepali'

beforeAll(loadEverySet)

const DOC = documentOf('<data><p>1 1 0 0</p><p>1 2 0 0</p><p>2 2 0 0</p></data>')

test.each([
  ["round(distance('0 0;0 1'))", '111319'],
  ['round(distance(/data/p))', '222621'],
  ["distance('0 0')", '0'],
  ["distance('0 0;nowhere')", '0'],
  ["round(area('0 0;0 1;1 1;1 0'), -6)", '12391000000'],
  ["geofence('0.5 0.5', '0 0;0 1;1 1;1 0;0 0')", 'true'],
  ["geofence('', '0 0;0 1;1 1;1 0;0 0')", 'false'],
  ["intersects('0 0;1 1;0 1;1 0')", 'true'],
  ["intersects('0 0;0 1;1 1;1 0;0 0')", 'false'],
])('on a sphere %s', (expression, expected) => {
  expect(ask(DOC, expression)).toBe(expected)
})

const GROWTH = documentOf(`<root>
  <item><table>weight-for-age</table><sex>m</sex><at>0</at><l>0.5</l><m>4</m><s>0.1</s></item>
  <item><table>weight-for-age</table><sex>m</sex><at>10</at><l>0.5</l><m>6</m><s>0.1</s></item>
  <item><table>weight-for-age</table><sex>f</sex><at>0</at><l>0</l><m>3</m><s>0.1</s></item>
</root>`)

test.each([
  ["z-score('weight-for-age', 'male', 0, 4)", '0'],
  ["z-score('weight-for-age', 'male', 5, 5)", '0'],
  ["z-score('weight-for-age', 'M', 0, 4.41)", '1'],
  ["z-score('weight-for-age', 'female', 0, 3)", '0'],
  ["z-score('weight-for-age', 'male', 11, 4)", ''],
  ["z-score('weight-for-age', 'male', 0, 0)", ''],
  ["z-score('length-for-age', 'male', 0, 4)", ''],
  ["z-score('weight-for-age', 'male', 0, 5.74)", '4'],
])('a measure in a growth table %s', (expression, expected) => {
  const world = worldAt(undefined, undefined, { instance: (id) => (id === 'growth' ? GROWTH : undefined) })
  const found = ask(DOC, expression, world) as string
  if (expected === '') expect(found).toBe('')
  else expect(Number(found)).toBeCloseTo(Number(expected), 6)
})

test('without growth tables there is no z-score', () => {
  expect(ask(DOC, "z-score('weight-for-age', 'male', 0, 4)")).toBe('')
})

test('days of Bikram Sambat follow each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_700, max: 23_450 }), (day) => {
      const [year, month, date] = bikramSambat(day) as [number, number, number]
      const next = bikramSambat(day + 1) as [number, number, number]
      expect(date).toBeGreaterThan(0)
      expect(date).toBeLessThanOrEqual(32)
      const starts = next[2] === 1 && (next[1] === month + 1 || (month === 12 && next[1] === 1 && next[0] === year + 1))
      expect(starts || (next[2] === date + 1 && next[1] === month)).toBe(true)
    }),
  )
})

test('text comes back from its bytes and from base64', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textOf(bytesOf(text))).toBe(text)
      expect(bytesIn(base64Of(bytesOf(text)))).toEqual(bytesOf(text))
    }),
  )
})
