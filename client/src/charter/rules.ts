/** When a package is in force: by the keys of both sides, held by two people, on the same digest.
 * Twin: server/ubia/charter/rules.py. */
import type { PackageProposed, PackageSigned } from './entries'
import { asReceived, bothAt, type CharterLine, type Keys, keysOf } from './pairs'

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
  const byReceipt = asReceived(story)
  const edits = new Map<string, CharterLine>()
  for (const line of byReceipt) {
    if (line.kind === 'package.proposed' && line.amends !== '' && !edits.has(line.amends)) edits.set(line.amends, line)
  }
  return story.flatMap((line) => proposalOf(line, byReceipt, edits.get(line.id) ?? null))
}

function proposalOf(line: CharterLine, byReceipt: readonly CharterLine[], edit: CharterLine | null): Proposal[] {
  if (line.kind !== 'package.proposed' || line.body === null) return []
  const keys = keysOf(byReceipt.filter((one) => signs(one, line)))
  const at = bothAt(keys)
  const isAgreed = at !== null && !(edit !== null && edit.received_at < at)
  const agreedAt = isAgreed ? Math.max(at, line.received_at) : null
  return [{ line, package: line.body as PackageProposed, keys, edit, agreedAt }]
}

function signs(line: CharterLine, proposal: CharterLine): boolean {
  if (line.kind !== 'package.signed' || line.body === null) return false
  const signed = line.body as PackageSigned
  return signed.package === proposal.id && signed.package_digest === proposal.digest
}
