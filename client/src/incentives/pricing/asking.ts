/** What a rule asks of people: numbers that somebody reports, and what the worker is.
 * Twin: server/ubia/incentives/pricing/asking.py. */
import type { Minimum, Rule, Scheme } from './scheme'

/** What is known without anybody reporting it: of a visit, of the day, of the time served. */
const OF_WORK: ReadonlySet<string> = new Set(['minutes', 'danger_signs', 'item', 'weekday', 'service_months'])

/** Names, each once and in order. `traits`: what the worker must be for the rule to be for her at all; `numbers`: without
 * these nothing is reckoned. */
export interface Asked {
  readonly traits: readonly string[]
  readonly numbers: readonly string[]
}

type Part = Readonly<Record<string, unknown>>

const known = new WeakMap<object, Asked>()

/** What a rule asks for. */
export function askedBy(rule: Rule | Minimum): Asked {
  const before = known.get(rule)
  if (before) return before
  const measures = partsOf(rule).filter(({ what, otherwise }) => what === 'measure' && otherwise == null)
  const wanted = Object.entries(rule.only_for ?? {}).filter(([, match]) => !isUnknown(match))
  const found = {
    traits: inOrder(wanted.map(([name]) => name).filter((name) => !OF_WORK.has(name))),
    numbers: inOrder(measures.map(({ measure }) => String(measure))),
  }
  known.set(rule, found)
  return found
}

/** Whether a scheme looks for a number of this name; it is gathered for nothing where only words are the same. */
export const asksFor = (scheme: Scheme, name: string): boolean => JSON.stringify(scheme).includes(`"${name}"`)

const isUnknown = (match: unknown): boolean => typeof match === 'object' && (match as Part).known === false

const inOrder = (names: readonly string[]): string[] => [...new Set(names)].sort()

function partsOf(value: unknown): Part[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(partsOf)
  return Array.isArray(value) ? inside : [value as Part, ...inside]
}
