import { describe, expect, test } from 'vitest'
import { type Proof, type ProofProblem, proofProblem } from './proof'
import type { Side } from './seal'
import { readCases } from './testing/cases'
import { base64url, big64, nodeVerifies, sha256 } from './testing/reckoned'

type Changes = Record<string, unknown>

interface Cases {
  known: Record<Side, string>
  good: Proof[]
  bad: { why: string; problem: ProofProblem; set: Changes }[]
}

const { known, good, bad } = readCases<Cases>('proof')

function changed(proof: Proof, changes: Changes): unknown {
  const copy = structuredClone(proof)
  for (const [path, value] of Object.entries(changes)) setAt(copy as unknown as Changes, path.split('.'), value)
  return copy
}

function setAt(parent: Changes, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length > 0) setAt(parent[name] as Changes, rest, value)
  else if (value === '~') delete parent[name]
  else parent[name] = value
}

describe.each(good)('the proof of line $line', (proof) => {
  test('holds, alone and with the keys known from elsewhere', async () => {
    expect(await proofProblem(proof)).toBe(null)
    expect(await proofProblem(proof, known)).toBe(null)
  })

  test("agrees with Node's own crypto", () => {
    const { entry, line, received_at, chain_before, path, seal, signatures } = proof
    const { id, book, kind, subject, author, key, channel, happened_on, made_at, seen, amends, body_hash } = entry
    const fields = [id, book, kind, subject, author, key, channel, happened_on, made_at, seen, amends, body_hash]
    const digest = sha256(`ubia-entry-1\n${fields.join('\n')}`)
    const chain = sha256(Buffer.from(chain_before, 'hex'), big64(line), big64(received_at), digest)
    let hash = sha256(Buffer.of(0), big64(line), chain)
    const sides = merkleSides(line - seal.first_line, seal.last_line - seal.first_line + 1)
    for (const [i, side] of sides.entries()) {
      const sibling = Buffer.from(path[i] ?? '', 'hex')
      hash = side === 'left' ? sha256(Buffer.of(1), sibling, hash) : sha256(Buffer.of(1), hash, sibling)
    }
    expect([sides.length, hash.toString('hex')]).toEqual([path.length, seal.root])
    for (const { entry: whole, public: point } of signatures) {
      const hashed = sha256(base64url(whole.salt as string), whole.body as string).toString('hex')
      const { id, book, kind, subject, author, key, channel, happened_on, made_at, seen, amends } = whole
      const all = [id, book, kind, subject, author, key, channel, happened_on, made_at, seen, amends, hashed]
      expect(nodeVerifies(point, `ubia-entry-1\n${all.join('\n')}`, whole.sig.slice(2))).toBe(true)
    }
  })

  test('does not hold for a reader who knows another key of a side', async () => {
    const other = { community: known.health_system }
    expect(await proofProblem(proof, other)).toBe('unexpected_key')
  })

  test('does not hold with any single text of it changed', async () => {
    for (const path of textsIn(proof)) {
      expect([path, await proofProblem(changed(proof, { [path]: 'x' }))]).not.toEqual([path, null])
    }
  })
})

/** On which side each sibling of a leaf stands, by RFC 6962's own recursion, from the leaf up. */
function merkleSides(index: number, count: number): ('left' | 'right')[] {
  if (count === 1) return []
  let split = 1
  while (split * 2 < count) split *= 2
  return index < split
    ? [...merkleSides(index, split), 'right']
    : [...merkleSides(index - split, count - split), 'left']
}

function textsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, path ? `${path}.${name}` : name))
}

test.each(bad)('$why: $problem', async ({ problem, set }) => {
  expect(await proofProblem(changed(good[0] as Proof, set))).toBe(problem)
})

test.each([null, [], 'proof', 7, {}, { entry: null }])('%j is no proof', async (nothing) => {
  expect(await proofProblem(nothing)).toBe('unreadable')
})
