/** Handing in the outbox: small bundles first, the same signed entries again until the server has answered for them.
 * What it will not even read is set aside, so that it blocks nothing. */
import { checkToken } from './answers'
import { arrive } from './arriving'
import { again } from './retry'
import type { Session } from './session'
import { Sizing } from './sizing'
import type { Arrival } from './store'
import type { Unsent } from './waiting'
import { Unreached } from './wire'

/** Entries in one request. */
export const BUNDLE = { least: 1, first: 20, most: 500 }
const MOST_CHARACTERS = 1_000_000

export interface Pushed {
  arrived: number
  held: number
}

/** Pushes until nothing waits but what is stuck. Throws Unreached, Stopped or Revoked; what arrived until then has. */
export async function push(
  session: Session,
  signal: AbortSignal | undefined,
  told: (pushed: Pushed) => void,
): Promise<Pushed> {
  const sizing = new Sizing(BUNDLE)
  const pushed: Pushed = { arrived: 0, held: 0 }
  const { waiting } = session
  waiting.stuck.clear()
  for (let next = bundle(waiting.list, waiting.stuck, sizing.now); next.length > 0; ) {
    const answers = await pushBundle(session, next, sizing, signal)
    if (answers !== null) {
      const arrived = next.map((unsent, n) => ({ unsent, arrival: answers[n] as Arrival }))
      await session.turn.take(() => arrive(session, arrived))
      pushed.arrived += arrived.length
      pushed.held += answers.filter(({ outcome }) => outcome === 'to_settle' || outcome === 'quarantine').length
      told(pushed)
    }
    next = bundle(waiting.list, waiting.stuck, sizing.now)
  }
  return pushed
}

/** The next entries in the order in which they were made, up to a size. */
export function bundle(list: readonly Unsent[], without: ReadonlySet<number>, most: number): Unsent[] {
  const next: Unsent[] = []
  let characters = 0
  for (const unsent of list) {
    if (without.has(unsent.n)) continue
    characters += unsent.entry.body?.length ?? 0
    if (next.length >= most || (next.length > 0 && characters > MOST_CHARACTERS)) break
    next.push(unsent)
  }
  return next
}

/** The server's answers; null when it would not read the bundle: then it is sent in smaller ones, and at last a single
 * entry is set aside. */
async function pushBundle(
  session: Session,
  next: readonly Unsent[],
  sizing: Sizing,
  signal: AbortSignal | undefined,
): Promise<Arrival[] | null> {
  const entries = next.map(({ entry }) => entry)
  const headers = async () => ({ Authorization: `Bearer ${session.me.token}` })
  const send = () => session.wire.post('/sync/push', { bundles: [{ entries }] }, { headers, signal })
  const answer = await again(session.outside, signal, send, () => sizing.failed())
  checkToken(answer)
  if (answer.status === 200) {
    sizing.took(next.length, answer.tookMs)
    return arrivalsIn(answer.json, next.length)
  }
  if (next.length === 1) session.waiting.stuck.add((next[0] as Unsent).n)
  else sizing.now = Math.max(1, Math.floor(next.length / 2))
  return null
}

const OUTCOMES = new Set(['written', 'already', 'to_settle', 'quarantine'])

/** The answers for so many entries. Throws Unreached when the answer is not one: nothing is known then. */
export function arrivalsIn(json: unknown, count: number): Arrival[] {
  const { answers, received_at } = json as { answers?: Omit<Arrival, 'received_at'>[]; received_at?: number }
  const isWhole = Array.isArray(answers) && answers.length === count && typeof received_at === 'number'
  if (!isWhole || !answers.every(({ outcome }) => OUTCOMES.has(outcome))) throw new Unreached(0)
  return answers.map(({ outcome, line, reason }) => ({
    ...{ outcome, received_at },
    ...(line == null ? {} : { line }),
    ...(reason ? { reason } : {}),
  }))
}
