/**
 * Choices: written in the form, rows of a list, or answers given before. When the choices change, an answer that is no
 * longer among them is taken back, as ODK Collect does; of several answers only those that are gone.
 */
import type { Control, Expr, Itemset } from '../model'
import { evaluate, evaluateNumber } from '../xpath/evaluate'
import type { XNode } from '../xpath/node'
import { stringOf } from '../xpath/values'
import type { Choice } from './api'
import type { Item } from './item'
import type { Live } from './live'
import { addTurn, CHOICES, type Spec } from './plan'
import { readsOf } from './reads'
import { shuffled } from './shuffle'
import { offeredText, quote, spokenOf } from './texts'

const MEDIA = ['image', 'audio', 'video'] as const

/** From now on the answers of this def are held against their choices when these change. */
export function watchChoices(live: Live, spec: Spec): void {
  const from = spec.control?.from
  if (!from || spec.watched) return
  spec.watched = true
  const exprs = typeof from.mix === 'object' ? [from.nodes, from.mix] : [from.nodes]
  const reads = readsOf(exprs, spec)
  for (const read of [...reads.specs]) {
    for (const name of [from.v, from.l]) {
      const kid = read.kids[read.slots[name] ?? -1]
      if (kid) reads.specs.add(kid)
    }
  }
  if (reads.specs.size === 0) return
  addTurn(live.plan, spec, CHOICES, from.nodes, reads.specs).cross = reads.cross
  forget(reads.specs)
}

/** Which rules look into the repeats around these has to be found again. */
export function forget(specs: Iterable<Spec>): void {
  for (const spec of specs) for (const repeat of spec.reps) repeat.outer = null
}

function rowsOf(live: Live, from: Itemset, item: Item): readonly XNode[] {
  const nodes = evaluate(from.nodes, live.context(item))
  return typeof nodes === 'object' ? nodes.filter((node) => !node.blank) : []
}

function childText(row: XNode, name: string): string {
  if (name === '.') return stringOf(row)
  const kids = row.named ? row.named(name) : row.kids
  for (const kid of kids) if (kid.name === name) return stringOf(kid)
  return ''
}

/** Whether the list is one that nobody brought: its answers stay as they are. */
function isAway(live: Live, from: Itemset): boolean {
  const [kind, base] = from.nodes
  const list =
    kind === 'p' && Array.isArray(base) && base[0] === 'f' && base[1] === 'instance' ? base[2]?.[1] : undefined
  return typeof list === 'string' && live.world.instance(list) === undefined
}

/** Hold an answer against its choices again. */
export function recheck(live: Live, item: Item): void {
  const control = item.spec.control as Control
  const from = control.from as Itemset
  if ((item.value === '' && item.offered === undefined) || isAway(live, from)) return
  const rows = rowsOf(live, from, item)
  const values = new Set(rows.map((row) => childText(row, from.v)))
  for (const [value] of control.o ?? []) values.add(value)
  if (item.offered !== undefined) noteOffer(live, item, keyOf(rows, from))
  if (item.value !== '') live.assign(item, stillOffered(item.value, values, control.k === 'select1'))
}

function stillOffered(value: string, values: ReadonlySet<string>, single: boolean): string {
  if (values.has(value)) return value
  return single
    ? ''
    : value
        .split(/\s+/)
        .filter((one) => values.has(one))
        .join(' ')
}

const keyOf = (rows: readonly XNode[], from: Itemset): string =>
  rows.map((row) => `${childText(row, from.v)}\t${childText(row, from.l)}`).join('\n')

function noteOffer(live: Live, item: Item, key: string): void {
  if (item.offered !== key) live.changed.add(item)
  item.offered = key
}

/** What a question offers now, in the order in which it is shown. */
export function choicesOf(live: Live, control: Control, item: Item): readonly Choice[] {
  const written = (control.o ?? []).map(([value, label]) => choice(live, value, spokenOf(live, label), item))
  const { from } = control
  if (!from) return written
  if (item.spec.control === control) watchChoices(live, item.spec)
  const rows = rowsOf(live, from, item)
  item.offered = keyOf(rows, from)
  const found = rows.map((row) => rowChoice(live, row, from, item)).filter((one) => one.value !== '')
  return [...written, ...(from.mix ? mixed(live, found, from.mix, item) : found)]
}

/** The label of one choice of a question, for an expression; '' where there is none of that value. */
export function labelOf(live: Live, { o, from }: Control, item: Item, value: string): string {
  const written = o?.find((one) => one[0] === value)
  if (written) return quote(live, spokenOf(live, written[1]), item)
  const row = from && rowsOf(live, from, item).find((one) => childText(one, from.v) === value)
  if (!row || !from) return ''
  const label = childText(row, from.l)
  return from.it ? quote(live, spokenOf(live, { i: label }), item) : label
}

function rowChoice(live: Live, row: XNode, from: Itemset, item: Item): Choice {
  const label = childText(row, from.l)
  return choice(live, childText(row, from.v), from.it ? spokenOf(live, { i: label }) : { t: label }, item)
}

function choice(live: Live, value: string, spoken: ReturnType<typeof spokenOf>, item: Item): Choice {
  const made: { -readonly [K in keyof Choice]: Choice[K] } = { value, label: offeredText(live, spoken, item) }
  for (const medium of MEDIA) {
    const file = spoken[medium]
    if (file) made[medium] = file
  }
  return made
}

/** Without a seed the order is drawn once for each field and stays. */
function mixed(live: Live, found: readonly Choice[], mix: 1 | Expr, item: Item): readonly Choice[] {
  if (mix !== 1) return shuffled(found, evaluateNumber(mix, live.context(item)))
  item.seed ??= Math.floor(live.world.random() * 2147483646) + 1
  return shuffled(found, item.seed)
}
