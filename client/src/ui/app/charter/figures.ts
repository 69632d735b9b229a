/** Clauses as sentences: the same figures that the phone plans and the server pays by. */
import type { Show } from '../../../i18n/show'
import type { Say } from '../../../i18n/speech'

type Value = Readonly<Record<string, unknown>>

const MINUTES = 60

/** What a clause says, a line for each figure. What this app does not know how to say is left to the page. */
export function figureLines(say: Say, show: Show, clause: string, text: string): string[] {
  const value = JSON.parse(text) as Value
  if (clause === 'pay') return payLines(say, value)
  if (clause === 'hours')
    return [say('charter-figure-hours', { hours: show.number(Number(value.minutes_a_week) / MINUTES) })]
  const fields = FIELDS[clause] ?? []
  return fields.flatMap((field) => {
    const figure = value[field]
    return typeof figure === 'number'
      ? [say(`charter-figure-${clause.replace('_', '-')}-${field.replaceAll('_', '-')}`, { number: figure })]
      : []
  })
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  supervision: ['facility', 'community'],
  reply: ['days', 'referral_days'],
  catchment: ['households', 'people'],
  statement: ['days', 'silence_days'],
  pay_day: ['days'],
}

/** Rules of pay in the words of those who agreed them. */
function payLines(say: Say, scheme: Value): string[] {
  const rules = Array.isArray(scheme.rules) ? (scheme.rules as Value[]) : []
  const currency = String(scheme.currency ?? '')
  return rules.map(({ words, code, amount }) => {
    const what = String(words || code)
    const isPlain = typeof amount === 'number' || typeof amount === 'string'
    return isPlain ? say('charter-figure-pay', { what, amount: `${currency} ${amount}` }) : what
  })
}
