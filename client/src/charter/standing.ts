/** How a text stands on a day, in one word, and what it still lacks. Twin: server/ubia/charter/standing.py. */
import type { Lacking } from './texts'
import type { CharterSpan, CharterText } from './wordings'

export type State =
  | 'draft'
  | 'edited'
  | 'voided'
  | 'proposed'
  | 'half_signed'
  | 'returned'
  | 'blocked'
  | 'to_come'
  | 'in_force'
  | 'set_aside'
  | 'replaced'

/** States in which a text may still come into force. */
export const OPEN: ReadonlySet<State> = new Set(['draft', 'proposed', 'half_signed', 'returned', 'blocked'])
export const LIVE: ReadonlySet<State> = new Set(['to_come', 'in_force', 'set_aside'])

/** The state of a text; `spans` may be those of other texts too. */
export function stateOf(text: CharterText, spans: readonly CharterSpan[], day: string): State {
  if (text.agreed_at === null) return before(text)
  const own = spans.filter((span) => span.text === text.text)
  if (own.some(({ since, until }) => since <= day && (until === null || day < until))) return 'in_force'
  if (!own.some(({ since }) => since > day)) return 'replaced'
  return own.some(({ since }) => since <= day) ? 'set_aside' : 'to_come'
}

/** The state of a text that both sides have not agreed to. */
function before(text: CharterText): State {
  const keys = [text.community_by, text.health_by].filter((by) => by !== null).length
  if (text.edited_by !== null) return keys > 0 ? 'voided' : 'edited'
  if (text.community_returned !== null || text.health_returned !== null) return 'returned'
  if (keys > 0) return keys === 1 ? 'half_signed' : 'blocked'
  return text.proposed_at === null ? 'draft' : 'proposed'
}

export function lacks(text: CharterText): Lacking[] {
  if (text.agreed_at !== null || text.edited_by !== null) return []
  const both = text.community_by !== null && text.health_by !== null
  const found: [Lacking, boolean][] = [
    ['proposal', text.proposed_at === null],
    ['consultation', text.consulted_at === null],
    ['community', text.community_by === null],
    ['health_system', text.health_by === null],
    ['two_people', both && text.proposed_at !== null && text.consulted_at !== null],
  ]
  return found.flatMap(([code, isLacking]) => (isLacking ? [code] : []))
}
