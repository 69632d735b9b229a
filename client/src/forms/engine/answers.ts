/** The relevant answers by concept name, for the body of an entry. */
import type { Answers } from './api'
import type { Item } from './item'
import type { Live } from './live'
import { takenValue } from './preload'

/** Answers of what stands below an item. Groups without any are left out; instances never are, so that places hold. */
export function answersOf(live: Live, item: Item): Answers {
  const found: Answers = {}
  for (const slot of item.slots) {
    const name = slot.spec.def.as ?? slot.spec.def.n
    const answer = slot.instances ? instancesOf(live, slot) : answerOf(live, slot)
    if (answer !== undefined) found[name in found ? slot.spec.def.n : name] = answer
  }
  return found
}

function instancesOf(live: Live, ghost: Item): Answers[] | undefined {
  const relevant = (ghost.instances as Item[]).filter((instance) => !instance.blank)
  return relevant.length > 0 ? relevant.map((instance) => answersOf(live, instance)) : undefined
}

function answerOf(live: Live, item: Item): Answers[string] | undefined {
  if (item.blank) return undefined
  if (item.slots.length > 0) {
    const inside = answersOf(live, item)
    return Object.keys(inside).length > 0 ? inside : undefined
  }
  if (item.unasked) return { unasked: item.unasked }
  return takenValue(live, item) || undefined
}
