/** Entries as a story holds them: as they came, without what all lines of one story share. */
import { type Bytes, toHex } from '../register/bytes'
import { type Acknowledged, digestOf, type Entry, fromWire } from '../register/entry'
import { lineOf } from '../register/line'
import type { HeldLine } from './phone'

/** An entry on the wire or in a story, with whatever fields it has, known here or not. */
export type WireEntry = Partial<Entry> &
  Acknowledged & { readonly id: string; readonly held?: 'to_settle' | 'quarantine'; readonly reason?: string }

/** What a packed story holds. `v` is the shape of the packing; stories of an older shape are read and packed anew. */
export interface Packed {
  readonly v: 1
  readonly book: string
  readonly subject: string
  readonly lines: readonly WireEntry[]
}

/** The lines of a packed story as folds read them. */
export const linesOf = ({ book, subject, lines }: Packed): HeldLine[] =>
  lines.map((entry) => {
    const line = lineOf(whole(entry, book, subject))
    const { held, reason } = entry
    return held === undefined ? line : { ...line, held, ...(reason !== undefined && { reason }) }
  })

/** The same with whatever else a newer server said of them, for whoever opens the story. */
export const wholeLinesOf = (packed: Packed): HeldLine[] =>
  linesOf(packed).map((line, n) => {
    const { salt: _salt, sig: _sig, body: _body, ...said } = packed.lines[n] as WireEntry
    return { ...said, ...line }
  })

/** An entry with every field, of which a story leaves out what is empty or said once. */
function whole(entry: WireEntry, book: string, subject: string): Entry & Acknowledged {
  const { id, kind = '', author = '', key = '', channel = '', happened_on = '', made_at = 0, seen = 0 } = entry
  const { amends = '', salt = null, body = null, sig = '', line, received_at, flagged, digest } = entry
  const envelope = { id, book, kind, subject, author, key, channel, happened_on, made_at, seen, amends }
  return { ...envelope, salt, body, sig, line, received_at, flagged, digest } as Entry & Acknowledged
}

/** Lines that count: what the server keeps apart does not, until people have settled it. */
export const counting = (lines: readonly HeldLine[]): HeldLine[] => lines.filter(({ held }) => held === undefined)

/** A story with what came, by id. What the server wrote down takes the place of what this phone made; a body that was
 * erased does not come back. Returns the same array when nothing is new. */
export function merged(before: readonly WireEntry[], came: readonly WireEntry[]): readonly WireEntry[] {
  if (before.length === 0 && came.length < 2) return came.map(lean)
  const at = new Map(before.map((entry, n) => [entry.id, n]))
  const after = [...before]
  let isChanged = false
  for (const entry of came) {
    const n = at.get(entry.id)
    const old = n === undefined ? undefined : after[n]
    if (old !== undefined && !isNewer(entry, old)) continue
    isChanged = true
    if (n === undefined) at.set(entry.id, after.push(lean(entry)) - 1)
    else after[n] = isErased(old as WireEntry) ? erased(lean(entry)) : lean(entry)
  }
  return isChanged ? after : before
}

const isErased = ({ line, body }: WireEntry): boolean => line !== undefined && typeof body !== 'string'

function isNewer(entry: WireEntry, old: WireEntry): boolean {
  if (entry.line === undefined) return old.line === undefined && entry.held !== old.held
  if (old.line === undefined) return true
  if (entry.received_at === undefined) return false
  const isSame = old.received_at === entry.received_at && old.flagged === entry.flagged
  return !isSame || (isErased(entry) && !isErased(old))
}

/** Without what the story says once; JSON leaves it out. */
const lean = (entry: WireEntry): WireEntry =>
  ({ ...entry, book: undefined, subject: undefined }) as unknown as WireEntry

/** An entry without its words; its line stands. */
export function erased(entry: WireEntry): WireEntry {
  const { salt: _salt, body: _body, ...rest } = entry
  return rest
}

const WITH_DIGEST = new Set(['package.proposed', 'charter.drafted'])

/** The entries with their digests, where a key of another entry names them. */
export const withDigests = async (entries: readonly WireEntry[]): Promise<readonly WireEntry[]> =>
  entries.some(({ kind = '' }) => WITH_DIGEST.has(kind)) ? Promise.all(entries.map(withDigest)) : entries

/** One without a body has none. */
async function withDigest(entry: WireEntry): Promise<WireEntry> {
  if (!WITH_DIGEST.has(entry.kind ?? '') || entry.digest !== undefined || typeof entry.body !== 'string') return entry
  const digest: Bytes = await digestOf(fromWire(entry))
  return { ...entry, digest: toHex(digest) }
}
