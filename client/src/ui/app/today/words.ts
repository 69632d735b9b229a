/** Reasons, things and wishes in the words of the language shown. */
import type { Reason } from '../../../care/reasons'
import type { Show } from '../../../i18n/show'
import type { Say } from '../../../i18n/speech'

/** A reason as a sentence. Days to come are written with their weekday, those that are over in short. */
export function reasonWords(say: Say, show: Show, reason: Reason, today: string): string {
  const { name, numbers = {}, day, signs } = reason
  const blanks: Record<string, string | number> = { ...numbers }
  if (day !== undefined) blanks.day = day > today ? show.day(day, today) : show.shortDay(day)
  if (signs) blanks.signs = signs.map((code) => codeWord(say, 'care-sign', code)).join(', ')
  return say(name, blanks).replace(/\.\.$/, '.') // a short day may end with a full stop of its own
}

/** The word for a code; the code itself, without its joints, where there is none. */
export function codeWord(say: Say, area: string, code: string): string {
  const name = `${area}-${code.replaceAll('_', '-')}`
  const word = say(name)
  return word === name ? code.replaceAll('_', ' ') : word
}

export const bringWords = (say: Say, things: readonly string[]): string =>
  [...new Set(things)].map((thing) => codeWord(say, 'care-bring', thing)).join(', ')
