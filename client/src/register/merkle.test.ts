import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bytes, fromHex, toHex, utf8Bytes } from './bytes'
import { isUnder, pathOf, rootOf, treeOf } from './merkle'
import { readCases } from './testing/cases'
import { merklePath, merkleRoot } from './testing/reckoned'

interface Cases {
  trees: { count: number; root: string; paths: { index: number; path: string[] }[] }[]
  wrong: { why: string; root: string; leaf: string; index: number; count: number; path: string[] }[]
}

const { trees, wrong } = readCases<Cases>('merkle')
const leaves = (count: number): Bytes[] => Array.from({ length: count }, (_, i) => utf8Bytes(`leaf ${i}`))

describe.each(trees)('a tree of $count', ({ count, root, paths }) => {
  test('has the root and paths that the contract says', async () => {
    const tree = await treeOf(leaves(count))
    expect(toHex(rootOf(tree))).toBe(root)
    for (const { index, path } of paths) expect(pathOf(tree, index).map(toHex)).toEqual(path)
  })

  test('agrees with RFC 6962 done by its letter', () => {
    expect(merkleRoot(leaves(count)).toString('hex')).toBe(root)
    for (const { index, path } of paths) {
      expect(merklePath(index, leaves(count)).map((hash) => hash.toString('hex'))).toEqual(path)
    }
  })

  test('holds each leaf by its path', async () => {
    for (const { index, path } of paths) {
      expect(await isUnder(fromHex(root), utf8Bytes(`leaf ${index}`), index, count, path.map(fromHex))).toBe(true)
    }
  })
})

test.each(wrong)('$why proves nothing', async ({ root, leaf, index, count, path }) => {
  expect(await isUnder(fromHex(root), utf8Bytes(leaf), index, count, path.map(fromHex))).toBe(false)
})

const somewhere = fc.integer({ min: 1, max: 70 }).chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1)))

test('the path of every leaf of every tree proves it', async () => {
  await fc.assert(
    fc.asyncProperty(somewhere, async ([count, index]) => {
      const tree = await treeOf(leaves(count))
      const leaf = utf8Bytes(`leaf ${index}`)
      expect(await isUnder(rootOf(tree), leaf, index, count, pathOf(tree, index))).toBe(true)
    }),
  )
})

test('a bit changed anywhere, or another place, proves nothing', async () => {
  await fc.assert(
    fc.asyncProperty(somewhere, fc.nat(), fc.nat(), async ([count, index], bit, place) => {
      const tree = await treeOf(leaves(count))
      const parts = [utf8Bytes(`leaf ${index}`), rootOf(tree), ...pathOf(tree, index)]
      const flipped = parts.map((part, i) => (i === place % parts.length ? withBit(part, bit) : part))
      const [leaf, root, ...path] = flipped as [Bytes, Bytes, ...Bytes[]]
      expect(await isUnder(root, leaf, index, count, path)).toBe(false)
      const elsewhere = (index + 1 + place) % (count + 1)
      if (elsewhere !== index) {
        expect(await isUnder(rootOf(tree), parts[0] as Bytes, elsewhere, count, pathOf(tree, index))).toBe(false)
      }
    }),
  )
})

function withBit(bytes: Bytes, bit: number): Bytes {
  const at = bit % (bytes.length * 8)
  return Uint8Array.from(bytes, (byte, i) => (i === at >> 3 ? byte ^ (1 << (at & 7)) : byte))
}

test('a tree without leaves, and a leaf that is not there, are refused', async () => {
  await expect(treeOf([])).rejects.toThrow(RangeError)
  const tree = await treeOf(leaves(3))
  for (const index of [-1, 3, 0.5]) expect(() => pathOf(tree, index)).toThrow(RangeError)
})
