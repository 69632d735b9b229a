/** When a package is in force: by the keys of both sides, held by two people, on the same digest.
 * A power is counted by the clock of the server (`received_at`). Twin: server/ubia/charter/rules.py. */
import type { Line } from '../register/line'
import type { CharterBody, PackageProposed, PackageSigned } from './entries'

export type CharterLine = Line<CharterBody>

/** The two signatures that count. */
export interface Keys {
  readonly community: CharterLine | null
  readonly healthSystem: CharterLine | null
}

/** A proposed package with its keys, the first edit of it, and when both sides had agreed (ms; null if they have not). */
export interface Proposal {
  readonly line: CharterLine
  readonly package: PackageProposed
  readonly keys: Keys
  readonly edit: CharterLine | null
  readonly agreedAt: number | null
}

/** Each proposal of a charter, in order. */
export function proposals(story: readonly CharterLine[]): Proposal[] {
  const byReceipt = [...story].sort((a, b) => a.received_at - b.received_at || (a.id < b.id ? -1 : 1))
  const edits = new Map<string, CharterLine>()
  for (const line of byReceipt) {
    if (line.kind === 'package.proposed' && line.amends !== '' && !edits.has(line.amends)) edits.set(line.amends, line)
  }
  return story.flatMap((line) => proposalOf(line, byReceipt, edits.get(line.id) ?? null))
}

function proposalOf(line: CharterLine, byReceipt: readonly CharterLine[], edit: CharterLine | null): Proposal[] {
  if (line.kind !== 'package.proposed' || line.body === null) return []
  const keys = keysOf(line, byReceipt)
  const at = bothAt(keys)
  const isAgreed = at !== null && !(edit !== null && edit.received_at < at)
  const agreedAt = isAgreed ? Math.max(at, line.received_at) : null
  return [{ line, package: line.body as PackageProposed, keys, edit, agreedAt }]
}

/** When the second key was received; null while one is missing, or if one person or one key signed for both. */
function bothAt({ community, healthSystem }: Keys): number | null {
  if (community === null || healthSystem === null) return null
  if (community.author === healthSystem.author || community.key === healthSystem.key) return null
  return Math.max(community.received_at, healthSystem.received_at)
}

/** The first pair of signatures that agree; failing that, the first of each side. */
function keysOf(proposal: CharterLine, byReceipt: readonly CharterLine[]): Keys {
  const signed = byReceipt.filter((line) => signs(line, proposal))
  const of = (side: PackageSigned['side']): CharterLine[] =>
    signed.filter(({ body }) => (body as PackageSigned).side === side)
  const [communities, healths] = [of('community'), of('health_system')]
  const pairs = communities.flatMap((community) => healths.map((healthSystem) => ({ community, healthSystem })))
  const times = pairs.map(bothAt).filter((at) => at !== null)
  const agreed = pairs.find((keys) => bothAt(keys) === Math.min(...times))
  return agreed ?? { community: communities[0] ?? null, healthSystem: healths[0] ?? null }
}

function signs(line: CharterLine, proposal: CharterLine): boolean {
  if (line.kind !== 'package.signed' || line.body === null) return false
  const signed = line.body as PackageSigned
  return signed.package === proposal.id && signed.package_digest === proposal.digest
}
