/** Her disputes on this phone, and whom she can tell. */

import type { Dispute, PaymentReport } from '../../../incentives/heard'
import { hearers } from '../../../incentives/hearers'
import type { Kept } from '../../../register/fold'
import type { MandateRow, RoleRow } from '../../../sync/openTables'
import type { Phone } from '../../../sync/phone'

const OFFICE: ReadonlySet<string> = new Set(['facility_supervisor', 'community_supervisor', 'manager', 'payer'])

/** Her disputes, the latest first. */
export const disputesOf = (phone: Phone): readonly Kept<Dispute>[] =>
  (phone.index.table('dispute') as readonly Kept<Dispute>[])
    .filter(({ chw }) => chw === phone.person.id)
    .sort((a, b) => ((a.raised_on ?? a.answered_on ?? '') < (b.raised_on ?? b.answered_on ?? '') ? 1 : -1))

/** What channels reported of a payment, the first first. */
export const reportsOf = (phone: Phone, payment: string): readonly Kept<PaymentReport>[] =>
  (phone.index.table('payment_report') as readonly Kept<PaymentReport>[])
    .filter((one) => one.payment === payment)
    .sort((a, b) => (a.reported_on < b.reported_on ? -1 : 1))

/** Who has a part in her book now in which she could be heard, or that it could be about. */
export function peopleOf(phone: Phone, book: string, today: string): readonly Kept<RoleRow>[] {
  const now = (one: Kept<RoleRow>) => one.since <= today && (one.until === null || today <= one.until)
  const all = phone.index.table('role') as readonly Kept<RoleRow>[]
  return all.filter((one) => one.book === book && now(one) && (OFFICE.has(one.role) || one.role === 'focal'))
}

/** What somebody with a part in a book here is called; empty where that is not known. */
export function nameIn(phone: Phone, person: string | null): string {
  const tables = [phone.index.table('role'), phone.index.table('mandate')] as unknown as (RoleRow | MandateRow)[][]
  const all = tables.flat()
  return all.find((one) => one.person === person)?.name ?? ''
}

/** The holders of both keys of her book. */
export const keysOf = (phone: Phone, book: string, today: string): string[] =>
  (phone.index.table('mandate') as readonly Kept<MandateRow>[])
    .filter((one) => one.book === book && one.since <= today && today <= one.until)
    .map(({ person }) => person)

/** Who hears what she says, herself first; the holders of both keys where there is nobody else. */
export function readersOf(phone: Phone, book: string, today: string, isOutside: boolean, against: string | null) {
  const people = peopleOf(phone, book, today)
  const of = (isFocal: boolean) => people.filter(({ role }) => (role === 'focal') === isFocal).map((one) => one.person)
  const found = hearers(phone.person.id, of(false), of(true), isOutside, against)
  const heard = found.length ? found : keysOf(phone, book, today).filter((one) => one !== against)
  return [...new Set([phone.person.id, ...heard])].map((person) => ({ person }))
}
