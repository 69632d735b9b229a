/** Actions: what a form does when it opens, when an instance comes to be and when an answer changes. */
import type { Action, Event } from '../model'
import { all, each, type Item, shared } from './item'
import type { Live } from './live'
import type { Spec } from './plan'
import { typed } from './typed'

/** More than this at one change goes round in a ring. */
const MOST = 1000

export interface Step {
  readonly action: Action
  readonly from: Item
}

/** Actions of an event that stand at an item or below it, in the order of the form. */
export function stepsBelow(top: Item, event: Event): Step[] {
  const found: Step[] = []
  all(top, (from) => {
    if (!from.instances) for (const step of stepsAt(from, event)) found.push(step)
  })
  return found
}

const stepsAt = (from: Item, event: Event): Step[] =>
  (from.spec.def.on ?? []).filter((action) => action.when.includes(event)).map((action) => ({ action, from }))

/** Those of the whole form for an event. */
export const stepsOf = (live: Live, event: Event): Step[] => [
  ...(live.opening.model.on ?? [])
    .filter((action) => action.when.includes(event))
    .map((action) => ({ action, from: live.root })),
  ...(live.plan.acts ? stepsBelow(live.root, event) : []),
]

/** Do what an action says, to the nearest instance of its target. */
function perform(live: Live, { action, from }: Step): void {
  const target = live.plan.specs[action.to] as Spec
  const found: Item[] = []
  each(target, shared(from, from.spec.reps, target.reps, null), (item) => {
    if (item.slots.length === 0) found.push(item)
  })
  for (const item of found) {
    if (action.do === 'setvalue') {
      live.assign(item, action.value ? typed(action.value, item.type, live.context(item)) : '')
      // What is calculated is calculated, whatever it begins with.
      if (action.when.includes('first-load')) live.oweAll(item)
    } else live.wanted.push({ field: item, what: action.do === 'setgeopoint' ? 'geopoint' : 'audio' })
  }
}

/** Do these one after the other, and what they bring about, each with its own reckoning. */
export function doAll(live: Live, steps: readonly Step[]): void {
  const open = [...steps]
  for (let done = 0; done < MOST; done++) {
    open.push(...broughtAbout(live))
    const step = open.shift()
    if (!step) return
    if (step.from.gone) continue
    live.stamp++
    perform(live, step)
    live.reckon()
  }
  live.born.length = 0
  live.fired.length = 0
}

function broughtAbout(live: Live): Step[] {
  const steps = [
    ...live.born.flatMap((item) => (live.plan.acts ? stepsBelow(item, 'new-repeat') : [])),
    ...live.fired.flatMap((item) => stepsAt(item, 'value-changed')),
  ]
  live.born.length = 0
  live.fired.length = 0
  return steps
}
