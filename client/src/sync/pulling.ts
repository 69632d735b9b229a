/** Fetching what is new: pieces as large as the line carries, gathered until the end and then written story by story;
 * on a slow line in between as well. The cursors are kept with the index, after the stories: whatever is cut off comes
 * again, and changes nothing then. */
import { sha256, toBase64url } from '../register/bytes'
import { sign } from '../register/keys'
import { checkToken } from './answers'
import { type ActElsewhere, type Acts, actsElsewhere, type CountedElsewhere } from './folding'
import type { WireEntry } from './held'
import { at } from './memory'
import type { Figure, HeldLine } from './phone'
import { again } from './retry'
import type { Cursor, Session } from './session'
import { Sizing } from './sizing'
import { type Answer, Unreached } from './wire'
import { bySubject } from './writing'

/** Entries in one answer. */
export const PIECE = { least: 25, first: 500, most: 10_000 }
const FIRST_ON_2G = 50
const GATHER_AT_MOST = 20_000
const GATHER_MS = 15_000

type Coming = WireEntry & { readonly book: string; readonly subject: string }

interface PulledBook {
  readonly book: string
  readonly cursor: string
  readonly more: boolean
  readonly entries: readonly Coming[]
  readonly left: readonly string[]
  readonly figures: readonly Omit<Figure, 'book'>[]
  readonly acts?: readonly ActElsewhere[]
  readonly counted?: readonly CountedElsewhere[]
}

interface Pulled {
  readonly books: readonly PulledBook[]
  readonly closed: readonly string[]
}

/** Pulls until there is no more. `told` hears how many entries came so far. Throws Unreached, Stopped or Revoked. */
export async function pull(
  session: Session,
  signal: AbortSignal | undefined,
  told: (came: number, isKeeping: boolean) => void,
): Promise<number> {
  session.opening.labour?.wake()
  const sizing = new Sizing(is2G() ? { ...PIECE, first: FIRST_ON_2G } : PIECE)
  let gathered = new Gathered(session)
  let since = session.outside.now()
  let came = 0
  for (let more = true; more; ) {
    const pulled = await piece(session, gathered.cursors, sizing, signal)
    more = pulled.books.some((book) => book.more)
    gathered.add(pulled)
    came += pulled.books.reduce((sum, { entries }) => sum + entries.length, 0)
    told(came, !more)
    if (!more || gathered.count > GATHER_AT_MOST || session.outside.now() - since > GATHER_MS) {
      const whole = gathered
      await session.turn.take(() => keep(session, whole))
      gathered = new Gathered(session)
      since = session.outside.now()
    }
  }
  return came
}

/** Whether the browser knows that the line is slow; most do not say. */
function is2G(): boolean {
  const line = typeof navigator === 'undefined' ? undefined : (navigator as { connection?: { effectiveType?: string } })
  return line?.connection?.effectiveType?.endsWith('2g') ?? false
}

async function piece(
  session: Session,
  cursors: ReadonlyMap<string, Cursor>,
  sizing: Sizing,
  signal: AbortSignal | undefined,
): Promise<Pulled> {
  const held = Object.fromEntries([...cursors].map(([book, { cursor }]) => [book, cursor]))
  const send = async (): Promise<Answer> => {
    const asked = { cursors: held, limit: sizing.now, proofs: false }
    return session.wire.post('/sync/pull', asked, { headers: (body) => signed(session, body), signal })
  }
  const answer = await again(session.outside, signal, send, () => sizing.failed())
  checkToken(answer)
  const pulled = answer.json as Pulled
  if (answer.status !== 200 || !Array.isArray(pulled.books)) throw new Unreached(0)
  sizing.took(pulled.books.reduce((sum, { entries }) => sum + entries.length, 0) || 1, answer.tookMs)
  return pulled
}

/** The headers of a request that reads: the token, and the device's signature over the body. */
export async function signed(session: Session, body: Uint8Array<ArrayBuffer>): Promise<Record<string, string>> {
  const text = `ubia-pull-1\n${toBase64url(await sha256(body))}`
  const signature = await sign(session.opening.signing, text)
  return { Authorization: `Bearer ${session.me.token}`, 'Ubia-Signature': signature }
}

/** What has come and is not kept yet. */
class Gathered {
  readonly cursors: Map<string, Cursor>
  readonly entries: Coming[] = []
  readonly left = new Map<string, { readonly book: string; readonly subject: string }>()
  readonly figures = new Map<string, readonly Figure[]>()
  readonly acts: Acts[] = []
  readonly closed = new Set<string>()

  constructor(session: Session) {
    this.cursors = new Map(Object.entries(session.cursors))
  }

  get count(): number {
    return this.entries.length
  }

  add({ books, closed }: Pulled): void {
    for (const { book, cursor, entries, left, figures, acts = [], counted } of books) {
      const line = entries.reduce((last, entry) => Math.max(last, entry.line ?? 0), this.cursors.get(book)?.line ?? 0)
      this.cursors.set(book, { cursor, line })
      for (const entry of entries) this.entries.push(entry)
      for (const subject of left) this.left.set(at(book, subject), { book, subject })
      this.acts.push(...actsElsewhere(book, acts, counted))
      if (figures.length > 0)
        this.figures.set(
          book,
          figures.map((figure) => ({ ...figure, book })),
        )
    }
    for (const book of closed) this.closed.add(book)
  }
}

async function keep(session: Session, gathered: Gathered): Promise<void> {
  const { keeping, memory } = session
  const isFirst = memory.subjects.length === 0
  const back = new Set(gathered.entries.map(placeOf))
  const wasLeft = new Set(session.left)
  for (const place of back) if (wasLeft.has(place) || !memory.hasPlace(place)) memory.returned(place)
  const changed = await keeping.absorb(bySubject(gathered.entries))
  for (const [book, entries] of isFirst ? [] : erasedIn(gathered.entries))
    for (const place of await erase(session, book, entries)) changed.add(place)
  const left = leftBy(session, gathered, back)
  const gone = memory.subjects.filter((one) => left.has(placeOf(one)) && !session.waiting.places.has(placeOf(one)))
  const arrived = gone.filter(({ book, subject }) => memory.home(book, subject)?.household.from_subject)
  if (gone.length > 0) await keeping.forget(gone)
  if (arrived.length > 0) await (await import('./fetchingBefore')).dropBefore(session, arrived)
  memory.takeElsewhere(gathered.acts)
  for (const { book, subject } of [...gone, ...gathered.acts]) changed.add(at(book, subject))
  const cursors = new Map([...gathered.cursors].filter(([book]) => !gathered.closed.has(book)))
  const figures = [...session.figures.filter(({ book }) => !gathered.figures.has(book)), ...gathered.figures.values()]
  const held = settled(session.held, gathered.entries)
  const all = { cursors: Object.fromEntries(cursors), figures: figures.flat(), held, left: [...left] }
  const isNew = changed.size > 0 || JSON.stringify(all.cursors) !== JSON.stringify(session.cursors)
  const keptIndex = isNew ? keeping.keepIndex(Object.entries(all)) : null
  Object.assign(session, all)
  if (changed.size > 0) session.tell({ subjects: changed, outbox: true, forms: true })
  await keptIndex
}

const placeOf = ({ book, subject }: { readonly book: string; readonly subject: string }): string => at(book, subject)

/** What has left this phone and not come back. What she still writes there stays until it has arrived, and then goes. */
function leftBy(session: Session, gathered: Gathered, back: ReadonlySet<string>): Set<string> {
  const closed = session.memory.subjects.filter(({ book }) => gathered.closed.has(book)).map(placeOf)
  return new Set([...session.left.filter((place) => !back.has(place)), ...gathered.left.keys(), ...closed])
}

/** Drops what was erased, pictures that are still on their way too. */
async function erase(session: Session, book: string, entries: ReadonlySet<string>): Promise<Set<string>> {
  const files = session.sending.filter(({ entry }) => entries.has(entry))
  if (files.length > 0) await (await import('./attaching')).dropFiles(session, files)
  return session.keeping.erase(book, entries)
}

/** The entries that were erased, by book. */
function erasedIn(entries: readonly Coming[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { kind, book, body } of entries) {
    if (kind !== 'entry.erased' || typeof body !== 'string') continue
    const { entry } = JSON.parse(body) as { entry: string }
    found.set(book, (found.get(book) ?? new Set()).add(entry))
  }
  return found
}

/** What is still kept apart: a line that came has been taken. */
function settled(held: readonly HeldLine[], entries: readonly Coming[]): readonly HeldLine[] {
  if (held.length === 0) return held
  const taken = new Set(entries.map(({ id }) => id))
  return held.filter(({ id }) => !taken.has(id))
}
