import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64url, fromHex, toBase64url, toHex } from './bytes'
import { keyId, makeKey, pointOf, publicForm, sign, verify } from './keys'
import { readCases } from './testing/cases'
import { base64url, nodeVerifies, sha256 } from './testing/reckoned'
import { sixWords } from './words'

interface Known {
  public: string
  id: string
  words: string[]
}

const { keys } = readCases<{ keys: Known[] }>('keys')

describe.each(keys)('key $id', (known) => {
  test('has its id and its six words', async () => {
    expect(await keyId(known.public)).toBe(known.id)
    expect(await sixWords(known.public)).toEqual(known.words)
  })

  test("agrees with Node's own crypto", () => {
    expect(sha256(base64url(known.public)).subarray(0, 16).toString('base64url')).toBe(known.id)
    let number = BigInt(`0x${sha256('ubia-words-1', base64url(known.public)).subarray(0, 10).toString('hex')}`)
    for (const word of known.words) {
      const place = [...'bdfgjklmnprstvwz'].flatMap((c) => [...'aeiou'].map((v) => c + v))
      expect(place.indexOf(word.slice(0, 2)) * 80 + place.indexOf(word.slice(2))).toBe(Number(number % 6400n))
      number /= 6400n
    }
  })
})

test('a new key signs what Node verifies, and cannot be taken out of the browser', async () => {
  const pair = await makeKey()
  const point = await publicForm(pair.publicKey)
  const signature = await sign(pair.privateKey, 'Ubia ni ushirikiano')
  expect(nodeVerifies(point, 'Ubia ni ushirikiano', signature)).toBe(true)
  expect(await verify(point, 'Ubia ni ushirikiano', signature)).toBe(true)
  expect(await verify(point, 'Ubia ni ushirikiano.', signature)).toBe(false)
  await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow()
})

test('what is no point is no key', async () => {
  const point = fromBase64url(keys[0]?.public ?? '')
  const compressed = Uint8Array.from([2 + ((point[64] ?? 0) & 1), ...point.slice(1, 33)])
  const offCurve = Uint8Array.from(point, (byte, i) => (i === 64 ? byte ^ 1 : byte))
  for (const bad of ['', 'AAAA', toBase64url(compressed)]) expect(() => pointOf(bad)).toThrow(RangeError)
  expect(await verify(toBase64url(offCurve), 'text', 'A'.repeat(86))).toBe(false)
})

test('bytes come back from base64url and hex, and there is one way to write them', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const copy = Uint8Array.from(bytes)
      expect(toBase64url(copy)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(toBase64url(copy))).toEqual(copy)
      expect(fromHex(toHex(copy))).toEqual(copy)
    }),
  )
  for (const bad of ['A', 'AB', 'AA==', 'A A', 'A+/A', 'ABCDE']) expect(() => fromBase64url(bad)).toThrow(RangeError)
  for (const bad of ['a', 'AB', '0x', 'zz']) expect(() => fromHex(bad)).toThrow(RangeError)
})
