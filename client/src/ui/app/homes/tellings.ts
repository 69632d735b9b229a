/** What is told of a family, as acts for the phone to sign. One stroke each; no screen here. */
import type {
  ConsentWithdrawn,
  HouseholdCorrected,
  PersonCorrected,
  PersonTold,
  WishStated,
} from '../../../people/entries'
import type { Act } from '../../../sync/phone'

/** A family folder. */
export interface Where {
  readonly book: string
  readonly subject: string
}

export interface Newcomer {
  readonly name: string
  readonly neighbourhood: string
  readonly place: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly persons: readonly PersonTold[]
  readonly head?: string | null
}

export interface Agreed {
  readonly version: string
  readonly language: string
  readonly heard: boolean
}

/** Leaves out what says nothing, as entries do. */
function said<T extends object>(body: T): Partial<T> {
  const told = Object.entries(body).filter(
    ([, what]) => what !== '' && what !== null && what !== undefined && what !== false,
  )
  return Object.fromEntries(told) as Partial<T>
}

const act = ({ book, subject }: Where, kind: string, body: object): Act => ({ book, subject, kind, body })

/** A family enters the book, with what it agreed to. */
export function enrolment(where: Where, chw: string, since: string, home: Newcomer, agreed: Agreed): Act[] {
  const persons = home.persons.map((person) => said(person))
  return [
    act(where, 'household.enrolled', { ...said({ ...home, persons: null }), chw, since, persons }),
    act(where, 'consent.given', said(agreed)),
  ]
}

export const consent = (where: Where, agreed: Agreed, person = ''): Act =>
  act(where, 'consent.given', said({ ...agreed, person }))

export const withdrawal = (where: Where, told: ConsentWithdrawn): Act => act(where, 'consent.withdrawn', said(told))

/** The whole wish as it is now: what is left empty is no longer wished. */
export const wish = (where: Where, told: WishStated): Act => act(where, 'wish.stated', said(told))

/** Somebody came to live here, or was born on `bornOn`. */
export const joined = (where: Where, person: PersonTold): Act => act(where, 'person.joined', { person: said(person) })

/** Puts right only what differs from what is known; null when nothing does. It amends the entry that told of her. */
export function correctedPerson(where: Where, introduced: string, before: PersonTold, after: PersonTold): Act | null {
  const changed: { -readonly [K in keyof PersonCorrected]: PersonCorrected[K] } = { person: before.id }
  if (after.name !== before.name) changed.name = after.name
  if ((after.nickname ?? '') !== (before.nickname ?? '')) changed.nickname = after.nickname ?? ''
  if (after.sex !== before.sex && after.sex) changed.sex = after.sex
  if (after.born_on && (after.born_on !== before.born_on || after.born_estimated !== before.born_estimated)) {
    changed.born_on = after.born_on
    changed.born_estimated = after.born_estimated ?? false
  }
  if (Object.keys(changed).length === 1) return null
  return { ...act(where, 'person.corrected', changed), amends: introduced }
}

export const died = (where: Where, person: string, on: string): Act =>
  act(where, 'person.died', { person, died_on: on })

/** A death that was told by mistake. */
export const lives = (where: Where, person: string, introduced: string): Act => ({
  ...act(where, 'person.corrected', { person, living: true }),
  amends: introduced,
})

/** She went; where she went to another family of this book that is here, she joins it in the same stroke. */
export function left(where: Where, person: PersonTold, on: string, to: Where | null): Act[] {
  const going = {
    ...act(where, 'person.left', said({ person: person.id, on, to_household: to?.subject })),
    happenedOn: on,
  }
  return to ? [going, { ...joined(to, person), happenedOn: on }] : [going]
}

export const samePerson = (where: Where, person: string, into: string): Act =>
  act(where, 'person.merged', { person, into })

export const sameHome = (where: Where, into: string): Act => act(where, 'household.merged', { into })

/** Both go on: `merge` is the entry that said they were one. */
export const notTheSame = (where: Where, merge: string): Act => ({ ...act(where, 'merge.undone', {}), amends: merge })

export const movedAway = (where: Where, on: string, toBook = ''): Act =>
  act(where, 'household.moved_away', said({ on, to_book: toBook }))

export const returned = (where: Where, on: string): Act => act(where, 'household.returned', said({ on }))

type Told = Pick<HouseholdCorrected, 'name' | 'neighbourhood' | 'latitude' | 'longitude' | 'place' | 'head'>

/** Puts right only what differs; null when nothing does. */
export function correctedHome(where: Where, begun: string, before: Told, after: Told): Act | null {
  const changed = Object.entries(after).filter(([name, what]) => what !== null && what !== before[name as keyof Told])
  if (changed.length === 0) return null
  return { ...act(where, 'household.corrected', Object.fromEntries(changed)), amends: begun }
}
