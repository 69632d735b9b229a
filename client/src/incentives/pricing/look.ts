/** Where a property is looked for, and whether it fits. Twin: server/ubia/incentives/pricing/look.py. */
import { asNumber, compare, type Exact, exact } from './exact'
import type { Act, Bounds, Case, Match, Properties, Range, Value, Where, Within } from './scheme'
import { monthsBetween, passed, spanOf, weekday } from './spans'

/** Properties of the act, its client, the worker, the measures: the first that has a property says it. */
export type Look = readonly Properties[]

const DAY = /^(19|2[01])[0-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/

/** What is known without an act, at the end of a period. */
export function workerLook({ worker = {}, measures = {} }: Case, last: string): Look {
  const known = worker.started_on ? { service_months: monthsBetween(worker.started_on, last) } : {}
  return [worker.properties ?? {}, known, measures]
}

/** What is known of an act. */
export const actLook = (act: Act, { cases = {} }: Case, ofWorker: Look): Look => [
  act.properties ?? {},
  own(cases, act.case ?? '') ?? {},
  { weekday: weekday(act.on), item: act.item },
  ...ofWorker,
]

/** A property; null where it is missing. */
export function find(look: Look, name: string): Value | null {
  for (const properties of look) {
    const found = own(properties, name)
    if (found !== undefined) return found
  }
  return null
}

/** What an object says itself of a key. */
export const own = <T>(object: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** The first property, by name, that does not fit; nothing if all do. */
export const misfit = (where: Where | undefined, look: Look): string =>
  Object.keys(where ?? {})
    .sort()
    .find((name) => !fits((where as Where)[name] as Match, find(look, name))) ?? ''

/** Whether a day is outside a window of time, also where the day that it is counted from is not known. */
export function isOutside(within: Within | null | undefined, look: Look, on: string, anchor = ''): boolean {
  if (!within) return false
  const since = within.since === 'anchor' ? anchor : find(look, within.since)
  if (typeof since !== 'string' || !isDay(since)) return true
  const found = passed(since, on, within.in ?? 'days')
  return found < (within.from ?? 0) || (within.to != null && found > within.to)
}

function fits(match: Match, value: Value | null): boolean {
  if (typeof match === 'object' && !Array.isArray(match)) return isInRange(match as Range, value)
  const wanted = (Array.isArray(match) ? match : [match]) as readonly Value[]
  return value !== null && wanted.map(String).includes(String(value))
}

function isInRange(wanted: Range, value: Value | null): boolean {
  if (value === null || wanted.known === false) return value === null && wanted.known === false
  if ((wanted.is_not ?? []).map(String).includes(String(value))) return false
  if ([wanted.at_least, wanted.more_than, wanted.at_most, wanted.less_than].every((bound) => bound == null)) return true
  const number = asNumber(value)
  return number !== null && isInBounds(number, wanted)
}

/** Whether a number is within the bounds that are given. */
export const isInBounds = (number: Exact, { at_least, more_than, at_most, less_than }: Bounds): boolean =>
  (at_least == null || compare(number, exact(at_least)) >= 0) &&
  (more_than == null || compare(number, exact(more_than)) > 0) &&
  (at_most == null || compare(number, exact(at_most)) <= 0) &&
  (less_than == null || compare(number, exact(less_than)) < 0)

const isDay = (text: string): boolean =>
  DAY.test(text) && Number(text.slice(8)) <= Number(spanOf(text, 'month').last.slice(8))
