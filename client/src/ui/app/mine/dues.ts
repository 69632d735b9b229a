/** Visits that were due of her in a month, from the stories of the families on this phone. */
import { type Asked, asked } from '../../../care/asked'
import type { Home, Phone, StatementInputs } from '../../../sync/phone'

export interface DueVisit extends Asked {
  readonly home: Home
}

/** Those not made first, then by day. */
export async function duesOf(phone: Phone, month: string): Promise<DueVisit[]> {
  const found: DueVisit[] = []
  for (const home of phone.index.homes) {
    const story = await phone.story(home.book, home.subject)
    const lines = (story?.lines ?? []).filter(({ held }) => held === undefined)
    for (const one of asked(lines))
      if (one.chw === phone.person.id && one.due_on.startsWith(month)) found.push({ ...one, home })
  }
  return found.sort(
    (a, b) => Number(a.reached_on !== null) - Number(b.reached_on !== null) || (a.due_on < b.due_on ? -1 : 1),
  )
}

/** What the server has counted of families that are no longer on this phone. */
export function goneIn(inputs: Pick<StatementInputs, 'ledger' | 'isHere'> | undefined, month: string) {
  const all = inputs?.ledger.beside?.dues ?? []
  const gone = all.filter((one) => one.month === month && !inputs?.isHere(one.book, one.household ?? ''))
  return {
    due: gone.reduce((sum, { due }) => sum + due, 0),
    reached: gone.reduce((sum, { reached }) => sum + reached, 0),
  }
}
