/** What the server asks of the engine: plain values in and out, so that they can travel as JSON. */
import type { Answers, FormRun, Known, Opening } from './engine/api'
import { type Filled, type FillStep, fill } from './engine/fill'
import { open } from './engine/open'
import { dump } from './engine/state'
import { type Limits, type Walked, walk as walkOn } from './engine/walk'
import { xmlOf } from './engine/xml'
import type { Expr, List, Model, Texts } from './model'
import { again, type Difference } from './sitting/again'
import { chance } from './sitting/chance'
import { type Place, placeIn, type TreeNode, worldOf } from './sitting/document'
import { type Sat, type Script, sit } from './sitting/script'
import { asText, type WrittenValue } from './sitting/written'
import { evaluate as valueFrom } from './xpath/evaluate'
import { loadEverySet } from './xpath/functions/every'

loadEverySet()

type Languages = Readonly<Record<string, Texts>>

/** With what a form is opened; the language is the form's first unless it is named. */
export interface Asked {
  readonly now: number
  /** Minutes that local time is ahead of UTC. */
  readonly offset: number
  readonly seed?: number
  readonly lang?: string
  readonly known?: Known
  readonly lists?: Readonly<Record<string, List>>
  readonly about?: Readonly<Record<string, string>>
}

function openingOf(model: Model, texts: Languages, asked: Asked): Opening {
  const lang = asked.lang ?? model.langs[0] ?? ''
  const { known, lists, about } = asked
  return {
    model,
    texts: texts[lang] ?? {},
    lang,
    clock: { now: asked.now, offset: () => asked.offset },
    random: chance(asked.seed ?? 1),
    ...(known ? { known } : {}),
    ...(lists ? { lists } : {}),
    ...(about ? { about } : {}),
  }
}

/** What a person does with a form and what she sees, page by page. */
export const sitDown = (model: Model, texts: Languages, asked: Asked, script: Script): Sat =>
  sit(open(openingOf(model, texts, asked)), texts, script)

/** Steps one after the other, and the whole form after each. */
export const fillIn = (model: Model, texts: Languages, asked: Asked, steps: readonly FillStep[]): Filled =>
  fill(open(openingOf(model, texts, asked)), steps)

/** A random walk to the end of a form, and the whole state there. */
export function walk(model: Model, texts: Languages, asked: Asked, limits?: Limits): Walked & { dump: string } {
  const run: FormRun = open(openingOf(model, texts, asked))
  const walked = walkOn(run, chance((asked.seed ?? 1) + 7919), limits)
  return { ...walked, dump: dump(run) }
}

/** A stored answer set reckoned again, at the instant it was written. */
export function recompute(
  model: Model,
  texts: Languages,
  asked: Asked,
  stored: Answers,
): { answers: Answers; differences: Difference[]; xml: string } {
  const { run, differences } = again(openingOf(model, texts, asked), stored)
  return { answers: run.answers(), differences, xml: xmlOf(run) }
}

/** The value of an expression at a place of a document, and how it is written as text. */
export function evaluate(expr: Expr, document: TreeNode, asked: Place): WrittenValue {
  const node = placeIn(document, asked)
  const world = worldOf(node, asked)
  return asText(valueFrom(expr, { node, current: node, position: 1, size: 1, world }))
}
