/**
 * The reckoning: what a change touches becomes due, and rules take their turns in the order of the form until nothing
 * is due. A rule that depends on itself runs once in a change, as Enketo has it, so that no form runs for ever.
 */
import type { Expr, Texts } from '../model'
import type { Context, World } from '../xpath/context'
import { evaluateNumber, evaluateTruth } from '../xpath/evaluate'
import type { Opening } from './api'
import { recheck, watchChoices } from './choices'
import { each, type Item, shared } from './item'
import type { Plan, Spec, Turn } from './plan'
import * as plan from './plan'
import { crossOf } from './reads'
import { resize } from './repeats'
import { typed } from './typed'

export class Live {
  root!: Item
  world!: World
  texts: Texts
  lang: string
  /** What screens are to find out, as actions ask. */
  readonly wanted: { readonly field: Item; readonly what: 'geopoint' | 'audio' }[] = []
  /** What changed since watchers were told. */
  changed = new Set<Item>()
  /** Raised with everything that can change which pages there are. */
  version = 0
  /** Instances that came to be and nodes that got another value, for the actions that wait for them. */
  readonly born: Item[] = []
  readonly fired: Item[] = []
  /** A control showed a node from outside of its instance, so that the instance's pages cannot be kept. */
  strays = false
  /** While a draft is laid out its calculations stand as they were left. */
  restoring = false
  /** The rule that runs. */
  running: Turn | undefined
  /** Number of the change. */
  stamp = 1
  private low = 0

  constructor(
    readonly opening: Opening,
    readonly plan: Plan,
  ) {
    this.texts = opening.texts
    this.lang = opening.lang
  }

  context(item: Item): Context {
    return { node: item, position: item.at, size: 1, current: item, world: this.world }
  }

  /** A rule has to run for a node. */
  owe(turn: Turn, item: Item): void {
    const { bit } = turn
    if (item.due & bit || !isFor(bit, item) || (this.restoring && bit === plan.CALC)) return
    item.due |= bit
    turn.due.push(item)
    if (turn.at < this.low) this.low = turn.at
  }

  /** All rules of a node have to run, which is new or relevant again. */
  oweAll(item: Item, but = 0): void {
    for (const turn of item.spec.turns) if (turn.bit !== but) this.owe(turn, item)
  }

  /** What expressions see of this node changed. */
  touch(item: Item): void {
    for (const turn of item.spec.readers) this.mark(turn, item)
  }

  /** A rule has to run for the nodes that can see this one. */
  mark(turn: Turn, item: Item): void {
    const { spec } = turn
    if (spec.only) {
      this.owe(turn, spec.only)
      return
    }
    const base = shared(item, item.spec.reps, turn.reps, crossOf(turn, item.spec))
    if (spec.isRepeat && base.spec !== spec && spec.parent) {
      const { slot } = spec
      each(spec.parent, base, (parent) => this.owe(turn, parent.slots[slot] as Item))
    }
    if (turn.bit !== plan.COUNT) each(spec, base, (mine) => this.owe(turn, mine))
  }

  /** Which pages there are may change, with what is at a node. */
  turn(item: Item): void {
    this.version++
    for (let at: Item | null = item; at; at = at.parent) at.turned = undefined
  }

  /** Give a node another value. */
  assign(item: Item, value: string): void {
    if (item.value === value && !item.unasked) return
    const wasEmpty = item.value === ''
    item.value = value
    item.unasked = ''
    this.changed.add(item)
    const { def, control } = item.spec
    if (control && !control.l && (value === '') !== wasEmpty) this.turn(item)
    if (value !== '' && control?.from) watchChoices(this, item.spec)
    if (!item.blank) this.touch(item)
    if (def.on) this.fired.push(item)
  }

  /** Let all due rules run. */
  reckon(): void {
    const { turns } = this.plan
    this.low = 0
    while (this.low < turns.length) {
      const turn = turns[this.low++] as Turn
      if (turn.due.length === 0) continue
      for (let i = 0; i < turn.due.length; i++) this.take(turn, turn.due[i] as Item)
      turn.due.length = 0
    }
    this.running = undefined
  }

  private take(turn: Turn, item: Item): void {
    const { bit } = turn
    item.due &= ~bit
    if (item.gone) return
    if (bit === plan.LABEL) this.changed.add(item)
    else if (bit === plan.REL ? !item.parent?.blank : !item.blank) {
      if (item.stamp !== this.stamp) {
        item.stamp = this.stamp
        item.ran = 0
      }
      if (item.ran & bit && loops(turn, this.plan)) return
      item.ran |= bit
      this.running = turn
      this.run(bit, turn.expr as Expr, item)
    }
  }

  private run(bit: number, expr: Expr, item: Item): void {
    if (bit === plan.CALC) this.assign(item, typed(expr, item.type, this.context(item)))
    else if (bit === plan.CHOICES) recheck(this, item)
    else if (bit === plan.COUNT) resize(this, item, evaluateNumber(expr, this.context(item)))
    else this.judge(bit, evaluateTruth(expr, this.context(item)), item)
  }

  private judge(bit: number, holds: boolean, item: Item): void {
    if (bit === plan.REL) {
      item.own = holds
      this.shade(item, plan.REL)
    } else if (bit === plan.REQ && item.required !== holds) {
      item.required = holds
      this.changed.add(item)
    } else if (bit === plan.RO) {
      item.locked = holds
      this.lock(item)
    }
  }

  /** Let nobody answer a node and what is below it, or let them again. */
  private lock(item: Item): void {
    const readonly = item.locked || (item.parent?.readonly ?? false)
    if (readonly === item.readonly) return
    item.readonly = readonly
    this.changed.add(item)
    this.turn(item)
    for (const slot of item.slots) for (const each of slot.instances ?? [slot]) this.lock(each)
  }

  /** Make a node and what is below it blank or not, as it and those around it are relevant. */
  shade(item: Item, ran: number): void {
    const blank = !item.own || (item.parent?.blank ?? false)
    if (blank === item.blank) return
    item.blank = blank
    this.changed.add(item)
    this.turn(item)
    if (item.spec.def.calc) this.keep(item)
    if (!item.instances) this.touch(item)
    if (!blank) this.oweAll(item, ran)
    for (const slot of item.slots) {
      this.follow(slot)
      if (slot.instances) for (const instance of slot.instances) this.follow(instance)
    }
  }

  /** A node is shaded with what is around it. Its own rule took no turns while that was blank, so it is due now. */
  private follow(item: Item): void {
    this.shade(item, 0)
    if (!item.blank || item.parent?.blank) return
    for (const turn of item.spec.turns) if (turn.bit === plan.REL) this.owe(turn, item)
  }

  /** A calculation gives nothing while it is not relevant, and goes on from what it gave before. */
  private keep(item: Item): void {
    if (item.blank) item.kept = item.value
    item.value = item.blank ? '' : item.kept
  }
}

/** Which nodes of a repeat a rule is for: counts are for its ghost, relevance for all, the rest for instances. */
function isFor(bit: number, item: Item): boolean {
  if (bit & (plan.REL | plan.LABEL)) return true
  return (bit === plan.COUNT) === (item.instances !== null)
}

/** Whether what a rule changes can make it due again. */
function loops(turn: Turn, { specs }: Plan): boolean {
  if (turn.loops !== undefined) return turn.loops
  const met = new Set<Turn>()
  const open = [turn]
  for (let next = open.pop(); next; next = open.pop()) {
    for (const follows of after(next, specs)) {
      if (met.has(follows)) continue
      met.add(follows)
      open.push(follows)
    }
  }
  turn.loops = met.has(turn)
  return turn.loops
}

/** The rules that may be due after this one ran. */
function after(turn: Turn, specs: readonly Spec[]): Turn[] {
  const { bit, spec } = turn
  if (bit & (plan.CALC | plan.CHOICES)) return spec.readers
  if (!(bit & (plan.REL | plan.COUNT))) return []
  const below = specs.slice(spec.no, spec.end)
  return below.flatMap((each) => [...each.readers, ...each.turns.filter((own) => own !== turn)])
}
