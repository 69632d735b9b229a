import { expect, test } from 'vitest'
import { fromHex, toHex } from './bytes'
import { chainNext, chainStart, sealLeaf } from './chain'
import { rootOf, treeOf } from './merkle'
import { readCases } from './testing/cases'
import { big64, merkleRoot, sha256 } from './testing/reckoned'

interface Cases {
  book: string
  start: string
  leaf_of_line_1: string
  lines: { line: number; received_at: number; digest: string; chain: string }[]
  seals: { first_line: number; last_line: number; root: string }[]
}

const { book, start, leaf_of_line_1, lines, seals } = readCases<Cases>('chain')

test('the chain begins with its book and takes in every line', async () => {
  let chain = await chainStart(book)
  expect(toHex(chain)).toBe(start)
  for (const known of lines) {
    chain = await chainNext(chain, known.line, known.received_at, fromHex(known.digest))
    expect(toHex(chain)).toBe(known.chain)
  }
})

test("the chain agrees with Node's own crypto", () => {
  let chain = sha256(`ubia-book-1\n${book}`)
  expect(chain.toString('hex')).toBe(start)
  for (const { line, received_at, digest, chain: known } of lines) {
    expect(digest).toBe(sha256(`entry ${line}`).toString('hex'))
    chain = sha256(chain, big64(line), big64(received_at), Buffer.from(digest, 'hex'))
    expect(chain.toString('hex')).toBe(known)
  }
})

test.each(seals)(
  'lines $first_line to $last_line are sealed by their root',
  async ({ first_line, last_line, root }) => {
    const page = lines.slice(first_line - 1, last_line)
    expect(toHex(rootOf(await treeOf(page.map(({ line, chain }) => sealLeaf(line, fromHex(chain))))))).toBe(root)
    const leaves = page.map(({ line, chain }) => Buffer.concat([big64(line), Buffer.from(chain, 'hex')]))
    expect(merkleRoot(leaves).toString('hex')).toBe(root)
    expect(leaf_of_line_1).toBe(toHex(sealLeaf(1, fromHex(lines[0]?.chain ?? ''))))
  },
)
