/** What the server answered of entries that were handed in, written into their stories. */
import { lineOf } from '../register/line'
import type { WireEntry } from './held'
import { at } from './memory'
import type { HeldLine } from './phone'
import type { Session } from './session'
import type { Arrival } from './store'
import type { Unsent } from './waiting'
import { bySubject } from './writing'

export interface Arrived {
  readonly unsent: Unsent
  readonly arrival: Arrival
}

/** Takes entries out of the outbox, and tells their stories which line they got or why they are kept apart. A story that
 * has left this phone meanwhile does not come back for it. */
export async function arrive(session: Session, arrived: readonly Arrived[]): Promise<void> {
  if (arrived.length === 0) return
  const { keeping, waiting, memory } = session
  const places = bySubject(arrived.map(answered)).filter(({ book, subject }) => memory.has(book, subject))
  const grown = await keeping.grown(places)
  const ns = new Set(arrived.map(({ unsent }) => unsent.n))
  const held = [...session.held, ...arrived.flatMap(heldLine)]
  const keptHeld = await session.store.cipher.keep(held)
  await keeping.put(grown, {
    stores: ['outbox', 'parts'],
    write(stores) {
      for (const n of ns) stores('outbox').delete(n)
      stores('parts').put(keptHeld, 'held')
    },
  })
  session.held = held
  waiting.gone(ns)
  session.tell({
    subjects: new Set(arrived.map(({ unsent: { entry } }) => at(entry.book, entry.subject))),
    outbox: true,
  })
}

type Answered = WireEntry & { readonly book: string; readonly subject: string }

/** The entry as its story holds it from now on. Of one that had arrived before, only a pull knows when. */
function answered({ unsent: { entry }, arrival: { outcome, line, reason = '', received_at } }: Arrived): Answered {
  if (outcome === 'to_settle' || outcome === 'quarantine') return { ...entry, held: outcome, reason }
  if (line === undefined) return entry
  return outcome === 'written' ? { ...entry, line, received_at } : { ...entry, line }
}

function heldLine(one: Arrived): HeldLine[] {
  const { held, reason = '' } = answered(one)
  return held ? [{ ...lineOf(one.unsent.entry), held, reason }] : []
}
