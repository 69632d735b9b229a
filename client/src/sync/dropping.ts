/** Handing in sealed entries without unlocking: the server opens them, the phone only learns what became of each. */
import { type Bytes, toBase64url } from '../register/bytes'
import { settled, within } from './database'
import { arrivalsIn } from './pushing'
import { again } from './retry'
import { type Arrival, outboxRows, type Waiting } from './store'
import { Unreached, type Wire } from './wire'

const MOST_ITEMS = 50
const MOST_BYTES = 300_000

/** Drops what waits, and writes beside each item what became of it. Throws Unreached or Stopped; what arrived until then
 * has. Items that the server cannot open stay, and are handed in when the phone is unlocked. */
export async function dropSealed(database: IDBDatabase, wire: Wire, signal?: AbortSignal): Promise<number> {
  let arrived = 0
  const rows = (await outboxRows(database)).filter(({ answer, sealed }) => answer === undefined && sealed.length > 0)
  for (let from = 0; from < rows.length; ) {
    const next = portion(rows.slice(from))
    const items = next.map(({ sealed }) => toBase64url(sealed as Bytes))
    const answer = await again(wire.outside, signal, () => wire.post('/sync/drop', { items }, { signal }))
    if (answer.status !== 200) throw new Unreached(0)
    const answers = opened(answer.json, next)
    await note(database, next, answers)
    arrived += answers.filter(Boolean).length
    from += next.length
  }
  return arrived
}

function portion(rows: readonly Waiting[]): Waiting[] {
  let bytes = 0
  const fits = rows.slice(0, MOST_ITEMS).filter(({ sealed }, n) => {
    bytes += sealed.length
    return n === 0 || bytes <= MOST_BYTES
  })
  return fits
}

/** What became of each; null for one that was refused. */
function opened(json: unknown, rows: readonly Waiting[]): (Arrival | null)[] {
  const { answers, received_at } = json as { answers?: { outcome: string }[]; received_at?: number }
  if (!Array.isArray(answers) || answers.length !== rows.length) throw new Unreached(0)
  return answers.map((answer) =>
    answer.outcome === 'refused' ? null : (arrivalsIn({ answers: [answer], received_at }, 1)[0] as Arrival),
  )
}

async function note(database: IDBDatabase, rows: readonly Waiting[], answers: readonly (Arrival | null)[]) {
  await within(database, ['outbox'], 'readwrite', async (store) => {
    for (const [i, { n }] of rows.entries()) {
      const row = answers[i] ? await settled<Waiting | undefined>(store('outbox').get(n)) : undefined
      if (row) store('outbox').put({ ...row, answer: answers[i] }, n)
    }
  })
}
