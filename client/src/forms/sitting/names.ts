/** How people name a node of the answers: `age`, `child[2]/age`, `/visit/child[2]/age`. */
import type { Item } from '../engine/item'

interface Step {
  readonly name: string
  /** Which instance, where it is said. */
  readonly at: number | undefined
}

export interface Named {
  readonly written: string
  readonly steps: readonly Step[]
  /** From the top, so that no step may be missing. */
  readonly whole: boolean
}

/** Read a name; the form's own name may stand first in a path that begins with a slash. */
export function readName(written: string, root: string): Named {
  const whole = written.startsWith('/')
  const steps = written.split('/').filter(Boolean).map(readStep)
  if (whole && steps[0]?.name === root) steps.shift()
  return { written, steps, whole }
}

function readStep(written: string): Step {
  const found = /^(.*?)\[(\d+)\]$/.exec(written.trim())
  return found ? { name: found[1] as string, at: Number(found[2]) } : { name: written.trim(), at: undefined }
}

/** The nodes from below the root down to an item. */
function chainOf(item: Item): Item[] {
  const chain: Item[] = []
  for (let here = item; here.parent; here = here.parent) chain.unshift(here)
  return chain
}

const fits = (step: Step, item: Item): boolean =>
  step.name === item.spec.def.n && (step.at === undefined || step.at === (item.spec.isRepeat ? item.at : 1))

/** Whether a name means this item; a step without a number means any instance. */
export function means({ steps, whole }: Named, item: Item): boolean {
  const chain = chainOf(item)
  const from = chain.length - steps.length
  if (steps.length === 0 || from < 0 || (whole && from > 0)) return false
  return steps.every((step, at) => fits(step, chain[from + at] as Item))
}

/** All below an item and itself, without what is not there yet. */
export const below = (item: Item): Item[] => [
  item,
  ...item.slots.flatMap((slot) => (slot.instances ? slot.instances.flatMap(below) : below(slot))),
]

/** The ghosts of all repeats that are there. */
export const ghosts = (item: Item): Item[] =>
  item.slots.flatMap((slot) => (slot.instances ? [slot, ...slot.instances.flatMap(ghosts)] : ghosts(slot)))

/** Whether a name says something about the next instance of a repeat, which is not there yet. */
export function asksForNext({ steps }: Named, ghost: Item): boolean {
  const next = (ghost.instances?.length ?? 0) + 1
  const around = chainOf(ghost.parent as Item)
  return steps.some((step, at) => {
    if (step.name !== ghost.name || (step.at ?? 1) !== next) return false
    const outer = steps.slice(0, at)
    const from = around.length - outer.length
    return from >= 0 && outer.every((one, place) => fits(one, around[from + place] as Item))
  })
}
