/** A script of what a person does with a form, and what comes of it. */
import type { Answers, FormRun, Unasked } from '../engine/api'
import type { Item } from '../engine/item'
import { leaves } from '../engine/state'
import { xmlOf } from '../engine/xml'
import type { Texts } from '../model'
import type { Given } from './given'
import { asQuestion, type SeenPage, type SeenQuestion, seeQuestion } from './seen'
import { type Refused, Sitting } from './sitting'

/** One step; all parts may be left out, and are done in this order. */
export interface ScriptStep {
  readonly speak?: string
  readonly add?: string | readonly string[]
  readonly remove?: string | readonly string[]
  readonly answer?: { readonly [name: string]: Given }
  readonly leave?: Readonly<Record<string, Unasked | ''>>
  readonly back?: true | number
  /** Turn so many pages; a page with faults is not turned. */
  readonly next?: true | number
  /** What must hold now, by question: a value, null for one that is not relevant, or parts of what is seen of it. */
  readonly expect?: Readonly<Record<string, unknown>>
}

export interface Script {
  /** Answers given by whatever page asks for them, from the first page to the last. */
  readonly answers?: { readonly [name: string]: Given }
  readonly steps?: readonly ScriptStep[]
  /** What must hold at the end. */
  readonly expect?: Readonly<Record<string, unknown>>
}

export interface Unmet {
  readonly name: string
  readonly expected: unknown
  readonly found: unknown
}

export interface Sat {
  /** Each page as it was when it was turned, or after each step. */
  readonly pages: readonly SeenPage[]
  readonly refused: readonly Refused[]
  readonly unmet: readonly Unmet[]
  /** Whether the last page was turned. */
  readonly ended: boolean
  readonly faults: readonly {
    readonly id: string
    readonly kind: string
    readonly type: string
    readonly words: string
  }[]
  /** Values of all nodes that are relevant, calculated ones too. */
  readonly values: Readonly<Record<string, string>>
  readonly irrelevant: readonly string[]
  /** Nodes without a question. */
  readonly calculated: readonly string[]
  readonly answers: Answers
  readonly xml: string
}

/** Do what a script says, with a form that was just opened. */
export function sit(run: FormRun, texts: Readonly<Record<string, Texts>>, script: Script): Sat {
  const sitting = new Sitting(run, texts)
  const unmet: Unmet[] = []
  if (script.answers) sitting.answerAll(script.answers)
  else if (script.steps) sitting.see()
  for (const step of script.steps ?? []) {
    perform(sitting, step)
    unmet.push(...unmetIn(sitting, step.expect))
    if (Object.keys(step).some((part) => part !== 'expect')) sitting.see()
  }
  if (!script.answers && !script.steps) sitting.answerAll({})
  unmet.push(...unmetIn(sitting, script.expect))
  return { pages: sitting.pages, refused: sitting.refused, unmet, ended: sitting.ended, ...endOf(run) }
}

const each = (these: string | readonly string[] | undefined): readonly string[] =>
  these === undefined ? [] : typeof these === 'string' ? [these] : these

const times = (many: true | number | undefined): number => (many === undefined ? 0 : many === true ? 1 : many)

function perform(sitting: Sitting, step: ScriptStep): void {
  if (step.speak !== undefined) sitting.speak(step.speak)
  for (const name of each(step.add)) sitting.add(name)
  for (const name of each(step.remove)) sitting.remove(name)
  if (step.answer) sitting.answerNamed(step.answer)
  if (step.leave) sitting.leave(step.leave)
  for (let n = times(step.back); n > 0; n--) sitting.back()
  for (let n = times(step.next); n > 0 && sitting.next(); n--);
}

function unmetIn(sitting: Sitting, expected: Readonly<Record<string, unknown>> = {}): Unmet[] {
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const item = sitting.find(name)
    const found = item ? foundOf(sitting.run, item, wanted) : 'unknown'
    return same(found, wanted) ? [] : [{ name, expected: wanted, found }]
  })
}

/** What there is of what is wanted: the value, or the same parts of what is seen. */
function foundOf(run: FormRun, item: Item, wanted: unknown): unknown {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) return item.blank ? null : item.value
  const question = asQuestion(item)
  const seen: Partial<SeenQuestion> = question ? seeQuestion(run, question) : { value: item.value }
  return Object.fromEntries(Object.keys(wanted).map((part) => [part, partOf(seen, part)]))
}

function partOf(seen: Partial<SeenQuestion>, part: string): unknown {
  if (part === 'choices') return seen.choices?.map(({ value }) => value) ?? []
  if (part === 'fault') return seen.fault?.kind ?? null
  return seen[part as keyof SeenQuestion] ?? null
}

function same(found: unknown, wanted: unknown): boolean {
  if (typeof wanted === 'number' && typeof found === 'string') return found !== '' && Number(found) === wanted
  if (typeof wanted === 'boolean' && typeof found === 'string') return found === String(wanted)
  if (Array.isArray(wanted) && typeof found === 'string') return found === wanted.map(String).join(' ')
  if (typeof wanted === 'object' && wanted !== null && typeof found === 'object' && found !== null) {
    const keys = Object.keys(wanted)
    return keys.every((key) => same(found[key as keyof object], wanted[key as keyof object]))
  }
  return found === wanted
}

function endOf(run: FormRun) {
  const all = leaves(run.root) as Item[]
  return {
    faults: run.faults().map(({ field, kind, words }) => ({ id: field.id, kind, type: field.type, words })),
    values: Object.fromEntries(all.filter((item) => !item.blank).map((item) => [item.id, item.value])),
    irrelevant: all.filter((item) => item.blank).map((item) => item.id),
    calculated: all.filter((item) => !item.blank && !item.spec.control && item.spec.def.calc).map((item) => item.id),
    answers: run.answers(),
    xml: xmlOf(run),
  }
}
