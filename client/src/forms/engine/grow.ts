/** Makes the nodes of answers from their defs, with what they hold before anybody answers. */
import type { Def } from '../model'
import { watchChoices } from './choices'
import { all, Item } from './item'
import type { Live } from './live'
import type { Spec } from './plan'

/** A node and all below it; `says` holds the first values where they differ from the def's own. */
export function grow(spec: Spec, parent: Item | null, says: Def | undefined): Item {
  const item = new Item(spec, parent, (says ?? spec.def).v ?? '')
  if (spec.reps.length === 0) spec.only = item
  const slots: Item[] = []
  for (const kid of spec.kids) {
    const said = says?.c?.find((def) => def.n === kid.def.n)
    slots.push(kid.isRepeat ? series(kid, item, said ?? kid.def) : grow(kid, item, said))
  }
  item.slots = slots
  item.kids = slots
  item.gather()
  return item
}

/** The ghost of a repeat with the instances that the form begins with. */
function series(spec: Spec, parent: Item, says: Def): Item {
  const ghost = new Item(spec, parent, '')
  ghost.instances = []
  for (let i = 0; i < (says.r ?? 0); i++) append(ghost, grow(spec, parent, says.first?.[i]))
  return ghost
}

/** Put an instance behind the others; its parent has to gather its kids. */
export function append(ghost: Item, instance: Item): void {
  const instances = ghost.instances as Item[]
  instances.push(instance)
  instance.at = instances.length
}

/** What is new is part of the reckoning from now on. */
export function join(live: Live, item: Item): void {
  all(item, (each) => {
    if (each.value !== '' && each.spec.control?.from) watchChoices(live, each.spec)
    live.shade(each, 0)
    live.oweAll(each)
  })
}
