import { toHex, utf8Bytes } from '../src/register/bytes'
import { chainNext, chainStart, sealLeaf } from '../src/register/chain'
import { digestOfText } from '../src/register/entry'
import { rootOf, treeOf } from '../src/register/merkle'
import { BOOK } from '../src/register/testing/book'

const about =
  'The chain of one book: each line with its digest (the SHA-256 of "entry <line>") and the chain up to it, in hex; ' +
  'and the roots of the seals over some ranges of its lines.'

const RECEIVED = [0, 1, 1_772_700_000_000, 1_772_700_000_001, 4_102_444_800_000, 2 ** 48, 2 ** 53 - 1]

export async function chainCases() {
  const start = await chainStart(BOOK)
  const [lines, chains] = [[], [start]] as [object[], (typeof start)[]]
  for (const [i, received_at] of RECEIVED.entries()) {
    const digest = await digestOfText(`entry ${i + 1}`)
    const chain = await chainNext(chains[i] as typeof start, i + 1, received_at, digest)
    lines.push({ line: i + 1, received_at, digest: toHex(digest), chain: toHex(chain) })
    chains.push(chain)
  }
  const sealed = async (first_line: number, last_line: number) => {
    const page = chains.slice(first_line, last_line + 1).map((chain, i) => sealLeaf(first_line + i, chain))
    return { first_line, last_line, root: toHex(rootOf(await treeOf(page))) }
  }
  const seals = await Promise.all([sealed(1, 1), sealed(1, 4), sealed(5, 7), sealed(1, 7)])
  return {
    about,
    book: BOOK,
    start: toHex(start),
    leaf_of_line_1: toHex(sealLeaf(1, chains[1] ?? utf8Bytes(''))),
    lines,
    seals,
  }
}
