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
export function pagesOf(live: Live): Page[] {
  const pages: Page[] = []
  turn(live, live.opening.model.body, live.root, [], pages)
  return pages
}

function turn(
  live: Live,
  controls: readonly Control[],
  around: Item,
  labels: readonly Question[],
  pages: Page[],
): void {
  for (const control of controls) {
    if (has(control, 'hidden')) continue
    if (control.k === 'repeat') turnRepeat(live, control, around, labels, pages)
    else if (control.k === 'group') turnGroup(live, control, fieldOf(live, control, around), labels, pages)
    else {
      const shows = shownIn(live, [control], around)
      if (shows[0]) pages.push({ id: shows[0].field.id, kind: 'questions', around: labels, shows })
    }
  }
}

function turnGroup(
  live: Live,
  control: Control,
  field: Item | undefined,
  labels: readonly Question[],
  pages: Page[],
): void {
  if (!field || field.blank) return
  if (!has(control, 'field-list')) {
    const around = control.l ? [...labels, { control, field }] : labels
    turn(live, control.c ?? [], field, around, pages)
    return
  }
  const inside = shownIn(live, control.c ?? [], field)
  if (inside.length > 0) {
    pages.push({ id: field.id, kind: 'questions', around: labels, shows: [{ control, field, inside }] })
  }
}

function turnRepeat(live: Live, control: Control, around: Item, labels: readonly Question[], pages: Page[]): void {
  const ghost = ghostFor(live, control, around)
  if (!ghost?.instances || around.blank) return
  for (const instance of ghost.instances) {
    for (const page of kept(live, control, instance, labels)) pages.push(page)
  }
  if (isOpen(ghost)) {
    pages.push({ id: ghost.id, kind: 'prompt', around: labels, shows: [{ control, field: ghost }] })
  }
}

/** Pages of an instance: those of the last time while nothing in it changed, so that many instances cost no more. */
function kept(live: Live, control: Control, instance: Item, labels: readonly Question[]): readonly Page[] {
  if (instance.pages) return instance.pages
  const found: Page[] = []
  const { strays } = live
  live.strays = false
  turnGroup(live, control, instance, labels, found)
  if (!live.strays) instance.pages = found
  live.strays ||= strays
  return found
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
