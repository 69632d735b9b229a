/** What pay goes by besides visits, counted from the families on this phone: visits due and made, days in her care. Read when
 * a scheme asks for it, once for each family until its story changes. Families that left this phone are counted by the server (folding.ts). */
import { dueMonths } from '../incentives/measures/dueMonths'
import type { DueMonth, InCare } from '../incentives/measures/known'
import { CUSTODY, spells } from '../people/custody'
import { inOrder } from '../register/order'
import { counting } from './held'
import type { Home, Story } from './phone'

interface Counted {
  readonly dues: readonly DueMonth[]
  readonly homes: readonly InCare[]
}
type Read = (book: string, subject: string) => Promise<Story | null>

/** By the family as the index has it, which is another object as soon as its story has changed. */
const known = new WeakMap<Home, Counted>()

export async function countedHere(person: string, homes: readonly Home[], read: Read): Promise<Counted> {
  const found: Counted[] = []
  for (const home of homes) found.push(known.get(home) ?? (await countedAt(person, home, read)))
  return { dues: found.flatMap(({ dues }) => dues), homes: found.flatMap((one) => one.homes) }
}

async function countedAt(person: string, home: Home, read: Read): Promise<Counted> {
  const { book, subject } = home
  const lines = counting((await read(book, subject))?.lines ?? [])
  const custody = inOrder(lines.filter(({ kind }) => CUSTODY.includes(kind)))
  const hers = spells(custody).filter(({ chw }) => chw === person)
  const counted = {
    dues: dueMonths(person, book, subject, lines),
    homes: hers.map(({ since, until }) => ({ book, since, until })),
  }
  known.set(home, counted)
  return counted
}
