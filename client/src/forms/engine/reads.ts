/** What an expression reads, and across the instances of which repeat: found from its text, without evaluating it. */
import type { Expr, Step } from '../model'
import type { Spec, Turn } from './plan'

/** Defs that are read, and the outermost repeat whose other instances are looked into. */
export interface Reads {
  readonly specs: Set<Spec>
  cross: Spec | null
}

/** Where a path has come to: a def, the document above the root, or what is not among the answers. */
type Place = Spec | 'document' | null

const NAME = /^[^.@*:]/

/** Reads expressions of one def. */
class Reader implements Reads {
  readonly specs = new Set<Spec>()
  cross: Spec | null = null

  constructor(
    private readonly self: Spec,
    private readonly root: Spec,
  ) {}

  /** Follow an expression from a place; returns where it ends. */
  follow(expr: Expr, from: Place): Place {
    switch (expr[0]) {
      case 'n':
      case 's':
        return null
      case 'p':
        return this.path(expr, from)
      case 'f':
        return this.call(expr, from)
      case 'q':
        return this.filtered(expr, from)
      default:
        for (const part of expr.slice(1)) this.follow(part as Expr, from)
        return null
    }
  }

  private call(expr: Expr, from: Place): Place {
    const name = expr[1] as string
    if (name === 'current') return this.self
    let place: Place = null
    for (let i = 2; i < expr.length; i++) {
      const at = this.follow(expr[i] as Expr, from)
      if (name === 'indexed-repeat') this.across(at)
      if (i === 2) place = at
    }
    return name === 'instance' ? null : place
  }

  private filtered(expr: Expr, from: Place): Place {
    const place = this.follow(expr[1] as Expr, from)
    for (let i = 2; i < expr.length; i++) this.follow(expr[i] as Expr, place)
    this.across(place)
    return place
  }

  /** All repeats around a place may be looked across. */
  private across(place: Place): void {
    if (place && place !== 'document') for (const repeat of place.reps) this.crosses(repeat)
  }

  private crosses(repeat: Spec): void {
    if (!this.self.reps.includes(repeat)) return
    if (!this.cross || repeat.no < this.cross.no) this.cross = repeat
  }

  private path(expr: Expr, from: Place): Place {
    const base = expr[1] as 0 | 1 | Expr
    const absolute = base === 1
    let place: Place = base === 1 ? 'document' : base === 0 ? from : this.follow(base, from)
    for (let i = 2; i < expr.length; i++) {
      const step = expr[i] as Step
      const plain = typeof step === 'string'
      place = place && this.step(place, step)
      if (place && place !== 'document' && (!absolute || !plain || i === expr.length - 1)) this.entered(place, step)
      if (!plain) for (const predicate of step.slice(2)) this.follow(predicate as Expr, place)
    }
    if (place && place !== 'document') this.specs.add(place)
    return place
  }

  /** A repeat that is entered by name is entered from outside. */
  private entered(place: Spec, step: Step): void {
    const test = typeof step === 'string' ? step : step[0] === 'child' ? step[1] : '.'
    if (place.isRepeat && NAME.test(test)) this.crosses(place)
  }

  private step(place: Spec | 'document', step: Step): Place {
    const [axis, test] = typeof step === 'string' ? plainStep(step) : step
    if (axis === 'self') return place
    if (axis === 'parent') return place === 'document' ? null : (place.parent ?? 'document')
    const name = test.slice(test.indexOf(':') + 1)
    if (axis === 'child' && place === 'document') return name === this.root.name ? this.root : this.anything(this.root)
    if (place === 'document') return this.anything(this.root)
    if (axis === 'child' || axis === 'attribute') return this.child(place, axis === 'child' ? name : `@${name}`)
    return this.anything(place)
  }

  private child(place: Spec, name: string): Place {
    const slot = place.slots[name]
    if (slot !== undefined) return place.kids[slot] as Spec
    if (name === '*' || name === 'node()') return this.anything(place)
    return place.kids.find((kid) => kid.def.n === name) ?? null
  }

  /** An axis or a wildcard: all around may be meant. */
  private anything(place: Spec): null {
    const top = place.chain[0] as Spec
    const below = (spec: Spec): void => {
      this.specs.add(spec)
      for (const kid of spec.kids) below(kid)
    }
    below(top)
    this.across(this.self)
    return null
  }
}

function plainStep(step: string): readonly [string, string] {
  if (step === '.') return ['self', 'node()']
  if (step === '..') return ['parent', 'node()']
  return step[0] === '@' ? ['attribute', step.slice(1)] : ['child', step]
}

/** What these expressions read when they are evaluated at a def. */
export function readsOf(exprs: readonly Expr[], self: Spec): Reads {
  const reader = new Reader(self, self.chain[0] as Spec)
  for (const expr of exprs) reader.follow(expr, self)
  return reader
}

/** The expressions in a text with gaps. */
export const gapsOf = (parts: string | readonly (string | Expr)[] | undefined): readonly Expr[] =>
  parts === undefined || typeof parts === 'string' ? [] : parts.filter((part): part is Expr => typeof part !== 'string')

/** Whether an expression calls a function of one of these names. */
export function calls(expr: Expr, names: ReadonlySet<string>): boolean {
  if (expr[0] === 'f' && names.has(expr[1] as string)) return true
  return expr.slice(1).some((part) => Array.isArray(part) && calls(part as unknown as Expr, names))
}

/** The outermost repeat across whose instances a rule looks, found once where it can matter to what a def holds. */
export function crossOf(turn: Turn, seen: Spec): Spec | null {
  if (turn.reps.length === 0 || seen.reps.length === 0) return null
  if (turn.cross === undefined) turn.cross = turn.expr ? readsOf([turn.expr], turn.spec).cross : null
  return turn.cross
}
