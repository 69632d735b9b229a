/** Who has which part in a book on a day, as the phone knows it. */
import type { Kept } from '../../../register/fold'
import type { Side } from '../../../register/seal'
import type { MandateRow, RoleRow } from '../../../sync/openTables'
import type { Phone } from '../../../sync/phone'

type Role = Kept<RoleRow>

const holds = ({ since, until }: { readonly since: string; readonly until: string | null }, on: string): boolean =>
  since <= on && (until === null || on <= until)

/** Books in which she has one of these parts. */
export function booksAs(phone: Phone, today: string, parts: readonly string[]): string[] {
  const now = phone.roles.filter((one) => parts.includes(one.role) && holds(one, today))
  return [...new Set(now.map(({ book }) => book))]
}

export const SUPERVISES = ['facility_supervisor', 'community_supervisor', 'manager']

const rolesOf = (phone: Phone): readonly Role[] => phone.index.table('role') as readonly Role[]

/** The health workers of these books, by name. */
export function workersIn(phone: Phone, books: readonly string[], today: string): Role[] {
  const found = new Map<string, Role>()
  for (const role of rolesOf(phone))
    if (role.role === 'chw' && books.includes(role.book) && holds(role, today))
      found.set(`${role.book} ${role.person}`, role)
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The facility that she works at as a nurse, with the books of its communities; null when she is tied to none. */
export function atFacility(phone: Phone, today: string): { facilities: Set<string>; books: Set<string> } | null {
  const hers = rolesOf(phone).filter((one) => one.person === phone.person.id && one.role === 'nurse')
  const facilities = new Set(hers.filter((one) => holds(one, today)).flatMap(({ facility }) => facility ?? []))
  if (facilities.size === 0) return null
  const tied = [...phone.index.table('committee'), ...phone.index.table('chw')] as unknown as readonly Kept<Tied>[]
  const books = tied.filter(({ facility }) => facility !== null && facilities.has(facility)).map(({ book }) => book)
  return { facilities, books: new Set(books) }
}

interface Tied {
  readonly facility: string | null
}

/** What somebody is called in the books that are here; empty when nobody says. */
export function nameOf(phone: Phone, person: string): string {
  const mandates = phone.index.table('mandate') as readonly Kept<MandateRow>[]
  return [...rolesOf(phone), ...mandates].find((one) => one.person === person)?.name ?? ''
}

/** The sides for which she may sign in a book. */
export function sidesOf(phone: Phone, book: string, today: string): Side[] {
  const mandates = phone.index.table('mandate') as readonly Kept<MandateRow>[]
  const hers = mandates.filter((one) => one.person === phone.person.id && one.book === book && holds(one, today))
  return [...new Set(hers.map(({ side }) => side as Side))]
}

/** The sides that have given their word for the key of this phone. A mandate counts with a key that both vouch for;
 * nobody vouches for a key of her own. */
export async function vouchedBy(phone: Phone, book: string): Promise<ReadonlySet<string>> {
  const story = await phone.story(book, phone.person.id)
  const vouched = (story?.lines ?? []).filter(
    ({ kind, author, body, held }) =>
      kind === 'key.vouched' && !held && author !== phone.person.id && body?.key === phone.person.key,
  )
  return new Set(vouched.map(({ body }) => String(body?.side)))
}

export const bookName = (phone: Phone, book: string): string => phone.books.find((one) => one.book === book)?.name ?? ''
