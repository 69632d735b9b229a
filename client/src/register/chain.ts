/** The chain that ties every line of a book to all lines before it (docs/register.md, "Lines and the chain"). */
import { type Bytes, concat, sha256, uint64, utf8Bytes } from './bytes'

/** chain(0) of a book. */
export const chainStart = (book: string): Promise<Bytes> => sha256(utf8Bytes(`ubia-book-1\n${book}`))

/** chain(line), from chain(line − 1), the instant in ms at which the line was received, and the entry's digest. */
export const chainNext = (before: Bytes, line: number, receivedAt: number, digest: Bytes): Promise<Bytes> =>
  sha256(before, uint64(line), uint64(receivedAt), digest)

/** What a seal's tree holds for a line. */
export const sealLeaf = (line: number, chain: Bytes): Bytes => concat(uint64(line), chain)
