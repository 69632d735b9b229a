import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex } from './bytes'
import { bodyHash, digestOf, type Entry, entryText, fromWire, textOf } from './entry'
import { isSigned } from './signature'
import { newSigner, signed } from './testing/book'
import { readCases } from './testing/cases'
import { base64url, merklePath, nodeVerifies, sha256 } from './testing/reckoned'

interface Signed {
  why: string
  entry: Partial<Entry>
  public: string
  body_hash: string
  text: string
  digest: string
}
type NotSigned = Pick<Signed, 'why' | 'entry' | 'public'>

const cases = readCases<{ signed: Signed[]; not_signed: NotSigned[] }>('entries')
const whole = (entry: Partial<Entry>): Entry => fromWire(entry)

describe.each(cases.signed)('$why', (known) => {
  const entry = whole(known.entry)

  test('has the text, hash and digest that the contract says', async () => {
    expect(await bodyHash(entry.salt as string, entry.body as string)).toBe(known.body_hash)
    expect(await textOf(entry)).toBe(known.text)
    expect(toHex(await digestOf(entry))).toBe(known.digest)
  })

  test('is proven by its signature', async () => {
    expect(await isSigned(known.text, entry.sig, known.public)).toBe(true)
  })

  test("agrees with Node's own crypto", () => {
    expect(sha256(base64url(entry.salt as string), entry.body as string).toString('hex')).toBe(known.body_hash)
    expect(sha256(known.text).toString('hex')).toBe(known.digest)
    const [form, signature = ''] = entry.sig.split('.')
    if (form === 's') expect(nodeVerifies(known.public, known.text, signature)).toBe(true)
  })
})

test("the paths of a bundle lead to the root that its key signed, by Node's own crypto", () => {
  const bundle = cases.signed.filter(({ why }) => why.endsWith('of a bundle of 7'))
  const digests = bundle.map(({ digest }) => Buffer.from(digest, 'hex'))
  expect(bundle).toHaveLength(7)
  for (const [i, { entry }] of bundle.entries()) {
    expect(entry.sig?.split('.').slice(2)).toEqual([
      `${i}`,
      '7',
      Buffer.concat(merklePath(i, digests)).toString('base64url'),
    ])
  }
})

test.each(cases.not_signed)('$why proves nothing', async ({ entry, public: key }) => {
  expect(await isSigned(await textOf(whole(entry)), entry.sig ?? '', key)).toBe(false)
})

test('no other letter in a signed entry goes unnoticed', async () => {
  const amina = await newSigner('amina')
  const entries = await signed(amina, { id: 'one' }, { id: 'two' }, { id: 'three' })
  const fields = ['id', 'book', 'kind', 'subject', 'author', 'key', 'channel', 'happened_on', 'amends', 'body'] as const
  const altered = fc.tuple(fc.nat(2), fc.constantFrom(...fields), fc.string({ minLength: 1 }), fc.nat())
  await fc.assert(
    fc.asyncProperty(altered, async ([which, field, added, place]) => {
      const entry = entries[which] as Entry
      const at = place % ((entry[field] as string).length + 1)
      const value = `${entry[field]?.slice(0, at)}${added}${entry[field]?.slice(at)}`
      const text = await textOf({ ...entry, [field]: value }).catch(() => null)
      expect(text !== null && (await isSigned(text, entry.sig, amina.public))).toBe(false)
    }),
  )
})

describe('a text cannot be made of', () => {
  const [entry] = cases.signed.map((known) => whole(known.entry)) as [Entry]
  const hash = cases.signed[0]?.body_hash ?? ''

  test.each(['\n', '\r', '\t', '\u0000', '\u001f', '\u007f', '\u0085', '\u009f'])(
    'the control character %j',
    (char) => {
      expect(() => entryText({ ...entry, subject: `a${char}b` }, hash)).toThrow(RangeError)
    },
  )

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('the number %d', (number) => {
    expect(() => entryText({ ...entry, made_at: number }, hash)).toThrow(RangeError)
    expect(() => entryText({ ...entry, seen: number }, hash)).toThrow(RangeError)
  })

  test('half a character, a salt of another length, or an erased body', async () => {
    await expect(textOf({ ...entry, body: '"\ud83c"' })).rejects.toThrow(RangeError)
    await expect(textOf({ ...entry, salt: 'AAAA' })).rejects.toThrow(RangeError)
    await expect(textOf({ ...entry, salt: null, body: null })).rejects.toThrow(RangeError)
  })
})
