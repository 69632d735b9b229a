/** A form before anybody answers: one Spec for each def, and its rules in the order in which they take their turns. */
import type { Control, Def, Expr, Model } from '../model'
import type { Item } from './item'

/** Which rules of a node: bits, so that a node remembers in one number which of its rules are due. */
export const CALC = 1
export const REL = 2
export const REQ = 4
export const RO = 8
export const COUNT = 16
export const CHOICES = 32
export const LABEL = 64

const BITS = { calc: CALC, rel: REL, req: REQ, ro: RO, count: COUNT } as const
const KINDS = ['rel', 'calc', 'req', 'ro', 'count'] as const

/** A def with its place in the form. Numbers of all that is below it run from its own up to `end`. */
export class Spec {
  end = 0
  readonly kids: Spec[] = []
  readonly name: string
  readonly type: string
  /** From the root down to this. */
  readonly chain: readonly Spec[]
  /** The repeats around it, itself among them, outermost first. */
  readonly reps: readonly Spec[]
  readonly isRepeat: boolean
  readonly isAttribute: boolean
  readonly slots: Record<string, number> = Object.create(null)
  /** Its own rules, and those that read it. */
  readonly turns: Turn[] = []
  readonly readers: Turn[] = []
  /** The first control that shows it. */
  control: Control | undefined
  /** Rules that look into this repeat from outside or across its instances; found when first asked. */
  outer: Turn[] | null = null
  /** Its only node, where no repeat is around it. */
  only: Item | undefined
  hasRepeats = false
  /** Controls whose gaps, and whether its choices, are among the rules already. */
  readonly told = new Set<object>()
  watched = false

  constructor(
    readonly no: number,
    readonly def: Def,
    readonly parent: Spec | null,
    readonly slot: number,
  ) {
    this.isAttribute = def.n.charCodeAt(0) === 64
    this.name = this.isAttribute ? def.n.slice(1) : def.n
    this.type = def.t ?? 'string'
    this.isRepeat = def.r !== undefined
    this.chain = parent ? [...parent.chain, this] : [this]
    const around = parent ? parent.reps : []
    this.reps = this.isRepeat ? [...around, this] : around
  }
}

/** A rule and the nodes for which it is due. */
export class Turn {
  readonly due: Item[] = []
  /** Repeats within which it looks around only at its own instance. */
  readonly reps: readonly Spec[]
  /** The outermost repeat across whose instances it looks; undefined while nobody asked. */
  cross: Spec | null | undefined
  /** Whether it depends on itself; undefined while nobody asked. */
  loops: boolean | undefined

  constructor(
    readonly at: number,
    readonly spec: Spec,
    readonly bit: number,
    readonly expr: Expr | undefined,
  ) {
    this.reps = bit === COUNT && spec.parent ? spec.parent.reps : spec.reps
  }
}

export interface Plan {
  readonly specs: readonly Spec[]
  readonly turns: Turn[]
  /** Whether any node has actions. */
  readonly acts: boolean
}

function number(def: Def, parent: Spec | null, slot: number, specs: Spec[]): Spec {
  const spec = new Spec(specs.length, def, parent, slot)
  specs.push(spec)
  const kids = def.c ?? []
  for (let i = 0; i < kids.length; i++) {
    const kid = number(kids[i] as Def, spec, i, specs)
    spec.kids.push(kid)
    if (!kid.isAttribute) spec.slots[kid.name] ??= i
    if (kid.isRepeat || kid.isAttribute) spec.hasRepeats = true
  }
  spec.end = specs.length
  return spec
}

function attach(controls: readonly Control[], specs: readonly Spec[]): void {
  for (const control of controls) {
    const spec = specs[control.d]
    if (spec && !spec.control) spec.control = control
    if (control.c) attach(control.c, specs)
  }
}

/** Add a rule that reads these defs to the end of the order. */
export function addTurn(plan: Plan, spec: Spec, bit: number, expr: Expr | undefined, reads: Iterable<Spec>): Turn {
  const turn = new Turn(plan.turns.length, spec, bit, expr)
  plan.turns.push(turn)
  spec.turns.push(turn)
  for (const read of reads) {
    read.readers.push(turn)
    if (expr?.[0] === 'p' && !read.isRepeat) for (const kid of read.kids) readText(turn, kid)
  }
  return turn
}

/** Who takes the whole text of a group reads all that is in it. */
function readText(turn: Turn, spec: Spec): void {
  spec.readers.push(turn)
  for (const kid of spec.kids) readText(turn, kid)
}

const exprOf = (def: Def, kind: (typeof KINDS)[number]): Expr | undefined => {
  const expr = def[kind]
  return expr === 1 ? undefined : expr
}

/** Lay out a form. What `model.order` forgets is reckoned last. */
export function layOut(model: Model): Plan {
  const specs: Spec[] = []
  number(model.root, null, 0, specs)
  const plan: Plan = { specs, turns: [], acts: specs.some((spec) => spec.def.on) }
  attach(model.body, specs)
  for (const [no, kind, ...reads] of model.order) {
    const spec = specs[no]
    const expr = spec && exprOf(spec.def, kind)
    if (spec && expr) addTurn(plan, spec, BITS[kind], expr, reads.map((read) => specs[read]).filter(isSpec))
  }
  for (const spec of specs) {
    for (const kind of KINDS) addForgotten(plan, spec, kind)
  }
  return plan
}

const isSpec = (spec: Spec | undefined): spec is Spec => spec !== undefined

function addForgotten(plan: Plan, spec: Spec, kind: (typeof KINDS)[number]): void {
  const expr = exprOf(spec.def, kind)
  if (expr && !spec.turns.some((turn) => turn.bit === BITS[kind])) addTurn(plan, spec, BITS[kind], expr, [])
}
