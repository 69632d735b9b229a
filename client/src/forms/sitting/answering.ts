/** Gives an answer as a screen would take it: only to what is shown, and only what is offered. */
import type { Choice, FormRun } from '../engine/api'
import type { Item } from '../engine/item'
import { asQuestion } from './seen'

export type Why = 'unknown' | 'several' | 'no_question' | 'irrelevant' | 'readonly' | 'choice' | 'not_open' | 'faults'

/** Answer a question with the parts of a value; a choice may be given by its label. Returns why not, if it cannot be. */
export function answer(run: FormRun, item: Item, parts: readonly string[]): Why | undefined {
  const question = asQuestion(item)
  if (!question || item.slots.length > 0 || item.instances) return 'no_question'
  if (item.blank) return 'irrelevant'
  if (item.readonly) return 'readonly'
  const { control } = question
  const given = control.o || control.from ? chosen(run.choices(question), parts, control.k !== 'select1') : parts
  if (!given) return 'choice'
  run.set(item, given.join(' '))
  return undefined
}

function chosen(offered: readonly Choice[], parts: readonly string[], many: boolean): string[] | undefined {
  const whole = parts.map((part) => choiceOf(offered, part))
  const found = whole.every((value) => value !== undefined) || !many ? whole : each(offered, parts)
  return found.every((value) => value !== undefined) ? (found as string[]).filter(Boolean) : undefined
}

const each = (offered: readonly Choice[], parts: readonly string[]): (string | undefined)[] =>
  parts.flatMap((part) =>
    part
      .split(/\s+/)
      .filter(Boolean)
      .map((one) => choiceOf(offered, one)),
  )

function choiceOf(offered: readonly Choice[], part: string): string | undefined {
  if (part === '' || offered.some(({ value }) => value === part)) return part
  return offered.find(({ label }) => label === part)?.value
}
