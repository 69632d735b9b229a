/**
 * Dates are text; as numbers they are days since 1970 UTC, so that a date means its midnight where the phone is.
 * `contract/forms/values.md` says all of it in prose. No locale and no clock: offset and instant are given.
 */
import type { World } from './context'

export const DAY = 86_400_000
const MINUTE = 60_000
const FURTHEST = 8.64e15
const WRITTEN =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:(Z)|([+-])(\d\d)(?::?(\d\d))?)?)?$/
const CLOCK = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:(Z)|([+-])(\d\d)(?::?(\d\d))?)?$/

/** What an invalid date reads as: Enketo's words, which forms compare with; false as a boolean. */
export const INVALID = 'Invalid Date'

type Zone = Pick<World, 'offset'>
type Groups = readonly (string | undefined)[]

/** Milliseconds of a local wall-clock time that is given as if it were UTC. */
export function instantOf(wall: number, zone: Zone): number {
  const first = wall - zone.offset(wall) * MINUTE
  return wall - zone.offset(first) * MINUTE
}

/** The wall-clock time of an instant, as if it were UTC. */
export const wallOf = (instant: number, zone: Zone): number => instant + zone.offset(instant) * MINUTE

/** Minutes ahead of UTC from (Z, sign, hours, minutes); undefined without a zone, NaN out of range. */
function zoneOf([z, sign, hours, minutes]: Groups): number | undefined {
  if (z) return 0
  if (!sign) return undefined
  const ahead = Number(hours) * 60 + Number(minutes ?? 0)
  return Number(hours) > 23 || Number(minutes ?? 0) > 59 ? Number.NaN : sign === '-' ? -ahead : ahead
}

/** Milliseconds within the day from (hours, minutes, seconds, fraction), NaN out of range. */
function clockOf([hours, minutes, seconds, fraction]: Groups): number {
  const [h, m, s] = [Number(hours ?? 0), Number(minutes ?? 0), Number(seconds ?? 0)]
  if (h > 23 || m > 59 || s > 59) return Number.NaN
  return ((h * 60 + m) * 60 + s) * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000)
}

/** Midnight of a day as if it were UTC; NaN for a day that no calendar has. */
export function midnight(year: number, month: number, day: number): number {
  const at = new Date(0).setUTCFullYear(year, month - 1, day)
  return new Date(at).getUTCDate() === day && month > 0 && month < 13 ? at : Number.NaN
}

/** The instant that a date or date-time in ISO form means, in milliseconds; NaN for any other text. */
export function readInstant(text: string, zone: Zone): number {
  const found = WRITTEN.exec(text)
  if (!found) return Number.NaN
  const wall = midnight(Number(found[1]), Number(found[2]), Number(found[3])) + clockOf(found.slice(4, 8))
  const ahead = zoneOf(found.slice(8))
  return ahead !== undefined ? wall - ahead * MINUTE : Number.isNaN(wall) ? wall : instantOf(wall, zone)
}

/** Part of the day that a time of day is, in local time; NaN for any other text. */
export function readClock(text: string, zone: Zone, now: number): number {
  const found = CLOCK.exec(text)
  if (!found) return Number.NaN
  const ahead = zoneOf(found.slice(5))
  const wall = clockOf(found.slice(1, 5)) + (ahead === undefined ? 0 : (zone.offset(now) - ahead) * MINUTE)
  return (((wall % DAY) + DAY) % DAY) / DAY
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

/** `+03:00` for 180. */
export function offsetText(minutes: number): string {
  const ahead = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}

/** An instant as local date-time with its offset. */
export const timeText = (instant: number, zone: Zone): string =>
  new Date(wallOf(instant, zone)).toISOString().slice(0, -1) + offsetText(zone.offset(instant))

/** The local day of an instant. */
export const dayText = (instant: number, zone: Zone): string =>
  new Date(wallOf(instant, zone)).toISOString().slice(0, 10)

/** An instant as a date where it is local midnight, else as date-time. */
export function dateText(instant: number, zone: Zone): string {
  if (!(Math.abs(instant) < FURTHEST - DAY)) return INVALID
  const at = Math.round(instant)
  return wallOf(at, zone) % DAY === 0 ? dayText(at, zone) : timeText(at, zone)
}
