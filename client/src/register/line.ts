/** An entry as folds read it: written down, in its book, with its body understood. */
import type { Acknowledged, Entry, Envelope, Flag } from './entry'
import { isObject } from './shape'

export type Body = Readonly<Record<string, unknown>>

/** One line of one story. `line` is 0 until the server has given one; `body` is null once it has been erased. */
export interface Line<B = Body> extends Envelope {
  line: number
  received_at: number
  flagged: Flag
  digest?: string
  body: B | null
}

/** The line that an entry is. Before the acknowledgement the device's own clock stands in for `received_at`.
 * A body that is no JSON object counts as erased. */
export function lineOf(entry: Entry & Acknowledged): Line {
  const { id, book, kind, subject, author, key, channel, happened_on, made_at, seen, amends } = entry
  const { line = 0, received_at = made_at, flagged = '', digest } = entry
  const body = entry.body === null ? null : readBody(entry.body)
  const envelope = { id, book, kind, subject, author, key, channel, happened_on, made_at, seen, amends }
  const told: Line = { ...envelope, line, received_at, flagged, body }
  if (digest !== undefined) told.digest = digest
  return told
}

/** The object that a body's text is; null if it is none. */
export function readBody(text: string): Body | null {
  try {
    const body: unknown = JSON.parse(text)
    return isObject(body) ? body : null
  } catch {
    return null
  }
}
