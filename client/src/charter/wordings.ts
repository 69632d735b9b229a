/** The rows of a charter's texts: what they say, who signed them, when they hold.
 * Twin: server/ubia/charter/wordings.py. */
import type { Table } from '../register/fold'
import { type CharterBody, type CharterSigned, CLAUSES } from './entries'
import type { CharterLine } from './pairs'
import { END, spansOf } from './spans'
import { charterOf, keysOn, type Text } from './texts'

/** A text and how it stands. A signature is that of the pair that agreed, or the first of its side so far. */
export interface CharterText {
  readonly text: string
  readonly by: string
  /** What the keys sign. */
  readonly digest: string
  readonly title: string
  readonly place: string
  readonly programme: string
  readonly language: string
  readonly from_on: string
  readonly parent: string | null
  readonly words: string
  readonly prepared_in: string
  readonly edits: string | null
  /** The first text that is an edit of it; before both keys it ends this one for good. */
  readonly edited_by: string | null
  readonly drafted_at: number
  readonly consulted_at: number | null
  readonly proposed_by: string | null
  readonly proposed_at: number | null
  readonly community_by: string | null
  readonly community_at: number | null
  readonly community_reservation: string
  readonly health_by: string | null
  readonly health_at: number | null
  readonly health_reservation: string
  /** The giving back that stands (the entry), by side. */
  readonly community_returned: string | null
  readonly health_returned: string | null
  readonly agreed_at: number | null
}

/** Days from `since` until before `until` (null: nothing has ended them) on which a text is in force at its place.
 * `began_at` is when its charter was first agreed: of two charters of one place the elder is the place's. */
export interface CharterSpan {
  readonly text: string
  readonly since: string
  readonly until: string | null
  readonly place: string
  readonly programme: string
  readonly agreed_at: number
  readonly began_at: number
}

/** What a text says on a section; `choices` are codes with blanks between. `owner` and `by_on`: not chosen yet. */
export interface CharterSection {
  readonly text: string
  readonly section: string
  readonly choices: string
  readonly words: string
  readonly owner: string
  readonly by_on: string | null
  readonly why: string
}

/** What a text says in figures: a clause by its name, its value as JSON with keys in order. */
export interface CharterTerm {
  readonly text: string
  readonly clause: string
  readonly value: string
}

const DRAFTS = ['charter.drafted']
const POWERS = [...DRAFTS, 'charter.consulted', 'charter.proposed', 'charter.signed', 'charter.returned']
/** The kinds of entry by which a text comes into force, or leaves it. */
export const IN_FORCE: readonly string[] = [...POWERS, 'charter.suspended']

export const charterTexts: Table<CharterText, CharterBody> = {
  name: 'charter_text',
  kinds: POWERS,
  fold: (story) => {
    const { texts, consultedAt } = charterOf(story)
    return texts.map((text) => rowOf(text, consultedAt))
  },
}

function rowOf(text: Text, consultedAt: number | null): CharterText {
  const { line, body, proposed, edit, returned } = text
  const { community, healthSystem } = keysOn(text)
  return {
    text: line.id,
    by: line.author,
    digest: line.digest ?? '',
    title: body.title,
    place: body.place,
    programme: body.programme ?? '',
    language: body.language ?? '',
    from_on: body.from_on,
    parent: body.parent ?? null,
    words: body.words ?? '',
    prepared_in: body.prepared_in ?? '',
    edits: line.amends || null,
    edited_by: edit?.id ?? null,
    drafted_at: line.received_at,
    consulted_at: consultedAt,
    proposed_by: proposed?.author ?? null,
    proposed_at: proposed?.received_at ?? null,
    community_by: community?.author ?? null,
    community_at: community?.received_at ?? null,
    community_reservation: reservationOf(community),
    health_by: healthSystem?.author ?? null,
    health_at: healthSystem?.received_at ?? null,
    health_reservation: reservationOf(healthSystem),
    community_returned: returned.get('community')?.id ?? null,
    health_returned: returned.get('health_system')?.id ?? null,
    agreed_at: text.agreedAt,
  }
}

const reservationOf = (signed: CharterLine | null): string => (signed?.body as CharterSigned | null)?.reservation ?? ''

export const charterSpans: Table<CharterSpan, CharterBody> = {
  name: 'charter_span',
  kinds: IN_FORCE,
  fold: (story) => {
    const charter = charterOf(story)
    const began_at = Math.min(...charter.texts.flatMap(({ agreedAt }) => (agreedAt === null ? [] : [agreedAt])))
    return spansOf(charter).map(({ text, since, until }) => ({
      text: text.line.id,
      since,
      until: until === END ? null : until,
      place: text.body.place,
      programme: text.body.programme ?? '',
      agreed_at: text.agreedAt ?? 0,
      began_at,
    }))
  },
}

export const charterSections: Table<CharterSection, CharterBody> = {
  name: 'charter_section',
  kinds: DRAFTS,
  fold: (story) =>
    charterOf(story).texts.flatMap(({ line, body }) =>
      Object.entries(body.sections ?? {}).map(([section, said]) => ({
        text: line.id,
        section,
        choices: (said.choices ?? []).join(' '),
        words: said.words ?? '',
        owner: said.not_yet?.owner ?? '',
        by_on: said.not_yet?.until ?? null,
        why: said.why ?? '',
      })),
    ),
}

export const charterTerms: Table<CharterTerm, CharterBody> = {
  name: 'charter_term',
  kinds: DRAFTS,
  fold: (story) =>
    charterOf(story).texts.flatMap(({ line, body }) =>
      CLAUSES.flatMap((clause) => {
        const value = body.clauses?.[clause] ?? null
        return value === null ? [] : [{ text: line.id, clause, value: JSON.stringify(inKeyOrder(value)) }]
      }),
    ),
}

/** The same value with the keys of every object in order. */
function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, inKeyOrder(one)]))
}
