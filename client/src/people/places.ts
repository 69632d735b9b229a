/** Places, facilities, committees and the CHWs themselves, as they were last told. Twin: server/ubia/people/places.py. */
import { standing } from '../register/amend'
import type { Line } from '../register/line'
import type { ChwAppointed, CommitteeFormed, FacilityNamed, PlaceNamed } from './entries'
import { nameWords } from './names'
import { bodiesOf } from './told'

type Filled<B> = { readonly [K in keyof B]-?: Exclude<B[K], undefined> }

/** A place of a tree with any number of levels. */
export type Place = Filled<PlaceNamed> & { readonly name_words: string }
export type Facility = Filled<FacilityNamed> & { readonly name_words: string }
export type Committee = Filled<CommitteeFormed>

/** A CHW. `since` is the first day of this time of work, `until` its last (null: she works). */
export interface Chw extends Omit<Filled<ChwAppointed>, 'phone'> {
  readonly until: string | null
}

/** The place as it was last named. */
export function places(story: readonly Line[]): Place[] {
  const b = bodiesOf(story, 'place.named').pop()
  if (!b) return []
  const { name, level, parent = null, code = '', population = null, households = null, source = '' } = b
  return [{ name, name_words: nameWords(name), level, parent, code, population, households, source }]
}

/** The facility as it was last named. */
export function facilities(story: readonly Line[]): Facility[] {
  const b = bodiesOf(story, 'facility.named').pop()
  if (!b) return []
  const { name, place = null, country = '', type = '', latitude = null, longitude = null, code = '', source = '' } = b
  return [{ name, name_words: nameWords(name), place, country, type, latitude, longitude, code, source }]
}

/** The committee as it was last told. */
export function committees(story: readonly Line[]): Committee[] {
  const b = bodiesOf(story, 'committee.formed').pop()
  return b ? [{ name: b.name, place: b.place ?? null, facility: b.facility ?? null, since: b.since }] : []
}

/** The CHW as last appointed, in her latest time of work. */
export function chws(story: readonly Line[]): Chw[] {
  const told = standing(story).map(({ last }) => last)
  const appointed = bodiesOf(told, 'chw.appointed')
  const latest = appointed.reduce<ChwAppointed | null>((a, b) => (a && a.since > b.since ? a : b), null)
  if (latest === null) return []
  const left = bodiesOf(told, 'chw.left').map(({ on }) => on)
  left.sort()
  const before = left.filter((on) => on < latest.since).pop() ?? ''
  const since = appointed.map((b) => b.since).filter((day) => day > before)
  since.sort()
  const until = left.filter((on) => on >= latest.since).pop() ?? null
  const { name, cadre, facility = null, sex = 'not_said' } = latest
  return [{ name, cadre, facility, since: since[0] as string, until, sex }]
}
