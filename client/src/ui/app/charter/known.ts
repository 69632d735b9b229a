/** What the phone holds of charters: texts of a book, what holds at its place, what was said on a text. */
import { clauseOn, type Held, inForce, type Layer, pathOf } from '../../../charter/inForce'
import type { CharterRemark } from '../../../charter/remarks'
import { stateOf } from '../../../charter/standing'
import type { CharterSection, CharterSpan, CharterTerm, CharterText } from '../../../charter/wordings'
import type { Place } from '../../../people/places'
import type { Kept } from '../../../register/fold'
import type { BookRow } from '../../../sync/openTables'
import type { Phone } from '../../../sync/phone'

export type Text = Kept<CharterText>

export const spansOf = (phone: Phone) => phone.index.table('charter_span') as readonly Kept<CharterSpan>[]
const allTexts = (phone: Phone) => phone.index.table('charter_text') as readonly Text[]
const termsIn = (phone: Phone) => phone.index.table('charter_term') as readonly Kept<CharterTerm>[]
const sectionsIn = (phone: Phone) => phone.index.table('charter_section') as readonly Kept<CharterSection>[]

/** The texts of a book, the last drafted first. */
export const textsOf = (phone: Phone, book: string): Text[] =>
  allTexts(phone)
    .filter((text) => text.book === book)
    .sort((a, b) => b.drafted_at - a.drafted_at)

export const findText = (phone: Phone, text: string): Text | undefined =>
  allTexts(phone).find((one) => one.text === text)

export const stateOn = (phone: Phone, text: CharterText, day: string) => stateOf(text, spansOf(phone), day)

/** What holds at the place of a book on a day, the nearest first. A book without a place is its own. */
export function layersAt(phone: Phone, book: string, day: string): Layer[] {
  const books = phone.index.table('book') as readonly Kept<BookRow>[]
  const place = books.find((one) => one.book === book)?.place ?? book
  const places = phone.index.table('place') as readonly Kept<Place>[]
  const held = spansOf(phone).map((span): Held => ({ ...span, charter: span.subject }))
  return inForce(held, pathOf(places, place), day)
}

/** A clause in figures that holds at the place of a book on a day; null where no charter says it. */
export const clauseAt = <Value>(phone: Phone, book: string, clause: string, day: string): Value | null =>
  clauseOn<Value>(layersAt(phone, book, day), termsIn(phone), clause)?.value ?? null

/** What a section says in these texts, the nearest first: the first that answers, or else who sees to it. */
export interface SaidOn {
  readonly said: CharterSection | undefined
  readonly terms: readonly CharterTerm[]
}

/** What a text and those above it say on a section; `above` is empty when only the text itself is asked. */
export function saidOn(phone: Phone, texts: readonly string[], section: string, clauses: readonly string[]): SaidOn {
  const rows = sectionsIn(phone).filter((one) => one.section === section && texts.includes(one.text))
  const nearest = [...rows].sort((a, b) => texts.indexOf(a.text) - texts.indexOf(b.text))
  const said = nearest.find(({ choices, words }) => choices !== '' || words !== '') ?? nearest[0]
  const terms = clauses.flatMap((clause) => {
    const found = termsIn(phone).filter((term) => term.clause === clause && texts.includes(term.text))
    return found.sort((a, b) => texts.indexOf(a.text) - texts.indexOf(b.text)).slice(0, 1)
  })
  return { said, terms }
}

/** The texts above a text's place that hold on a day, the nearest first. */
export function textsAbove(phone: Phone, text: CharterText, day: string): string[] {
  const places = phone.index.table('place') as readonly Kept<Place>[]
  const held = spansOf(phone).map((span): Held => ({ ...span, charter: span.subject }))
  return inForce(held, pathOf(places, text.place), day)
    .filter(({ steps, leads }) => steps > 0 && leads)
    .map((layer) => layer.text)
}

/** What was said on a text; what answers something is on the section of that. */
export function remarksOn(phone: Phone, text: string): Kept<CharterRemark>[] {
  const all = phone.index.table('charter_remark') as readonly Kept<CharterRemark>[]
  const byEntry = new Map(all.map((remark) => [remark.entry, remark]))
  return all
    .map((remark) => {
      const first = remark.answers ? byEntry.get(remark.answers) : undefined
      return { ...remark, text: remark.text ?? first?.text ?? null, section: remark.section || (first?.section ?? '') }
    })
    .filter((remark) => remark.text === text)
}

/** The section to which each clause in figures belongs (SECTION_OF of server/ubia/charter/clauses.py). */
export const CLAUSES_OF: Readonly<Record<string, readonly string[]>> = {
  incentives: ['pay', 'pay_day', 'package', 'statement'],
  supervision: ['supervision', 'thresholds'],
  voice: ['reply'],
  catchment: ['catchment'],
  hours: ['hours'],
  tasks: ['schedules'],
}
