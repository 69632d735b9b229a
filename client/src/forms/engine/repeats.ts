/** Repeats: instances come and go, and only what sees them is reckoned again. */
import { append, grow, join } from './grow'
import { all, each, type Item } from './item'
import type { Live } from './live'
import { COUNT, type Spec, type Turn } from './plan'
import { preloadAll } from './preload'
import { crossOf } from './reads'

/** A count beyond this is a slip of the finger. */
export const MOST = 1000

/** Rules that see the instances of a repeat from outside, or from one instance into others. */
function outerOf(live: Live, spec: Spec): Turn[] {
  if (spec.outer) return spec.outer
  const found = new Set<Turn>()
  for (let no = spec.no; no < spec.end; no++) {
    for (const turn of (live.plan.specs[no] as Spec).readers) {
      if (!isInside(turn, spec) || looksAcross(turn, spec)) found.add(turn)
    }
  }
  spec.outer = [...found]
  return spec.outer
}

const isInside = (turn: Turn, spec: Spec): boolean => turn.reps.includes(spec)

function looksAcross(turn: Turn, spec: Spec): boolean {
  const cross = crossOf(turn, spec)
  return cross !== null && cross.no <= spec.no
}

function touchOuter(live: Live, ghost: Item): void {
  for (const turn of outerOf(live, ghost.spec)) live.mark(turn, ghost)
  live.changed.add(ghost)
  live.turn(ghost)
}

/** Add an instance at the end: one that a smaller count put aside before, or a new one. */
function extend(live: Live, ghost: Item): Item {
  const parent = ghost.parent as Item
  const back = ghost.spare.pop()
  const instance = back ?? grow(ghost.spec, parent, undefined)
  append(ghost, instance)
  instance.gone = false
  if (!back) {
    preloadAll(live, instance)
    live.born.push(instance)
  }
  all(instance, (item) => {
    item.gone = false
    item.due = 0
    item.ran = 0
  })
  join(live, instance)
  live.changed.add(instance)
  return instance
}

/** Take the instance at a place out; the places of those behind it change. */
function takeOut(live: Live, ghost: Item, place: number): Item {
  const instances = ghost.instances as Item[]
  const [instance] = instances.splice(place, 1) as [Item]
  all(instance, (item) => {
    item.gone = true
    item.turned = undefined
  })
  for (let i = place; i < instances.length; i++) moved(live, instances[i] as Item, i + 1)
  return instance
}

/** An instance stands at another place: what asks for its position is due. */
function moved(live: Live, instance: Item, at: number): void {
  instance.at = at
  all(instance, (item) => {
    item.turned = undefined
  })
  live.changed.add(instance)
  for (const turn of instance.spec.readers) {
    if (turn.spec.no >= instance.spec.no && turn.spec.no < instance.spec.end && turn.bit !== COUNT) {
      each(turn.spec, instance, (item) => live.owe(turn, item))
    }
  }
}

/** Have as many instances as a count says. Answers of those beyond are put aside and come back with a larger count. */
export function resize(live: Live, ghost: Item, count: number): void {
  const wanted = Math.min(MOST, Math.max(0, Math.floor(count) || 0))
  const instances = ghost.instances as Item[]
  if (instances.length === wanted) return
  while (instances.length > wanted) ghost.spare.push(takeOut(live, ghost, instances.length - 1))
  while (instances.length < wanted) extend(live, ghost)
  ghost.parent?.gather()
  touchOuter(live, ghost)
}

/** Whether a person may add an instance to this repeat. */
export const isOpen = (ghost: Item): boolean => !ghost.blank && !ghost.spec.def.count && !ghost.spec.def.fixed

/** Add an instance by hand. */
export function addInstance(live: Live, ghost: Item): Item {
  const instance = extend(live, ghost)
  ghost.parent?.gather()
  touchOuter(live, ghost)
  return instance
}

/** Remove an instance by hand: its answers are gone. */
export function removeInstance(live: Live, ghost: Item, instance: Item): void {
  takeOut(live, ghost, instance.at - 1)
  ghost.parent?.gather()
  touchOuter(live, ghost)
}
