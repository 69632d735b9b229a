/** Bringing the story that a household had in another community before it came. It is kept apart, read and never added to;
 * it is asked for with every sync, so that what is erased there goes here too. */
import { type Packed, type WireEntry, withDigests } from './held'
import type { Home } from './phone'
import { signed } from './pulling'
import { again } from './retry'
import type { Session } from './session'

type Where = Pick<Home, 'book' | 'subject'>

interface Kept {
  readonly digest: string
  readonly packed: Packed
}

const partOf = async (session: Session, { book, subject }: Where): Promise<string> =>
  `before ${await session.store.cipher.nameOf('before', book, subject)}`

/** Hers that came from elsewhere. */
export const arrivals = (session: Session): Home[] =>
  session.memory.homes.filter(({ mine, household }) => mine && household.from_subject !== null)

/** The story before, packed; undefined when it is not here. */
export const findBefore = async (session: Session, where: Where): Promise<Packed | undefined> =>
  (await session.store.part<Kept>(await partOf(session, where)))?.packed

export async function fetchBefore(session: Session, signal: AbortSignal | undefined): Promise<void> {
  for (const home of arrivals(session)) {
    const part = await partOf(session, home)
    const known = (await session.store.part<Kept>(part))?.digest ?? ''
    const asked = { book: home.book, household: home.subject, known }
    const headers = (body: Uint8Array<ArrayBuffer>) => signed(session, body)
    const answer = await again(session.outside, signal, () =>
      session.wire.post('/sync/before', asked, { headers, signal }),
    )
    const { entries, digest } = answer.json as { entries?: readonly WireEntry[]; digest?: string }
    if (answer.status !== 200 || !entries || digest === undefined || digest === known) continue
    await session.turn.take(() => keep(session, home, part, digest, entries))
  }
}

async function keep(session: Session, home: Home, part: string, digest: string, entries: readonly WireEntry[]) {
  const { from_book: book, from_subject: subject } = home.household
  const packed = { v: 1, book, subject, lines: await withDigests(entries) }
  if (digest) await session.store.keepPart(part, { digest, packed })
  else await session.store.write(['parts'], (stores) => stores('parts').delete(part))
  session.tell({ subjects: new Set([`${home.book} ${home.subject}`]) })
}

/** With the household that left. */
export async function dropBefore(session: Session, gone: readonly Where[]): Promise<void> {
  const parts = await Promise.all(gone.map((where) => partOf(session, where)))
  await session.store.write(['parts'], (stores) => {
    for (const part of parts) stores('parts').delete(part)
  })
}
