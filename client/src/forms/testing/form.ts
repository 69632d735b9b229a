/** Small forms for tests, with expressions as people write them. The body follows the tree. */
import type { Opening } from '../engine/api'
import { open } from '../engine/open'
import { layOut, type Spec } from '../engine/plan'
import { readsOf } from '../engine/reads'
import type { Action, Control, Def, Event, Expr, List, Model, Rule, Text } from '../model'
import { parse } from './parse'
import { EVENING } from './world'

type Written = string | 1

/** A node of a form with its control; expressions as text, `hide` for one without a control. */
export interface Sketch {
  readonly name: string
  readonly kids?: readonly Sketch[]
  readonly t?: string
  readonly v?: string
  readonly rel?: string
  readonly con?: string
  readonly calc?: string
  readonly req?: Written
  readonly ro?: Written
  readonly msg?: Text
  readonly rmsg?: Text
  readonly count?: string
  readonly fixed?: 1
  readonly r?: number
  readonly first?: readonly Def[]
  readonly pre?: readonly [string, string]
  readonly as?: string
  readonly at?: Def['at']
  readonly ns?: string
  readonly px?: string
  /** `[events, target path, expression]` */
  readonly on?: readonly (readonly [string, string, string])[]
  readonly hide?: boolean
  readonly k?: Control['k']
  readonly l?: Text
  readonly h?: Text
  readonly a?: readonly string[]
  readonly o?: readonly (readonly [string, Text])[]
  readonly from?: {
    readonly nodes: string
    readonly v?: string
    readonly l?: string
    readonly it?: 1
    readonly mix?: string | 1
  }
  readonly p?: Control['p']
}

/** What a form has beside its questions. */
export interface Around {
  readonly lists?: Readonly<Record<string, List>>
  readonly on?: Sketch['on']
  readonly langs?: readonly string[]
  readonly prefixes?: Readonly<Record<string, string>>
}

const RULES = ['rel', 'con', 'calc', 'count'] as const
const KEPT = ['t', 'v', 'msg', 'rmsg', 'fixed', 'r', 'first', 'pre', 'as', 'at', 'ns', 'px'] as const

/** A question. */
export const ask = (name: string, more: Partial<Sketch> = {}): Sketch => ({ name, ...more })
/** A group or, with `r`, a repeat. */
export const group = (name: string, kids: readonly Sketch[], more: Partial<Sketch> = {}): Sketch => ({
  name,
  kids,
  ...more,
})
export const repeat = (name: string, kids: readonly Sketch[], more: Partial<Sketch> = {}): Sketch =>
  group(name, kids, { r: 0, ...more })

class Maker {
  readonly paths: string[] = []
  /** Actions whose targets get their numbers once all nodes have theirs. */
  readonly pending: [Record<string, unknown>, string][] = []

  def(sketch: Sketch, around: string): Def {
    const path = `${around}/${sketch.name}`
    this.paths.push(path)
    const def: Record<string, unknown> = { n: sketch.name }
    for (const key of KEPT) if (sketch[key] !== undefined) def[key] = sketch[key]
    for (const key of RULES) if (sketch[key] !== undefined) def[key] = parse(sketch[key] as string)
    for (const key of ['req', 'ro'] as const) {
      const written = sketch[key]
      if (written !== undefined) def[key] = written === 1 ? 1 : parse(written)
    }
    if (sketch.from || sketch.o) def.t = sketch.t ?? (sketch.k === 'select' ? 'select' : 'select1')
    if (sketch.on) def.on = this.actions(sketch.on)
    if (sketch.kids) def.c = sketch.kids.map((kid) => this.def(kid, path))
    return def as unknown as Def
  }

  actions(on: NonNullable<Sketch['on']>): Action[] {
    return on.map(([events, target, value]) => {
      const made: Record<string, unknown> = { when: events.split(' ') as Event[], do: 'setvalue', to: -1 }
      if (value === 'geopoint') made.do = 'setgeopoint'
      else if (value !== '') made.value = parse(value)
      this.pending.push([made, target])
      return made as unknown as Action
    })
  }

  control(sketch: Sketch, around: string): Control[] {
    const path = `${around}/${sketch.name}`
    if (sketch.hide) return []
    const kind = sketch.kids
      ? sketch.r === undefined
        ? 'group'
        : 'repeat'
      : sketch.from || sketch.o
        ? 'select1'
        : 'input'
    const made: Record<string, unknown> = {
      k: sketch.k ?? kind,
      d: this.paths.indexOf(path),
      l: sketch.l ?? sketch.name,
    }
    for (const key of ['h', 'a', 'o', 'p'] as const) if (sketch[key] !== undefined) made[key] = sketch[key]
    if (sketch.from) made.from = itemset(sketch.from)
    if (sketch.kids) made.c = sketch.kids.flatMap((kid) => this.control(kid, path))
    return [made as unknown as Control]
  }
}

function itemset({ nodes, v = 'name', l = 'label', it, mix }: NonNullable<Sketch['from']>): Control['from'] {
  const shuffle = mix === undefined ? {} : { mix: mix === 1 ? (1 as const) : parse(mix) }
  return { nodes: parse(nodes), v, l, ...(it ? { it } : {}), ...shuffle }
}

/** The model of a form whose root is `data`. */
export function model(kids: readonly Sketch[], around: Around = {}): Model {
  const maker = new Maker()
  const root = maker.def(group('data', kids), '')
  const on = around.on ? { on: maker.actions(around.on) } : {}
  for (const [action, target] of maker.pending) action.to = maker.paths.indexOf(target)
  const body = kids.flatMap((kid) => maker.control(kid, '/data'))
  const bare: Model = {
    v: 1,
    id: 'form',
    version: '1',
    title: 'Form',
    langs: around.langs ?? [],
    root,
    body,
    lists: around.lists ?? {},
    order: [],
    ...on,
    ...(around.prefixes ? { prefixes: around.prefixes } : {}),
  }
  return { ...bare, order: orderOf(bare) }
}

const KINDS = ['rel', 'count', 'calc', 'req', 'ro'] as const

/** Rules in the order of dependence: what changes a node before what reads it. */
function orderOf(bare: Model): Rule[] {
  const { specs } = layOut(bare)
  const rules = specs.flatMap((spec) =>
    KINDS.filter((kind) => typeof spec.def[kind] === 'object').map((kind) => ({
      spec,
      kind,
      reads: [...readsOf([spec.def[kind] as Expr], spec).specs],
    })),
  )
  const done: typeof rules = []
  const met = new Set<(typeof rules)[number]>()
  const makes = (rule: (typeof rules)[number], read: Spec): boolean =>
    rule.kind === 'calc'
      ? rule.spec === read
      : rule.kind !== 'req' && rule.kind !== 'ro' && read.chain.includes(rule.spec)
  const visit = (rule: (typeof rules)[number]): void => {
    if (met.has(rule)) return
    met.add(rule)
    for (const other of rules) if (rule.reads.some((read) => makes(other, read))) visit(other)
    done.push(rule)
  }
  rules.forEach(visit)
  return done.map(({ spec, kind, reads }) => [spec.no, kind, ...reads.map((read) => read.no)])
}

/** Chance that is the same in every run. */
export function seeded(seed: number): () => number {
  let state = (seed % 2147483646) + 1
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** What a form is opened with: Saturday evening, 21 November 2026, somewhere in UTC. */
export const opening = (made: Model, more: Partial<Opening> = {}): Opening => ({
  model: made,
  texts: {},
  lang: '',
  clock: { now: EVENING, offset: () => 0 },
  random: seeded(1),
  ...more,
})

/** A form opened. */
export const opened = (kids: readonly Sketch[], more: Partial<Opening> = {}, around: Around = {}) =>
  open(opening(model(kids, around), more))
