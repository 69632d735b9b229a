/** Her agreement as plain text, for any phone and any printer. */
import type { Agreement } from '../../../incentives/rewards/fold'

type Say = (name: string, values?: Record<string, string>) => string

/** Headings with their words, in the order of the paper. */
export function partsOf(say: Say, one: Agreement): readonly { readonly title: string; readonly text: string }[] {
  return [
    { title: say('agreement-conditions'), text: one.conditions },
    { title: say('agreement-pay'), text: one.pay },
    { title: say('agreement-rights'), text: one.rights },
  ]
}

/** The whole of it; `day` writes a day in words. */
export function agreementText(say: Say, day: (day: string) => string, name: string, one: Agreement): string {
  const accepted = one.accepted_on
    ? say('agreement-accepted', { day: day(one.accepted_on) })
    : say('agreement-not-accepted')
  const days = one.ends_on
    ? say('agreement-from-to', { from: day(one.starts_on), to: day(one.ends_on) })
    : say('agreement-from', { from: day(one.starts_on) })
  const parts = partsOf(say, one).map(({ title, text }) => `${title}\n${text}`)
  return `${[say('agreement-title'), `${name}: ${one.role}`, days, ...parts, accepted].join('\n\n')}\n`
}
