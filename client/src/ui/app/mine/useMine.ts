/** What her own page is reckoned from, read anew whenever the phone changes. Works without a network. */
import type { Visit } from '../../../care/fold'
import { type Apart, statementApart, type Unsent } from '../../../incentives/apart'
import type { Contest } from '../../../incentives/contests'
import type { Contestable } from '../../../incentives/entries'
import type { Kept } from '../../../register/fold'
import type { Phone, StatementInputs, Story } from '../../../sync/phone'
import { useApp, useLoaded } from '../useApp'

export interface Mine {
  readonly inputs: StatementInputs
  readonly unsent: readonly Unsent[]
  /** Ids of entries that have not arrived. */
  readonly here: ReadonlySet<string>
}

/** Undefined while it is read, null when it could not be. */
export function useMine(): Mine | null | undefined {
  const { phone, changes } = useApp()
  return useLoaded(() => mineOf(phone), [phone, changes])
}

/** What is on the phone now. */
export async function mineOf(phone: Phone): Promise<Mine> {
  const places = [...phone.outbox.subjects].map((place) => place.split(' ') as [string, string])
  const [inputs, ...found] = await Promise.all([
    phone.statementInputs(),
    ...places.map(([book, subject]) => phone.story(book, subject)),
  ])
  const stories = found.filter((story): story is Story => story !== null)
  const unsent = stories.map(({ book, subject, lines }) => ({
    book,
    subject,
    lines: lines.filter(({ held }) => !held),
  }))
  const here = new Set(unsent.flatMap(({ lines }) => lines.filter(({ line }) => line === 0).map(({ id }) => id)))
  return { inputs, unsent, here }
}

/** Her statement of a month, unsent work apart. */
export const statementOf = (phone: Phone, { inputs, unsent }: Mine, month: string): Apart =>
  statementApart(phone.person.id, inputs.ledger, unsent, month)

/** The stories in which visits of a month stand, as far as they are on this phone. */
export async function storiesOf(phone: Phone, visits: readonly Kept<Visit>[], month: string): Promise<Story[]> {
  const places = new Set(
    visits.filter(({ day }) => day.startsWith(month)).map(({ book, subject }) => `${book} ${subject}`),
  )
  const found = await Promise.all([...places].map((place) => phone.story(...(place.split(' ') as [string, string]))))
  return found.filter((story): story is Story => story !== null)
}

/** What she contests, the latest first. */
export const contestsOf = (phone: Phone): readonly Kept<Contest>[] =>
  (phone.index.table('contest') as readonly Kept<Contest>[]).filter(({ chw }) => chw === phone.person.id).reverse()

/** What is contested about one figure, or one line, and not closed yet. */
export function openContest(
  contests: readonly Kept<Contest>[],
  figure: Contestable,
  month: string,
  act?: string,
): Kept<Contest> | undefined {
  return contests.find(
    (one) => one.closed_on === null && one.figure === figure && (act ? one.act === act : one.month === month),
  )
}
