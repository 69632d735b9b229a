/** What a book says in the open, as far as screens need it: books, parts of people, forms.
 * Twins: `books`, `roles`, `mandates` of server/ubia/register/fold.py and `forms` of server/ubia/forms/fold.py. */
import type { Table } from '../register/fold'
import type { Line } from '../register/line'

/** A book as it was opened. */
export interface BookRow {
  readonly name: string
  readonly kind: string
  readonly place: string | null
  readonly opened_on: string
  readonly demo: boolean
}

/** A person's part in a book; `until` is its last day. */
export interface RoleRow {
  readonly person: string
  readonly role: string
  readonly name: string
  readonly since: string
  readonly until: string | null
  /** Where a nurse works. */
  readonly facility: string | null
}

/** Who may sign for a side. */
export interface MandateRow extends Omit<RoleRow, 'role' | 'until' | 'facility'> {
  readonly side: string
  readonly until: string
}

/** One published version of a form. */
export interface FormRow {
  readonly form_id: string
  readonly version: string
  readonly title: string
  readonly hash: string
  readonly languages: readonly string[]
  readonly published_on: string
  readonly current: boolean
}

interface Holder {
  readonly person: string
  readonly name: string
  readonly until: string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Acts of power take effect when they are received. */
const asReceived = (story: readonly Line[]): Line[] => [...story].sort((a, b) => a.received_at - b.received_at)

function books(story: readonly Line[]): BookRow[] {
  const opened = story.find(({ kind, body }) => kind === 'book.opened' && body !== null)
  if (!opened?.body) return []
  const { name, kind, place, demo } = opened.body
  const what = { name: text(name), kind: text(kind), place: text(place) || null }
  return [{ ...what, opened_on: opened.happened_on, demo: demo === true }]
}

function roles(story: readonly Line[]): RoleRow[] {
  const found = new Map<string, RoleRow>()
  for (const { kind, subject, body } of asReceived(story)) {
    if (body === null) continue
    const role = text(body.role)
    if (kind === 'role.given') {
      const [since, until] = [text(body.since), text(body.until) || null]
      const facility = text(body.facility) || null
      found.set(`${role} ${since}`, { person: subject, role, name: text(body.name), since, until, facility })
    } else endRoles(found, role, text(body.on))
  }
  return [...found.values()]
}

function endRoles(found: Map<string, RoleRow>, role: string, on: string): void {
  for (const [at, given] of found)
    if (given.role === role && given.since <= on && (given.until === null || on < given.until))
      found.set(at, { ...given, until: on })
}

function mandates(story: readonly Line[]): MandateRow[] {
  const found = new Map<string, MandateRow>()
  for (const line of asReceived(story)) {
    if (line.kind === 'committee.key_admitted' && [...found.values()].some(({ side }) => side === 'community')) continue
    for (const mandate of mandatesGiven(line)) {
      const at = `${mandate.person} ${mandate.side} ${mandate.since}`
      if (!found.has(at)) found.set(at, mandate)
    }
    if (line.kind === 'mandate.ended' && line.body) endMandates(found, text(line.body.side), text(line.body.on))
  }
  return [...found.values()]
}

function mandatesGiven({ kind, subject, happened_on: since, body }: Line): MandateRow[] {
  if (body === null) return []
  const of = (held: unknown, side: string): MandateRow[] => {
    const holder = held as Holder | null | undefined
    return holder ? [{ person: holder.person, name: holder.name, side, since, until: holder.until }] : []
  }
  if (kind === 'book.opened') return [...of(body.facility, 'health_system'), ...of(body.committee, 'community')]
  if (kind === 'committee.key_admitted') return of(body.committee, 'community')
  if (kind !== 'mandate.given') return []
  const [name, side, until] = [text(body.name), text(body.side), text(body.until)]
  return [{ person: subject, name, side, since: text(body.since), until }]
}

function endMandates(found: Map<string, MandateRow>, side: string, on: string): void {
  for (const [at, given] of found)
    if (given.side === side && given.since <= on && on < given.until) found.set(at, { ...given, until: on })
}

function forms(story: readonly Line[]): FormRow[] {
  const found = new Map<string, FormRow>()
  let last = ''
  for (const { body, happened_on: published_on } of story) {
    if (body === null) continue
    const [form_id, version, title] = [text(body.form_id), text(body.version), text(body.title)]
    last = text(body.hash)
    const languages = Array.isArray(body.languages) ? body.languages.map(text) : []
    if (!found.has(last))
      found.set(last, { form_id, version, title, hash: last, languages, published_on, current: false })
  }
  return [...found.values()].map((form) => ({ ...form, current: form.hash === last }))
}

export const OPEN: readonly Table[] = [
  { name: 'book', kinds: ['book.opened'], fold: books },
  { name: 'role', kinds: ['role.given', 'role.ended'], fold: roles },
  {
    name: 'mandate',
    kinds: ['book.opened', 'committee.key_admitted', 'mandate.given', 'mandate.ended'],
    fold: mandates,
  },
  { name: 'form', kinds: ['form.published'], fold: forms },
]
