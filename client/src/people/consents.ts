/** Who agreed to be in the book, and who no longer does (TRU-04). Twin: server/ubia/people/consents.py. */
import type { Line } from '../register/line'
import { bodyOf } from './told'

export const CONSENTS = ['consent.given', 'consent.withdrawn']

/** What the household, or the person in `whose` (else empty), said last. It holds while `withdrawn_on` is null.
 * `version` is empty when only a withdrawal was told. */
export interface Consent {
  readonly whose: string
  readonly version: string
  readonly language: string
  readonly given_on: string | null
  readonly withdrawn_on: string | null
}

/** The last word of everybody who said one. */
export function consents(story: readonly Line[]): Consent[] {
  const last = new Map<string, Consent>()
  for (const line of story) {
    const [given, withdrawn] = [bodyOf(line, 'consent.given'), bodyOf(line, 'consent.withdrawn')]
    const whose = (given ?? withdrawn)?.person ?? ''
    const before = last.get(whose) ?? { whose, version: '', language: '', given_on: null, withdrawn_on: null }
    const { version, language = '' } = given ?? before
    if (given) last.set(whose, { whose, version, language, given_on: line.happened_on, withdrawn_on: null })
    if (withdrawn) last.set(whose, { ...before, withdrawn_on: line.happened_on })
  }
  return [...last.values()]
}
