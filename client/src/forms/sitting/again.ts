/** Reckons a stored answer set again: the same answers to the same questions, and what comes of them now. */
import type { Answers, FormRun, Known, Opening } from '../engine/api'
import type { Item } from '../engine/item'
import { open } from '../engine/open'
import { layOut, type Spec } from '../engine/plan'
import { leaves } from '../engine/state'

type Stored = Answers[string] | undefined

export interface Difference {
  readonly id: string
  /** What was stored, and what is reckoned now; null where there is none. */
  readonly stored: string | null
  readonly now: string | null
  /** Whether the form calculates it; else an answer that the form no longer asks for or takes. */
  readonly calculated: boolean
}

const conceptOf = (spec: Spec): string => spec.def.as ?? spec.def.n

const isTree = (value: Stored): value is Answers =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !('unasked' in value && typeof value.unasked === 'string')

/** Stored answers by node name, as a form is opened with; what is calculated is left to be reckoned. */
function knownOf(spec: Spec, stored: Answers): Known {
  const found: Record<string, string | Known | Known[]> = {}
  for (const kid of spec.kids) {
    const value = stored[conceptOf(kid)]
    if (value === undefined || kid.def.calc) continue
    if (Array.isArray(value) && kid.isRepeat) found[kid.def.n] = value.map((one) => knownOf(kid, one))
    else if (isTree(value)) found[kid.def.n] = knownOf(kid, value)
    else if (typeof value !== 'object') found[kid.def.n] = String(value)
  }
  return found
}

/** Open the form with stored answers and reckon; returns the run and where it differs from what was stored. */
export function again(opening: Opening, stored: Answers): { run: FormRun; differences: Difference[] } {
  const root = layOut(opening.model).specs[0] as Spec
  const run = open({ ...opening, known: knownOf(root, stored) })
  for (const item of leaves(run.root) as Item[]) restore(run, item, storedAt(item, stored))
  const now = new Map((leaves(run.root) as Item[]).map((item) => [item.id, item]))
  return { run, differences: [...now.values()].flatMap((item) => differenceOf(item, stored)) }
}

/** What an action or a first value changed goes back to what was answered. */
function restore(run: FormRun, item: Item, value: Stored): void {
  if (item.spec.def.calc || item.blank || !item.spec.control) return
  if (typeof value === 'string' && item.value !== value) run.set(item, value)
  else if (typeof value === 'object' && 'unasked' in value && typeof value.unasked === 'string') {
    run.leave(item, value.unasked as 'not_asked' | 'unsafe')
  }
}

function storedAt(item: Item, stored: Answers): Stored {
  const around = item.parent?.parent ? storedAt(item.parent, stored) : stored
  if (!isTree(around)) return undefined
  const value = (around as Answers)[conceptOf(item.spec)]
  return Array.isArray(value) && item.spec.isRepeat ? value[item.at - 1] : value
}

function differenceOf(item: Item, stored: Answers): Difference[] {
  const before = storedAt(item, stored)
  const was = before === undefined ? null : typeof before === 'object' ? '' : String(before)
  const now = item.blank || (item.value === '' && !was) ? null : item.value
  if ((was || null) === (now || null) || isTaken(item)) return []
  return [{ id: item.id, stored: was, now, calculated: item.spec.def.calc !== undefined }]
}

/** What is told from the moment of filling in: times, and the identity. */
const isTaken = (item: Item): boolean => item.spec.def.pre !== undefined || item.parent?.name === 'meta'
