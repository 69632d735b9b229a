import type { Entry } from '../src/register/entry'
import { type ProofProblem, proofProblem } from '../src/register/proof'
import {
  BOOK,
  newSigner,
  proofOf,
  sealOf,
  sealSigned,
  signed,
  unsigned,
  type Written,
  written,
} from '../src/register/testing/book'
import { idOf } from './stories'

const about =
  'Proofs that an entry stands on a sealed page. "good" ones hold. Each of "bad" is good[0] with the fields named by ' +
  '"set" (dotted path: value; "~" takes the field away) changed, and must not hold; "problem" is the first one found: ' +
  'shape, then the key and signature of the entry, its line and path, then the sides and their signatures.'

const FIRST_RECEIVED = 1_772_800_000_000

async function sealedPage() {
  const names = [0xa, 0xb, 0xc, 0xd].map((n) => newSigner(idOf(n)))
  const [chw, committee, facility, server] = (await Promise.all(names)) as [Signer, Signer, Signer, Signer]
  const bundle = await signed(chw, ...[1, 2, 3, 4, 5].map((n) => ({ id: idOf(n), seen: n })))
  const single = await signed(chw, { id: idOf(6) })
  const attested = await signed(server, { id: idOf(7), channel: 'paper', author: chw.author })
  const page = (await written([...bundle, ...single, ...attested], FIRST_RECEIVED)).slice(1)
  const seal = await sealOf(page)
  const signatures = [
    await sealSigned(seal, 'community', committee, idOf(0x51)),
    await sealSigned(seal, 'health_system', facility, idOf(0x52)),
  ]
  const prove = (index: number, signer: Signer) => proofOf(page, index, signer, seal, signatures)
  return { chw, committee, facility, server, page, seal, signatures, prove }
}

type Signer = Awaited<ReturnType<typeof newSigner>>
type Page = Awaited<ReturnType<typeof sealedPage>>
type Changes = Record<string, unknown>

/** Changes that leave a proof of the wrong shape, or break the entry, its line or its path. */
function entryChanges({ page, facility }: Page): [ProofProblem, string, Changes][] {
  const other = page[3] as Written
  const zeros = '0'.repeat(64)
  return [
    ['unreadable', 'a field that nothing proves', { note: 'trust me' }],
    ['unreadable', 'a field of the entry that nothing proves', { 'entry.note': 'trust me' }],
    ['unreadable', 'no chain', { chain_before: '~' }],
    ['unreadable', 'a hash in capitals', { chain_before: 'A'.repeat(64) }],
    ['unreadable', 'a line that is a text', { line: '3' }],
    ['unreadable', 'a line between lines', { line: 3.5 }],
    ['unreadable', 'a kind with a line break', { 'entry.kind': 'visit\n.made' }],
    ['key', 'the key of another', { 'key.public': facility.public }],
    ['key', 'another author of the key', { 'key.author': facility.author }],
    ['signature', 'another author', { 'entry.author': idOf(0xbad), 'key.author': idOf(0xbad) }],
    ['signature', 'another subject', { 'entry.subject': idOf(0xbad) }],
    ['signature', 'another day', { 'entry.happened_on': '2026-03-06' }],
    ['signature', 'another body', { 'entry.body_hash': zeros }],
    ['signature', 'no signature', { 'entry.sig': '' }],
    ['signature', 'the signature of another entry', { 'entry.sig': other.entry.sig }],
    ['line', 'a line before the page', { line: 1 }],
    ['line', 'a line after the page', { line: 99 }],
    ['line', 'a page that begins before the book', { 'seal.first_line': 0 }],
    ['line', 'a page of another book', { 'seal.book': idOf(0xbad) }],
    ['path', 'another line of the page', { line: other.line }],
    ['path', 'received at another instant', { received_at: other.received_at }],
    ['path', 'another chain', { chain_before: zeros }],
    ['path', 'no path', { path: [] }],
    ['path', 'another sibling', { 'path.0': zeros }],
    ['path', 'another root', { 'seal.root': zeros }],
    ['path', 'a longer page', { 'seal.last_line': 99 }],
  ]
}

/** Changes that break the two sides' signatures. */
async function sealChanges(made: Page): Promise<[ProofProblem, string, Changes][]> {
  const { committee, facility, seal, signatures } = made
  const [ours, theirs] = signatures as [Page['signatures'][0], Page['signatures'][0]]
  const otherPage = { ...seal, root: '0'.repeat(64) }
  const paper = { ...unsigned({ id: idOf(0x53) }, committee), ...ours.entry, channel: 'paper' }
  const [onPaper] = (await signed(committee, paper)) as [Entry]
  const aside = (one: typeof ours): Changes => ({ 'signatures.1': one })
  return [
    ['sides', 'one side alone', { signatures: [ours] }],
    ['sides', 'one side twice', aside(ours)],
    ['sides', 'three signatures', { signatures: [ours, theirs, ours] }],
    ['sides', 'one key for both sides', aside(await sealSigned(seal, 'health_system', committee, idOf(0x54)))],
    [
      'sides',
      'one person for both sides',
      aside(await sealSigned(seal, 'health_system', { ...facility, author: committee.author }, idOf(0x55))),
    ],
    [
      'seal',
      'a side that signed as the other',
      { 'signatures.0.side': 'health_system', 'signatures.1.side': 'community' },
    ],
    ['seal', 'a signature for another page', aside(await sealSigned(otherPage, 'health_system', facility, idOf(0x56)))],
    ['seal', 'a seal attested from paper', { 'signatures.0.entry': onPaper }],
    ['seal', 'an entry of another kind', { 'signatures.0.entry.kind': 'visit.made' }],
    ['seal', 'an entry of another book', { 'signatures.0.entry.book': idOf(0xbad) }],
    ['seal_key', 'another author of the seal', { 'signatures.0.author': idOf(0xbad) }],
    ['seal_key', 'another public key of the seal', { 'signatures.0.public': made.chw.public }],
    ['seal_signature', 'another instant of the seal', { 'signatures.0.entry.made_at': 1 }],
    ['seal_signature', 'another salt of the seal', { 'signatures.0.entry.salt': 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['seal_signature', 'a seal without signature', { 'signatures.0.entry.sig': '' }],
    ['unreadable', 'a seal whose body was erased', { 'signatures.0.entry.body': '~' }],
  ]
}

export async function proofCases() {
  const made = await sealedPage()
  const good = [await made.prove(1, made.chw), await made.prove(4, made.chw), await made.prove(5, made.server)]
  for (const proof of good) if (await proofProblem(proof)) throw new Error('a good proof does not hold')
  const changes = [...entryChanges(made), ...(await sealChanges(made))]
  const bad = changes.map(([problem, why, set]) => ({ why, problem, set }))
  const known = { community: made.committee.public, health_system: made.facility.public }
  return { about, book: BOOK, known, good, bad }
}
