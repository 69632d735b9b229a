/** The Merkle tree of RFC 6962, section 2.1, by which one entry of a bundle or a sealed page is proven alone. */
import { type Bytes, sameBytes, sha256 } from './bytes'

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The levels of a tree from its leaves to its root; a node without sibling moves up unchanged. */
export type Tree = readonly (readonly Bytes[])[]

const leafHash = (data: Bytes): Promise<Bytes> => sha256(LEAF, data)
const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(NODE, left, right)

function levelAbove(level: readonly Bytes[]): Promise<Bytes[]> {
  const lefts = level.filter((_, i) => i % 2 === 0)
  return Promise.all(
    lefts.map((left, i) => {
      const right = level[2 * i + 1]
      return right ? nodeHash(left, right) : left
    }),
  )
}

/** The tree over the data of its leaves. Throws RangeError if there are none. */
export async function treeOf(leaves: readonly Bytes[]): Promise<Tree> {
  if (leaves.length === 0) throw new RangeError('a tree has at least one leaf')
  let level = await Promise.all(leaves.map(leafHash))
  const levels = [level]
  while (level.length > 1) {
    level = await levelAbove(level)
    levels.push(level)
  }
  return levels
}

/** The 32 bytes that stand for every leaf. */
export function rootOf(tree: Tree): Bytes {
  const root = tree.at(-1)?.[0]
  if (!root) throw new RangeError('a tree has at least one leaf')
  return root
}

/** The siblings from a leaf to the root. Throws RangeError if the tree has no such leaf. */
export function pathOf(tree: Tree, index: number): Bytes[] {
  if (tree[0]?.[index] === undefined) throw new RangeError('no such leaf')
  return tree.flatMap((level, height) => {
    const sibling = level[Math.floor(index / 2 ** height) ^ 1]
    return sibling ? [sibling] : []
  })
}

/** The root to which `data` as leaf `index` of `count` leads along `path`; null if the path has not that shape. */
export async function rootAlong(
  data: Bytes,
  index: number,
  count: number,
  path: readonly Bytes[],
): Promise<Bytes | null> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(count) || index < 0 || index >= count) return null
  const siblings = [...path]
  let hash = await leafHash(data)
  for (let at = index, last = count - 1; last > 0; at = Math.floor(at / 2), last = Math.floor(last / 2)) {
    if (at === last && at % 2 === 0) continue
    const sibling = siblings.shift()
    if (sibling?.length !== hash.length) return null
    hash = at % 2 ? await nodeHash(sibling, hash) : await nodeHash(hash, sibling)
  }
  return siblings.length === 0 ? hash : null
}

/** Whether `data` is leaf `index` of the `count` leaves under `root`. */
export async function isUnder(
  root: Bytes,
  data: Bytes,
  index: number,
  count: number,
  path: readonly Bytes[],
): Promise<boolean> {
  const reached = await rootAlong(data, index, count, path)
  return reached !== null && sameBytes(reached, root)
}
