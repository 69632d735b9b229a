/** Who of a family lives here, who no longer does, and what of it is only on this phone. No screen here. */
import type { Consent } from '../../../people/consents'
import type { Person, Wish } from '../../../people/persons'
import type { Home, Phone, Story } from '../../../sync/phone'

/** Whether he or she lives in this household as far as it is known. */
export const livesHere = ({ left_on, died_on, merged_into }: Person): boolean =>
  left_on === null && died_on === null && merged_into === null

/** Those who live here, the oldest first; those whose age nobody knows come last. */
export const residents = (home: Home): Home['persons'] =>
  home.persons
    .filter(livesHere)
    .sort((a, b) => ((a.born_on ?? '9') < (b.born_on ?? '9') ? -1 : a.born_on === b.born_on ? 0 : 1))

/** Those who died, left, or were the same as somebody else. */
export const formerOnes = (home: Home): Home['persons'] => home.persons.filter((person) => !livesHere(person))

/** The family lives here and the folder is its only one. */
export const isOpen = ({ household }: Home): boolean =>
  household.moved_away_on === null && household.merged_into === null

/** What the family (`whose` empty), or one person in it, agreed to; undefined when nobody was asked. */
export const consentOf = (story: Story | null | undefined, whose = ''): Consent | undefined =>
  ((story?.rows.consent ?? []) as unknown as Consent[]).find((one) => one.whose === whose)

export const holds = (consent: Consent | undefined): boolean =>
  consent !== undefined && consent.given_on !== null && consent.withdrawn_on === null

/** Wishes to be read before a visit: the family's first, then those of the person it is for, or of everybody. */
export function wishesFor(home: Home, person = ''): readonly Wish[] {
  const said = home.wishes.filter((wish) => wish.place || wish.time || wish.visibility || wish.present || wish.contact)
  const here = new Set(residents(home).map((one) => one.person))
  const concerns = ({ whose }: Wish): boolean => (whose ? here.has(whose) && (!person || whose === person) : true)
  return [...said].filter(concerns).sort((a, b) => Number(Boolean(a.whose)) - Number(Boolean(b.whose)))
}

/** Books in which she may enrol a family today. */
export const booksToEnrolIn = ({ roles, books }: Phone, today: string): readonly { book: string; name: string }[] => {
  const now = roles.filter((one) => one.since <= today && (one.until === null || today < one.until))
  const mine = new Set(now.filter(({ role }) => role === 'chw').map(({ book }) => book))
  return books.filter(({ book }) => mine.has(book))
}

/** Places that families of this book live in here, those with the most families first. */
export function placesUsed(phone: Phone, book: string): readonly { place: string; name: string }[] {
  const counted = new Map<string, number>()
  for (const { household, book: of } of phone.index.homes)
    if (of === book && household.place) counted.set(household.place, (counted.get(household.place) ?? 0) + 1)
  const names = placeNames(phone)
  return [...counted]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([place]) => (names.get(place) ? [{ place, name: names.get(place) as string }] : []))
}

type Named = ReturnType<Phone['index']['table']>
const named = new WeakMap<Named, ReadonlyMap<string, string>>()

/** Names of places by their subject; worked out once for each change of the index. */
function placeNames({ index }: Phone): ReadonlyMap<string, string> {
  const rows = index.table('place')
  const known = named.get(rows)
  if (known) return known
  const names = new Map(rows.map((row) => [row.subject, String((row as { name?: unknown }).name ?? '')]))
  named.set(rows, names)
  return names
}

/** Where a family lives, in the words that are known: its neighbourhood, else the name of its place. */
export const whereabouts = (phone: Phone, { household }: Home): string =>
  household.neighbourhood || placeNames(phone).get(household.place ?? '') || ''
