/** The answers: a tree of items. A repeat stands in its parent as a `ghost`, which holds the instances in order. */

import type { Control } from '../model'
import type { XNode } from '../xpath/node'
import type { Field, Page, Unasked } from './api'
import type { Spec } from './plan'

const NONE: readonly never[] = []

/** An attribute or a node of a list: what has no rules. */
export class Plain implements XNode {
  kids: XNode[] = []
  attrs: XNode[] = []
  constructor(
    readonly kind: XNode['kind'],
    readonly name: string,
    readonly uri: string,
    readonly prefix: string,
    readonly parent: XNode | null,
    readonly value: string,
  ) {}
}

/** A node of the answers. */
export class Item implements Field {
  readonly kind: 'attribute' | 'element'
  readonly name: string
  /** One for each kid of its spec; a repeat's is its ghost. */
  slots: readonly Item[] = NONE
  kids: readonly Item[] = NONE
  value: string
  /** What its own rule says; `blank` counts those around it too. */
  own = true
  blank = false
  required: boolean
  /** What its own rule says; `readonly` counts those around it too. */
  locked: boolean
  readonly: boolean
  unasked: Unasked | '' = ''
  /** Place among the instances of a repeat, from 1. */
  at = 1
  /** Rules that are due, and those that ran in the change of this number. */
  due = 0
  ran = 0
  stamp = 0
  /** What a calculation gave before it was no longer relevant. */
  kept = ''
  gone = false
  /** Instances, and those that a smaller count put aside: only a ghost has them. */
  instances: Item[] | null = null
  spare: Item[] = []
  /** Values of the choices offered last. */
  offered: string | undefined
  /** What its choices are shuffled with. */
  seed: number | undefined
  /** Its pages as a group's or repeat's control laid them out last, until something below changes which there are. */
  turned: { readonly control: Control; readonly pages: readonly Page[] } | undefined
  private itself: readonly Item[] | undefined
  private written: readonly XNode[] | undefined

  constructor(
    readonly spec: Spec,
    readonly parent: Item | null,
    value: string,
  ) {
    this.kind = spec.isAttribute ? 'attribute' : 'element'
    this.name = spec.name
    this.value = value
    this.required = spec.def.req === 1
    this.locked = spec.def.ro === 1
    this.readonly = this.locked || (parent?.readonly ?? false)
  }

  get uri(): string {
    return this.spec.def.ns ?? ''
  }

  get prefix(): string {
    return this.spec.def.px ?? ''
  }

  get repeats(): boolean {
    return this.spec.isRepeat
  }

  get def(): number {
    return this.spec.no
  }

  get type(): string {
    return this.spec.type
  }

  get relevant(): boolean {
    return !this.blank
  }

  get id(): string {
    const around = this.parent ? this.parent.id : ''
    const name = `${around}/${this.spec.def.n}`
    return this.spec.isRepeat ? `${name}[${this.instances ? this.instances.length + 1 : this.at}]` : name
  }

  get attrs(): readonly XNode[] {
    this.written ??= attributesOf(this)
    return this.written
  }

  /** Child elements of this name, without looking at each. */
  named(name: string): readonly Item[] {
    const slot = this.spec.slots[name]
    if (slot === undefined) return NONE
    const found = this.slots[slot]
    if (!found) return NONE
    if (found.instances) return found.instances
    found.itself ??= [found]
    return found.itself
  }

  /** The kids as expressions see them: the instances of repeats in their places. */
  gather(): void {
    if (!this.spec.hasRepeats) return
    const kids: Item[] = []
    for (const slot of this.slots) {
      if (slot.instances) for (const instance of slot.instances) kids.push(instance)
      else if (!slot.spec.isAttribute) kids.push(slot)
    }
    this.kids = kids
  }
}

function attributesOf(item: Item): readonly XNode[] {
  const given = item.spec.def.at ?? NONE
  const own = item.slots.filter((slot) => slot.spec.isAttribute)
  const plain = given
    .filter(([name]) => !own.some((slot) => slot.name === name))
    .map(([name, value, uri]) => new Plain('attribute', name, uri ?? '', '', item, value))
  return [...plain, ...own]
}

/** Call `seen` for each node of a def below this one (or this one). */
export function each(spec: Spec, from: Item, seen: (item: Item) => void): void {
  descend(from, spec.chain, from.spec.chain.length, seen)
}

function descend(item: Item, chain: readonly Spec[], depth: number, seen: (item: Item) => void): void {
  if (depth === chain.length) {
    seen(item)
    return
  }
  const next = item.slots[(chain[depth] as Spec).slot] as Item
  if (next.instances) for (const instance of next.instances) descend(instance, chain, depth + 1, seen)
  else descend(next, chain, depth + 1, seen)
}

/** The node of a def that stands nearest: within the innermost instance that both are in, the first. */
export function nearest(from: Item, spec: Spec): Item | undefined {
  let found: Item | undefined
  each(spec, shared(from, from.spec.reps, spec.reps, null), (item) => {
    found ??= item
  })
  return found
}

/** The innermost instance around this item that is common to both lists of repeats, above the repeat `above`. */
export function shared(item: Item, its: readonly Spec[], other: readonly Spec[], above: Spec | null): Item {
  let common: Spec | undefined
  for (let k = 0; k < its.length && its[k] === other[k] && its[k] !== above; k++) common = its[k]
  let base = item
  while (base.parent && base.spec !== common) base = base.parent
  return base
}

/** All below an item and itself; the ghosts too, not what was put aside. */
export function all(item: Item, seen: (item: Item) => void): void {
  seen(item)
  for (const slot of item.slots) all(slot, seen)
  if (item.instances) for (const instance of item.instances) all(instance, seen)
}

/** What answers can be found at: `/data/child[2]/age`; a repeat without a place means its first instance. */
export function findItem(root: Item, id: string): Item | undefined {
  const steps = id.split('/').slice(1)
  if (steps.shift() !== root.spec.def.n) return undefined
  let item: Item | undefined = root
  for (const step of steps) {
    const [name = '', place] = step.split('[')
    const slot: Item | undefined = item.slots.find((each) => each.spec.def.n === name)
    item = slot?.instances ? slot.instances[place ? Number.parseInt(place, 10) - 1 : 0] : slot
    if (!item) return undefined
  }
  return item
}

/** The ghost of a repeat: at a path without its place, or of an instance. */
export function findGhost(root: Item, repeat: Field | string): Item | undefined {
  if (typeof repeat !== 'string') return ghostOf(repeat as Item)
  const cut = repeat.lastIndexOf('/')
  const name = repeat.slice(cut + 1).split('[')[0]
  return findItem(root, repeat.slice(0, cut))?.slots.find((slot) => slot.instances && slot.name === name)
}

/** The ghost among whose instances this item is; itself where it is one. */
export function ghostOf(item: Item): Item | undefined {
  if (item.instances) return item
  return item.spec.isRepeat && item.parent ? item.parent.slots[item.spec.slot] : undefined
}
