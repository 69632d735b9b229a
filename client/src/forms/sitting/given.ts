/** Answers as people write them in a file, laid out one by one. */
import type { Unasked } from '../engine/api'
import type { Item } from '../engine/item'
import { type Named, readName } from './names'

export type Plain = string | number | boolean | null
export type Given = Plain | readonly Given[] | { readonly [name: string]: Given }

/** One answer that waits for its question. */
export interface Waiting extends Named {
  /** Several values are several choices, or one for each instance of a repeat around the question. */
  readonly values: readonly Plain[]
  readonly leave: Unasked | undefined
  used: number
}

const isPlain = (value: Given): value is Plain => value === null || typeof value !== 'object'
const isList = (value: Given): value is readonly Given[] => Array.isArray(value)

/** Lay answers out: what is nested becomes a path, the instances of repeats in their order. */
export function layOut(given: { readonly [name: string]: Given }, root: string, around = ''): Waiting[] {
  return Object.entries(given).flatMap(([name, value]) => one(around ? `${around}/${name}` : name, value, root))
}

function one(name: string, value: Given, root: string): Waiting[] {
  if (isPlain(value)) return [waiting(name, root, [value])]
  if (isList(value)) {
    if (value.every(isPlain)) return [waiting(name, root, value)]
    return value.flatMap((each, at) => one(`${name}[${at + 1}]`, each, root))
  }
  const entries = Object.entries(value)
  const why = value.unasked
  if (entries.length === 1 && (why === 'not_asked' || why === 'unsafe')) return [waiting(name, root, [], why)]
  return layOut(value, root, name)
}

const waiting = (name: string, root: string, values: readonly Plain[], leave?: Unasked): Waiting => ({
  ...readName(name, root),
  values,
  leave,
  used: 0,
})

const isMany = (item: Item): boolean => item.spec.control?.k === 'select' || item.spec.control?.k === 'rank'

/** Whether there is still something for a question. */
export const isLeft = ({ values, used }: Waiting, item: Item): boolean =>
  used === 0 || (!isMany(item) && used < values.length)

/** What comes next for a question, as the parts of its value. */
export function take(waiting: Waiting, item: Item): string[] {
  const these = isMany(item) ? waiting.values : [waiting.values[waiting.used] ?? null]
  waiting.used++
  return these.map((value) => (value === null ? '' : String(value)))
}
