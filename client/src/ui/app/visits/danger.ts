/** Danger signs among the answers of a form, as they stand while it is filled in. No screen here. */

import { dangerOf } from '../../../care/danger'
import type { FormRun, Shown } from '../../../forms/engine/api'

/** A sign that was seen, and its words in the language of the form. */
export interface Sign {
  readonly code: string
  readonly words: string
}

/** The signs that stand among the answers now. */
export function signsIn(run: FormRun): readonly Sign[] {
  const codes = dangerOf(run.answers()) ?? []
  if (codes.length === 0) return []
  const words = new Map<string, string>()
  for (const page of run.pages()) for (const shown of page.shows) collect(run, shown, words)
  return codes.map((code) => ({ code, words: words.get(code) ?? '' }))
}

/** Labels of the choices that are chosen. */
function collect(run: FormRun, shown: Shown, words: Map<string, string>): void {
  for (const inside of shown.inside ?? []) collect(run, inside, words)
  const { control, field } = shown
  if (control.k !== 'select' && control.k !== 'select1') return
  const chosen = new Set(field.value.split(' '))
  if (field.value) for (const { value, label } of run.choices(shown)) if (chosen.has(value)) words.set(value, label)
}
