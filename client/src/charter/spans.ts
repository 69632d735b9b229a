/** On which days a text is in force: what both sides agreed last holds from its day on.
 * Twin: server/ubia/charter/spans.py. */
import { latestDay } from '../register/order'
import type { CharterSuspended } from './entries'
import { bothAt, type CharterLine, keysOf } from './pairs'
import type { Charter, Text } from './texts'

/** The last day of what nothing has ended. */
export const END = '9999-12-31'
const EASTMOST_MS = 14 * 3_600_000

/** Days from `since` until before `until` on which a text is in force. */
export interface Span {
  readonly text: Text
  readonly since: string
  readonly until: string
}

/** Days for which both sides set a text aside, agreed at an instant. */
interface Pause {
  readonly aside: string
  readonly since: string
  readonly until: string
  readonly at: number
}

const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (a < b ? a : b)

/** The UTC day of an instant. */
const dayOf = (at: number): string => latestDay(at - EASTMOST_MS)

/** When each text is in force. No text holds before the day on which both had agreed, whatever its first day says. */
export function spansOf(charter: Charter): Span[] {
  let held: Span[] = []
  for (const { at, change } of inTurn(charter)) {
    if ('aside' in change) {
      held = held.flatMap((span) => without(span, change))
    } else {
      const since = later(change.body.from_on, dayOf(at))
      const cut = held.flatMap((span) => (span.since < since ? [{ ...span, until: earlier(span.until, since) }] : []))
      held = [...cut, { text: change, since, until: END }]
    }
  }
  return held.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

const orderOf = ({ since, text }: Span): string => `${since} ${text.line.id}`

/** What was agreed, in the order of agreeing. */
function inTurn(charter: Charter): { at: number; name: string; change: Text | Pause }[] {
  const texts = charter.texts.flatMap((text) =>
    text.agreedAt === null ? [] : [{ at: text.agreedAt, name: text.line.id, change: text }],
  )
  const pauses = pausesOf(charter).map((pause) => {
    const name = `${pause.aside} ${pause.since} ${pause.until}`
    return { at: pause.at, name, change: pause }
  })
  return [...texts, ...pauses].sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
}

/** What stays of a span beside the days for which its text is set aside. */
function without(span: Span, pause: Pause): Span[] {
  if (span.text.line.id !== pause.aside || pause.until <= span.since || span.until <= pause.since) return [span]
  const before = span.since < pause.since ? [{ ...span, until: pause.since }] : []
  const after = pause.until < span.until ? [{ ...span, since: pause.until }] : []
  return [...before, ...after]
}

/** The settings aside that both sides signed for the same days. None begins before the day on which both had. */
function pausesOf({ texts, suspended }: Charter): Pause[] {
  const agreed = new Map(texts.map((text) => [text.line.id, text]))
  const asked = new Map<string, CharterLine[]>()
  for (const line of suspended) {
    const body = line.body as CharterSuspended
    const text = agreed.get(body.text)
    if (!text || text.agreedAt === null || line.received_at < text.agreedAt) continue
    if (body.text_digest !== text.line.digest) continue
    const days = `${body.text} ${body.from_on} ${body.until ?? END}`
    asked.set(days, [...(asked.get(days) ?? []), line])
  }
  return [...asked].flatMap(([days, lines]) => pauseOf(days, bothAt(keysOf(lines))))
}

function pauseOf(days: string, at: number | null): Pause[] {
  if (at === null) return []
  const [aside, from, until] = days.split(' ') as [string, string, string]
  const since = later(from, dayOf(at))
  return since < until ? [{ aside, since, until, at }] : []
}
