/** Pages as phones turn them: a question each, a field-list with all inside, and a prompt behind a repeat. */
import type { Control } from '../model'
import type { Page, Question, Shown } from './api'
import { type Item, nearest } from './item'
import type { Live } from './live'
import type { Spec } from './plan'
import { isOpen } from './repeats'

const NONE: readonly Shown[] = []

const has = (control: Control, word: string): boolean => control.a?.includes(word) ?? false

/** The node of a control as seen from the node around it. */
export function fieldOf(live: Live, control: Control, around: Item): Item | undefined {
  const spec = live.plan.specs[control.d] as Spec
  if (spec === around.spec) return around
  if (spec.parent === around.spec) return around.slots[spec.slot]
  live.strays = true
  return nearest(around, spec)
}

/** The ghost of a repeat's control, wherever it stands. */
function ghostFor(live: Live, control: Control, around: Item): Item | undefined {
  const spec = live.plan.specs[control.d] as Spec
  if (spec.parent !== around.spec) live.strays = true
  const parent = spec.parent === around.spec ? around : spec.parent && nearest(around, spec.parent)
  return parent?.slots[spec.slot]
}

/** Pages that are relevant now. */
export const pagesOf = (live: Live): readonly Page[] => turn(live, live.opening.model.body, live.root, [])

function turn(live: Live, controls: readonly Control[], around: Item, labels: readonly Question[]): readonly Page[] {
  const found: (Page | readonly Page[])[] = []
  for (const control of controls) {
    if (has(control, 'hidden')) continue
    if (control.k === 'repeat') found.push(turnRepeat(live, control, around, labels))
    else if (control.k === 'group') found.push(kept(live, control, fieldOf(live, control, around), labels))
    else {
      const shows = shownIn(live, [control], around)
      if (shows[0]) found.push({ id: shows[0].field.id, kind: 'questions', around: labels, shows })
    }
  }
  return joined(found)
}

const joined = (these: readonly (Page | readonly Page[])[]): readonly Page[] => ([] as Page[]).concat(...these)

function turnGroup(live: Live, control: Control, field: Item, labels: readonly Question[]): readonly Page[] {
  if (!has(control, 'field-list')) {
    return turn(live, control.c ?? [], field, control.l ? [...labels, { control, field }] : labels)
  }
  const inside = shownIn(live, control.c ?? [], field)
  return inside.length > 0
    ? [{ id: field.id, kind: 'questions', around: labels, shows: [{ control, field, inside }] }]
    : []
}

function turnRepeat(live: Live, control: Control, around: Item, labels: readonly Question[]): readonly Page[] {
  const ghost = ghostFor(live, control, around)
  if (!ghost?.instances || around.blank) return []
  const pages = ghost.instances.map((instance) => kept(live, control, instance, labels))
  if (!isOpen(ghost)) return joined(pages)
  return joined([...pages, { id: ghost.id, kind: 'prompt', around: labels, shows: [{ control, field: ghost }] }])
}

/** Pages of a group or instance: those of the last time while nothing in it changed, so that many cost no more. */
function kept(live: Live, control: Control, field: Item | undefined, labels: readonly Question[]): readonly Page[] {
  if (!field || field.blank) return []
  if (field.turned?.control === control) return field.turned.pages
  const { strays } = live
  live.strays = false
  const pages = turnGroup(live, control, field, labels)
  if (!live.strays) field.turned = { control, pages }
  live.strays ||= strays
  return pages
}

/** Questions and groups as they are shown together. A repeat's field without `inside` is its prompt. */
function shownIn(live: Live, controls: readonly Control[], around: Item): readonly Shown[] {
  const found: Shown[] = []
  for (const control of controls) {
    if (has(control, 'hidden')) continue
    if (control.k === 'repeat') found.push(...shownRepeat(live, control, around))
    else {
      const field = fieldOf(live, control, around)
      if (field && !field.blank)
        found.push(...(control.k === 'group' ? shownGroup(live, control, field) : asked(control, field)))
    }
  }
  return found
}

function shownGroup(live: Live, control: Control, field: Item): readonly Shown[] {
  const inside = field.blank ? NONE : shownIn(live, control.c ?? [], field)
  return inside.length > 0 ? [{ control, field, inside }] : NONE
}

function shownRepeat(live: Live, control: Control, around: Item): readonly Shown[] {
  const ghost = ghostFor(live, control, around)
  if (!ghost?.instances) return NONE
  const shown = ghost.instances.flatMap((instance) => shownGroup(live, control, instance))
  return isOpen(ghost) ? [...shown, { control, field: ghost }] : shown
}

/** A question, unless there is nothing to see: no label, no hint, nobody may answer it and it holds nothing. */
function asked(control: Control, field: Item): readonly Shown[] {
  const silent = !control.l && !control.h && field.readonly && field.value === ''
  return silent ? NONE : [{ control, field }]
}
