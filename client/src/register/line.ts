/** An entry as folds read it: written down, in its book, with its body understood. */
import type { Acknowledged, Entry, Envelope } from './entry'

export type Body = Readonly<Record<string, unknown>>

/** One line of one story. `line` is 0 until the server has given one; `body` is null once it has been erased. */
export interface Line<B = Body> extends Envelope {
  line: number
  received_at: number
  flagged: '' | 'clock' | 'future'
  body: B | null
}

/** The line that an entry is. Before the acknowledgement the device's own clock stands in for `received_at`.
 * Throws SyntaxError if the body is not one JSON object. */
export function lineOf(entry: Entry & Acknowledged & { flagged?: Line['flagged'] }): Line {
  const { salt: _salt, sig: _sig, body, ...envelope } = entry
  const { line = 0, received_at = entry.made_at, flagged = '' } = entry
  return { ...envelope, line, received_at, flagged, body: body === null ? null : parseBody(body) }
}

/** The object that a body's text is. Throws SyntaxError for anything else. */
export function parseBody(text: string): Body {
  const body: unknown = JSON.parse(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new SyntaxError('a body is one JSON object')
  return body as Body
}
