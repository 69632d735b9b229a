/** Somebody's statement, for who supervises her: fetched when it is looked at, and the last copy kept for without a network. */
import type { Statement } from '../incentives/statement'
import type { HerStatement } from './phone'
import { signed } from './pulling'
import type { Session } from './session'
import { Stopped, Unreached } from './wire'

/** The server's, else the copy that is here; null when neither is to be had. */
export async function herStatement(session: Session, chw: string, month: string): Promise<HerStatement | null> {
  const part = `statement ${await session.store.cipher.nameOf('statement', chw, month)}`
  const fresh = await fetched(session, chw, month)
  if (fresh) await session.turn.take(() => session.store.keepPart(part, fresh))
  return fresh ?? (await session.store.part<HerStatement>(part)) ?? null
}

async function fetched(session: Session, chw: string, month: string): Promise<HerStatement | null> {
  const headers = (body: Uint8Array<ArrayBuffer>) => signed(session, body)
  try {
    const answer = await session.wire.post('/sync/statement', { chw, month }, { headers })
    await session.keepMeter(0)
    return answer.status === 200 ? { at: session.outside.now(), statement: answer.json as Statement } : null
  } catch (problem) {
    if (problem instanceof Unreached || problem instanceof Stopped) return null
    throw problem
  }
}
