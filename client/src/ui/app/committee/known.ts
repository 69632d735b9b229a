/** What the phone knows of the committee's work in some books. */
import type { Action, Meeting } from '../../../charter/committee/met'
import type { Nominee, Reconciled, Round, RoundGroup, RoundItem, Score } from '../../../charter/committee/scored'
import type { Member } from '../../../people/members'
import type { Kept } from '../../../register/fold'
import type { Side } from '../../../register/seal'
import type { RoleRow } from '../../../sync/openTables'
import type { Phone } from '../../../sync/phone'
import { sidesOf } from '../others/people'

interface Rows {
  readonly action: Action
  readonly meeting: Meeting
  readonly member: Member
  readonly nominee: Nominee
  readonly reconciled: Reconciled
  readonly round: Round
  readonly round_group: RoundGroup
  readonly round_item: RoundItem
  readonly score: Score
}

/** The rows of a table in one book, or of one subject there. */
export const rowsIn = <T extends keyof Rows>(phone: Phone, table: T, book: string, subject = ''): Kept<Rows[T]>[] =>
  (phone.index.table(table) as readonly Kept<Rows[T]>[]).filter(
    (row) => row.book === book && (subject === '' || row.subject === subject),
  )

/** What is to be done in these books and its day has gone by. */
export const overdue = (phone: Phone, books: readonly string[], today: string): Kept<Action>[] =>
  books
    .flatMap((book) => rowsIn(phone, 'action', book))
    .filter(({ closed_on, due_on }) => closed_on === null && due_on < today)
    .sort((a, b) => (a.due_on < b.due_on ? -1 : 1))

const SIDE_OF_ROLE: Readonly<Record<string, Side>> = {
  ...{ facility_supervisor: 'health_system', nurse: 'health_system', manager: 'health_system' },
  ...{ community_supervisor: 'community', committee: 'community' },
}

/** The sides for which she may speak in a book: by her roles there, and by her mandates. */
export function sidesIn(phone: Phone, book: string, today: string): Side[] {
  const roles = (phone.index.table('role') as readonly Kept<RoleRow>[]).filter(
    (one) =>
      one.book === book &&
      one.person === phone.person.id &&
      one.since <= today &&
      (one.until === null || today <= one.until),
  )
  const sides = roles.flatMap(({ role }) => SIDE_OF_ROLE[role] ?? [])
  return [...new Set([...sides, ...sidesOf(phone, book, today)])]
}

/** Who is on the committee now, by name. */
export const membersNow = (phone: Phone, book: string, today: string): Kept<Member>[] =>
  rowsIn(phone, 'member', book)
    .filter(({ until }) => until === null || today <= until)
    .sort((a, b) => (a.name < b.name ? -1 : 1))

export interface Compared {
  readonly item: string
  readonly nominee: string
  readonly words: string
  readonly community: number | null
  readonly health: number | null
  readonly gap: number
}

/** Both sides beside each other, what is two or more apart first. Only what this phone was given: nothing before both
 * sides are in. */
export function comparedIn(phone: Phone, book: string, subject: string): Compared[] {
  const scores = rowsIn(phone, 'score', book, subject)
  const items = rowsIn(phone, 'round_item', book, subject).sort((a, b) => a.n - b.n)
  const nominees = rowsIn(phone, 'nominee', book, subject)
  const found = items.flatMap(({ item, words }) =>
    [...new Set(scores.filter((one) => one.item === item).map(({ nominee }) => nominee))].map((nominee) => {
      const of = (side: Side): number | null =>
        mean(scores.filter((one) => one.item === item && one.nominee === nominee && one.side === side))
      const [community, health] = [of('community'), of('health_system')]
      const name = nominees.find((one) => one.nominee === nominee)?.name
      const gap = community === null || health === null ? 0 : Math.abs(community - health)
      return { item, nominee, words: name ? `${name}: ${words}` : words, community, health, gap }
    }),
  )
  const wide = ({ gap }: Compared): number => (gap >= WIDE ? gap : 0)
  return found.sort((a, b) => wide(b) - wide(a))
}

export const WIDE = 2

function mean(scores: readonly Score[]): number | null {
  if (scores.length === 0) return null
  return Math.round((scores.reduce((sum, { score }) => sum + score, 0) / scores.length) * 10) / 10
}
