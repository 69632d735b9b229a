/** Two keys on one thing: those of two people, one of each side, by two keys (OWN-01).
 * A power is counted by the clock of the server (`received_at`). Twin: server/ubia/charter/pairs.py. */
import type { Line } from '../register/line'
import type { Side } from '../register/seal'
import type { CharterBody } from './entries'

export type CharterLine = Line<CharterBody>

/** The two signatures that count. */
export interface Keys {
  readonly community: CharterLine | null
  readonly healthSystem: CharterLine | null
}

/** When the second key was received; null while one is missing, or if one person or one key signed for both. */
export function bothAt({ community, healthSystem }: Keys): number | null {
  if (community === null || healthSystem === null) return null
  if (community.author === healthSystem.author || community.key === healthSystem.key) return null
  return Math.max(community.received_at, healthSystem.received_at)
}

export const asReceived = (story: readonly CharterLine[]): CharterLine[] =>
  [...story].sort((a, b) => a.received_at - b.received_at || (a.id < b.id ? -1 : 1))

export const sideOf = ({ body }: CharterLine): Side => (body as { side: Side }).side

/** The first pair of signatures that agree; failing that, the first of each side. `signed` as received. */
export function keysOf(signed: readonly CharterLine[]): Keys {
  const of = (side: Side): CharterLine[] => signed.filter((line) => sideOf(line) === side)
  const [communities, healths] = [of('community'), of('health_system')]
  const pairs = communities.flatMap((community) => healths.map((healthSystem) => ({ community, healthSystem })))
  const times = pairs.map(bothAt).filter((at) => at !== null)
  const agreed = pairs.find((keys) => bothAt(keys) === Math.min(...times))
  return agreed ?? { community: communities[0] ?? null, healthSystem: healths[0] ?? null }
}
