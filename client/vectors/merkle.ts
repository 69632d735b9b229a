import { type Bytes, toHex, utf8Bytes } from '../src/register/bytes'
import { pathOf, rootOf, treeOf } from '../src/register/merkle'

const about =
  'Trees whose leaf i (from 0) holds the UTF-8 text "leaf i": root and paths, all in hex. ' +
  'Paths that lead elsewhere, or do not fit their place, are under "wrong". (A path alone ' +
  'does not fix the count; bundles and seals sign it.)'

const leaves = (count: number): Bytes[] => Array.from({ length: count }, (_, i) => utf8Bytes(`leaf ${i}`))

async function treeCase(count: number, indexes: readonly number[]) {
  const tree = await treeOf(leaves(count))
  const paths = indexes.map((index) => ({ index, path: pathOf(tree, index).map(toHex) }))
  return { count, root: toHex(rootOf(tree)), paths }
}

async function wrongCases() {
  const tree = await treeOf(leaves(7))
  const root = toHex(rootOf(tree))
  const [path, last] = [pathOf(tree, 2).map(toHex), pathOf(tree, 6).map(toHex)]
  const good = { root, leaf: 'leaf 2', index: 2, count: 7, path }
  return [
    { why: 'another leaf', ...good, leaf: 'leaf 3' },
    { why: 'another place', ...good, index: 3 },
    { why: 'a count with a longer path', ...good, count: 9 },
    { why: 'a sibling missing', ...good, path: path.slice(0, -1) },
    { why: 'a sibling too many', ...good, path: [...path, path[0]] },
    { why: 'siblings in another order', ...good, path: [...path].reverse() },
    { why: 'beyond the end', ...good, index: 7 },
    { why: 'before the start', ...good, index: -1 },
    { why: 'no leaves at all', ...good, index: 0, count: 0, path: [] },
    { why: 'the root as its own leaf', ...good, leaf: root, index: 0, count: 1, path: [] },
    { why: 'the odd last leaf with a sibling doubled', ...good, leaf: 'leaf 6', index: 6, path: [last[0], ...last] },
  ]
}

export async function merkleCases() {
  const small = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => treeCase(count, [...Array(count).keys()]))
  const bundle = treeCase(500, [0, 1, 255, 256, 257, 383, 384, 447, 498, 499])
  return { about, trees: await Promise.all([...small, bundle]), wrong: await wrongCases() }
}
