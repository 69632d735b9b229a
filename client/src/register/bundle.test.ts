import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newSalt, signEntries } from './bundle'
import { fromBase64url } from './bytes'
import { textOf } from './entry'
import { isSigned } from './signature'
import { newSigner, signed, unsigned } from './testing/book'

const amina = await newSigner('amina')

test('each entry of a bundle of any size is proven alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (count) => {
      const entries = await signed(amina, ...Array.from({ length: count }, (_, i) => ({ id: `entry ${i}` })))
      for (const entry of entries) {
        expect(entry.sig.startsWith(count === 1 ? 's.' : 'p.')).toBe(true)
        expect(await isSigned(await textOf(entry), entry.sig, amina.public)).toBe(true)
      }
    }),
    { numRuns: 20 },
  )
})

test('500 entries cost one signature', async () => {
  const entries = await signed(amina, ...Array.from({ length: 500 }, (_, i) => ({ id: `entry ${i}` })))
  expect(new Set(entries.map(({ sig }) => sig.split('.')[1])).size).toBe(1)
})

test('nothing to sign is nothing signed; an entry without text is refused', async () => {
  expect(await signEntries(amina.key, [])).toEqual([])
  const spoilt = unsigned({ id: 'a\nb' }, amina)
  await expect(signEntries(amina.key, [spoilt])).rejects.toThrow(RangeError)
})

test('salts are 16 bytes and differ', () => {
  const salts = Array.from({ length: 100 }, newSalt)
  expect(new Set(salts).size).toBe(100)
  expect(salts.every((salt) => fromBase64url(salt).length === 16)).toBe(true)
})
