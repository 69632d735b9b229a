/**
 * Drafts. The tree mirrors the answers: a leaf is its value, or `{v, u}` with why it was not asked; what holds others
 * is the list of its slots; a repeat is `{i, s}`, its instances and those that a smaller count put aside.
 */
import type { Known, Unasked } from './api'
import { append, grow } from './grow'
import { all, type Item } from './item'
import { isOpen } from './repeats'

type Frozen = string | readonly Frozen[] | Left | Series
interface Left {
  readonly v: string
  readonly u: Unasked
}
interface Series {
  readonly i: readonly Frozen[]
  readonly s?: readonly Frozen[]
}

/** The state of an item and all below it. */
export function freeze(item: Item): Frozen {
  if (item.instances) {
    const i = item.instances.map(freeze)
    return item.spare.length > 0 ? { i, s: item.spare.map(freeze) } : { i }
  }
  if (item.slots.length > 0) return item.slots.map(freeze)
  const v = item.blank && item.spec.def.calc ? item.kept : item.value
  return item.unasked ? { v, u: item.unasked } : v
}

/** Lay a state over an item that has just grown. */
export function thaw(item: Item, frozen: Frozen | undefined): void {
  if (frozen === undefined) return
  if (Array.isArray(frozen)) {
    item.slots.forEach((slot, at) => {
      thaw(slot, frozen[at])
    })
    item.gather()
  } else if (typeof frozen === 'string') item.value = frozen
  else if ('i' in (frozen as object)) thawSeries(item, frozen as Series)
  else {
    item.value = (frozen as Left).v
    item.unasked = (frozen as Left).u
  }
}

function thawSeries(ghost: Item, { i, s }: Series): void {
  const again = (frozen: Frozen): Item => {
    const instance = grow(ghost.spec, ghost.parent, undefined)
    thaw(instance, frozen)
    return instance
  }
  ghost.instances = []
  for (const frozen of i) append(ghost, again(frozen))
  ghost.spare = (s ?? []).map(again)
  for (const spare of ghost.spare) {
    all(spare, (item) => {
      item.gone = true
    })
  }
}

/** Lay what is known over the first values: by node name, instances in their order. */
export function overlay(item: Item, known: Known): void {
  for (const name of Object.keys(known)) {
    const slot = item.slots.find((one) => one.spec.def.n === name)
    const value = known[name]
    if (slot && value !== undefined) lay(slot, value)
  }
  item.gather()
}

function lay(slot: Item, value: string | Known | readonly Known[]): void {
  if (slot.instances)
    layInstances(slot, Array.isArray(value) ? value : typeof value === 'object' ? [value as Known] : [])
  else if (typeof value === 'object') overlay(slot, (Array.isArray(value) ? value[0] : value) ?? {})
  else if (slot.slots.length === 0) slot.value = String(value)
}

function layInstances(ghost: Item, known: readonly Known[]): void {
  const instances = ghost.instances as Item[]
  known.forEach((one, at) => {
    if (!instances[at] && (isOpen(ghost) || ghost.spec.def.count)) {
      append(ghost, grow(ghost.spec, ghost.parent, undefined))
    }
    if (instances[at]) overlay(instances[at], one)
  })
}
