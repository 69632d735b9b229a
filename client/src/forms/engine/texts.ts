/** What a form says: labels, hints and messages in the language shown, with the answers in their gaps. */
import type { Control, Expr, Spoken, Text } from '../model'
import { evaluateText } from '../xpath/evaluate'
import type { Question, Words } from './api'
import { forget } from './choices'
import type { Item } from './item'
import type { Live } from './live'
import { addTurn, LABEL, type Spec } from './plan'
import { gapsOf, readsOf } from './reads'

type Parts = string | readonly (string | Expr)[]

const SILENT: Spoken = {}
const MEDIA = ['image', 'big', 'audio', 'video'] as const

/** Parts of text and expressions, put together as seen from a node. */
export function say(live: Live, parts: Parts | undefined, item: Item): string {
  if (parts === undefined || typeof parts === 'string') return parts ?? ''
  let text = ''
  for (const part of parts) text += typeof part === 'string' ? part : evaluateText(part, live.context(item))
  return text
}

/** A text with its forms, by its id or as it stands in the model. */
export function spokenOf(live: Live, text: Text | undefined): Spoken {
  if (text === undefined) return SILENT
  if (typeof text === 'string' || Array.isArray(text)) return { t: text as Parts }
  const found = live.texts[(text as { i: string }).i]
  if (found === undefined) return SILENT
  return typeof found === 'string' || Array.isArray(found) ? { t: found as Parts } : (found as Spoken)
}

/** The words of a text as screens show them. */
export function wordsOf(live: Live, text: Text | undefined, item: Item): Words {
  const spoken = spokenOf(live, text)
  const words: { -readonly [K in keyof Words]: Words[K] } = { text: say(live, spoken.t ?? spoken.s, item) }
  if (spoken.g) words.guidance = say(live, spoken.g, item)
  for (const medium of MEDIA) {
    const file = spoken[medium]
    if (file) words[medium] = file
  }
  return words
}

/** A text that a rule takes into its value: from now on the rule depends on what stands in the gaps. */
export function quote(live: Live, spoken: Spoken, item: Item): string {
  const gaps = gapsOf(spoken.t)
  const { running } = live
  if (running && gaps.length > 0) {
    const { specs } = readsOf(gaps, item.spec)
    for (const spec of specs) if (!spec.readers.includes(running)) spec.readers.push(running)
    forget(specs)
  }
  return say(live, spoken.t ?? spoken.s, item)
}

/** The label or the hint of a question; from now on its field is reported when what stands in the gaps changes. */
export function askedWords(live: Live, question: Question, which: 'l' | 'h'): Words {
  const item = question.field as Item
  watchGaps(live, question.control, item)
  return wordsOf(live, question.control[which], item)
}

function watchGaps(live: Live, control: Control, item: Item): void {
  const { spec } = item
  if (spec.told.has(control)) return
  spec.told.add(control)
  const gaps = [control.l, control.h].flatMap((text) => {
    const spoken = spokenOf(live, text)
    return [...gapsOf(spoken.t), ...gapsOf(spoken.g), ...gapsOf(spoken.s)]
  })
  watchFor(live, gaps, spec)
}

/** The label of one of a question's choices; from now on the field is reported when what stands in the gaps changes. */
export function offeredText(live: Live, { t, s }: Spoken, item: Item): string {
  const [parts, { spec }] = [t ?? s, item]
  if (parts && typeof parts !== 'string' && !spec.told.has(parts)) {
    spec.told.add(parts)
    watchFor(live, gapsOf(parts), spec)
  }
  return say(live, parts, item)
}

function watchFor(live: Live, gaps: readonly Expr[], spec: Spec): void {
  if (gaps.length === 0) return
  const reads = readsOf(gaps, spec)
  addTurn(live.plan, spec, LABEL, undefined, reads.specs).cross = reads.cross
  forget(reads.specs)
}
