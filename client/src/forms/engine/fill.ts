/** Fills a form in by a script, step by step, and says after each what a person would see. */
import type { Texts } from '../model'
import type { Answers, Field, FormRun, Question, Shown, Unasked } from './api'
import { findItem, type Item } from './item'
import { leaves } from './state'
import { xmlOf } from './xml'

/**
 * One step; all parts may be left out, and are done in this order. Questions and repeats are named by path
 * (`/data/child[2]/age`, or its end, `child[2]/age`) or by their bare name: the first that is relevant.
 */
export interface FillStep {
  /** Show another language from here on. */
  readonly speak?: { readonly lang: string; readonly texts: Texts }
  /** Repeats that get one more instance each. */
  readonly add?: readonly string[]
  /** Instances to remove. */
  readonly remove?: readonly string[]
  /** Answers by question; '' takes an answer back. */
  readonly answer?: Readonly<Record<string, string>>
  /** Questions that were not asked. */
  readonly leave?: Readonly<Record<string, Unasked | ''>>
}

export interface SeenQuestion {
  readonly id: string
  readonly kind: string
  readonly label: string
  readonly value: string
  readonly required: boolean
  readonly readonly: boolean
  readonly choices?: readonly (readonly [value: string, label: string])[]
}

export interface SeenPage {
  readonly id: string
  readonly kind: 'questions' | 'prompt'
  readonly questions: readonly SeenQuestion[]
}

export interface Filled {
  readonly steps: readonly {
    /** What of the step could not be done: there is no such node, nobody sees it, or it is not among the choices. */
    readonly refused: readonly {
      readonly name: string
      readonly why: 'unknown' | 'irrelevant' | 'readonly' | 'choice'
    }[]
    readonly pages: readonly SeenPage[]
    readonly faults: readonly { readonly id: string; readonly kind: string; readonly words: string }[]
    /** Questions that are not relevant now. */
    readonly irrelevant: readonly string[]
  }[]
  readonly answers: Answers
  readonly xml: string
  /** Every value, calculated ones too, that is not empty, by id. */
  readonly values: Readonly<Record<string, string>>
}

type Refused = { name: string; why: 'unknown' | 'irrelevant' | 'readonly' | 'choice' }

/** Do these steps one after the other. */
export function fill(run: FormRun, steps: readonly FillStep[]): Filled {
  const seen = steps.map((step) => {
    const refused = perform(run, step)
    const faults = run.faults().map(({ field, kind, words }) => ({ id: field.id, kind, words }))
    return { refused, pages: pagesSeen(run), faults, irrelevant: irrelevant(run) }
  })
  return { steps: seen, answers: run.answers(), xml: xmlOf(run), values: valuesOf(run) }
}

function perform(run: FormRun, step: FillStep): Refused[] {
  const refused: Refused[] = []
  if (step.speak) run.speak(step.speak.lang, step.speak.texts)
  for (const name of step.add ?? []) if (!run.addRepeat(repeatPath(run, name))) refused.push({ name, why: 'unknown' })
  for (const name of step.remove ?? []) {
    const instance = locate(run, name)
    if (instance) run.removeRepeat(instance)
    else refused.push({ name, why: 'unknown' })
  }
  for (const [name, value] of Object.entries(step.answer ?? {})) refused.push(...answer(run, name, value))
  for (const [name, why] of Object.entries(step.leave ?? {})) {
    const field = locate(run, name)
    if (field) run.leave(field, why)
    else refused.push({ name, why: 'unknown' })
  }
  return refused
}

function answer(run: FormRun, name: string, value: string): Refused[] {
  const item = locate(run, name)
  if (!item || item.slots.length > 0) return [{ name, why: 'unknown' }]
  if (item.blank) return [{ name, why: 'irrelevant' }]
  if (item.readonly && item.spec.control) return [{ name, why: 'readonly' }]
  if (!isOffered(run, item, value)) return [{ name, why: 'choice' }]
  run.set(item, value)
  return []
}

function isOffered(run: FormRun, item: Item, value: string): boolean {
  const { control } = item.spec
  if (value === '' || !control || !(control.o || control.from)) return true
  const values = run.choices({ control, field: item }).map((choice) => choice.value)
  const given = control.k === 'select1' ? [value] : value.split(/\s+/)
  return given.every((one) => values.includes(one))
}

/** The node that a name means: by path, by the end of a path, or the first of that name, a relevant one before others. */
function locate(run: FormRun, name: string): Item | undefined {
  const root = run.root as Item
  if (name.startsWith('/')) return findItem(root, name)
  const found = below(root).filter((item) => bare(item.id).endsWith(`/${bare(name)}`))
  return found.find((item) => !item.blank) ?? found[0]
}

/** A path as people write it: the first instance needs no place. */
const bare = (id: string): string => id.replaceAll('[1]', '')

const below = (item: Item): Item[] => [
  item,
  ...item.slots.flatMap((slot) => (slot.instances ? slot.instances.flatMap(below) : below(slot))),
]

function repeatPath(run: FormRun, name: string): string {
  if (name.startsWith('/')) return name
  const ghosts = (item: Item): Item[] =>
    item.slots.flatMap((slot) => (slot.instances ? [slot, ...slot.instances.flatMap(ghosts)] : ghosts(slot)))
  const plain = (ghost: Item): string => ghost.id.slice(0, ghost.id.lastIndexOf('['))
  const found = ghosts(run.root as Item).map(plain)
  return found.find((id) => bare(id).endsWith(`/${bare(name)}`)) ?? name
}

const pagesSeen = (run: FormRun): SeenPage[] =>
  run.pages().map(({ id, kind, shows }) => ({ id, kind, questions: shows.flatMap((one) => seenIn(run, one)) }))

const seenIn = (run: FormRun, shown: Shown): SeenQuestion[] =>
  shown.inside ? shown.inside.flatMap((one) => seenIn(run, one)) : [seenQuestion(run, shown)]

function seenQuestion(run: FormRun, question: Question): SeenQuestion {
  const { control, field } = question
  const seen = { id: field.id, kind: control.k, label: run.label(question).text, value: field.value }
  const choices =
    control.o || control.from ? run.choices(question).map(({ value, label }) => [value, label] as const) : undefined
  return { ...seen, required: field.required, readonly: field.readonly, ...(choices ? { choices } : {}) }
}

const fieldsOf = (run: FormRun): Field[] => leaves(run.root)

const irrelevant = (run: FormRun): string[] =>
  fieldsOf(run)
    .filter((field) => !field.relevant && (field as Item).spec.control)
    .map((field) => field.id)

const valuesOf = (run: FormRun): Record<string, string> =>
  Object.fromEntries(
    fieldsOf(run)
      .filter((field) => field.relevant && field.value !== '')
      .map((field) => [field.id, field.value]),
  )
