/** Handing in files after their entries: piece by piece, from where the server has them, as large as the line carries. */
import { type Bytes, toBase64url } from '../register/bytes'
import { checkToken } from './answers'
import { dropFiles, findFile, type ToSend } from './attaching'
import { again } from './retry'
import type { Session } from './session'
import { Sizing } from './sizing'

/** Bytes in one request. */
export const FILE_PIECE = { least: 4_000, first: 32_000, most: 500_000 }

/** Sends what waits, those of entries that have arrived. What the server does not take stays for the next sync. Throws
 * Unreached, Stopped or Revoked; what arrived until then has. */
export async function sendFiles(session: Session, signal: AbortSignal | undefined): Promise<void> {
  const sizing = new Sizing(FILE_PIECE)
  const unsent = new Set(session.waiting.list.map(({ entry }) => entry.id))
  for (const one of session.sending.filter(({ entry }) => !unsent.has(entry))) {
    const file = await findFile(session, one)
    const isThere = !file || (await send(session, one, new Uint8Array(await file.arrayBuffer()), sizing, signal))
    if (isThere) await session.turn.take(() => dropFiles(session, [one]))
  }
}

/** Whether the whole file is on the server now. */
async function send(
  session: Session,
  { book, entry, hash }: ToSend,
  bytes: Bytes,
  sizing: Sizing,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const headers = async () => ({ Authorization: `Bearer ${session.me.token}` })
  // A small file goes at once; of a large one the server may have a part from the last time.
  let ask = bytes.length > sizing.now
  for (let start = 0; ; ) {
    const piece = ask ? bytes.subarray(0, 0) : bytes.subarray(start, start + sizing.now)
    const body = { book, entry, hash, start, piece: toBase64url(piece) }
    const post = () => session.wire.post('/sync/file', body, { headers, signal })
    const answer = await again(session.outside, signal, post, () => sizing.failed())
    checkToken(answer)
    const { have } = answer.json as { have?: unknown }
    if (answer.status !== 200 || typeof have !== 'number') return false
    if (have >= bytes.length) return true
    // Nothing gained: what came was dropped, or is not wanted.
    if (!ask && have <= start) return false
    if (!ask) sizing.took(piece.length, answer.tookMs)
    ask = false
    start = have
  }
}
