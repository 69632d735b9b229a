/** What a rule counts: units, each with its day. Twin: server/ubia/incentives/pricing/counting.py. */
import {
  asNumber,
  compare,
  type Decimal,
  type Exact,
  exact,
  floor,
  isNothing,
  least,
  minus,
  most,
  ONE,
  over,
  plus,
  times,
  whole,
  ZERO,
} from './exact'
import { actLook, find, isOutside, type Look, misfit, own } from './look'
import { type Acts, type Case, type Groups, type Limit, listed } from './scheme'
import { type Every, has, monday, monthNumber, nameOf, type Span } from './spans'

/** An act with its name. */
export type NamedAct = Omit<import('./scheme').Act, 'id'> & { readonly id: string }

/** Something that counts: so many, on a day, for a client. */
export interface Unit {
  readonly day: string
  readonly act: string
  readonly case: string
  readonly item: string
  readonly quantity: Exact
  readonly look: Look
}

export type Why = 'misfit' | 'window' | 'missing' | 'limit' | 'incomplete' | 'void' | 'waits' | 'no_amount' | 'no_rule'

/** Work that a rule does not count, or not wholly, and why. `about` says which property, limit or need. */
export interface Skipped {
  readonly rule: string
  readonly act: string
  readonly why: Why
  readonly about: string
  readonly quantity: Exact
}

/** What counting needs to know besides the rule: who works, all acts in order, and the days that the rule pays. */
export interface Scene {
  readonly case: Case
  readonly look: Look
  readonly acts: readonly NamedAct[]
  readonly every: Every
  readonly since: string
  readonly pays: Span
  readonly months: readonly number[]
  readonly yearFrom: number
  /** For a deduction, from whom it is taken; else nobody. */
  readonly payee: string
}

/** The units that acts make, with limits; work before the paid days fills limits, and is not paid here. */
export function countActs(wanted: Acts, scene: Scene, rule: string, skipped: Skipped[]): Unit[] {
  const limits = wanted.limits ?? []
  const fitting = fittingOf(wanted, scene, rule, skipped)
  const units = isEachAct(wanted) ? fitting : eachOf(wanted, scene, fitting)
  const used = limits.map(() => new Map<string, Exact>())
  return [...units].sort(byDay).flatMap((unit) => {
    const left = limits.map((limit, n) =>
      minus(mostOf(limit, unit), used[n]?.get(groupOf(limit.per, unit, scene)) ?? ZERO),
    )
    const allowed = [unit.quantity, ...left.map((one) => most(ZERO, one))].reduce(least)
    const isPaid = has(scene.pays, unit.day)
    if (isPaid && compare(allowed, unit.quantity) < 0) {
      const about = narrowest(limits, left)
      skipped.push({ rule, act: unit.act, why: 'limit', about, quantity: minus(unit.quantity, allowed) })
    }
    for (const [n, limit] of limits.entries()) {
      const key = groupOf(limit.per, unit, scene)
      used[n]?.set(key, plus(used[n]?.get(key) ?? ZERO, allowed))
    }
    return isPaid && !isNothing(allowed) ? [{ ...unit, quantity: allowed }] : []
  })
}

export const byDay = (a: Unit, b: Unit): number => text(a.day, b.day) || text(a.act, b.act)
export const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const isEachAct = ({ each = 'act' }: Acts): boolean => {
  const groups = listed(each)
  return groups.length === 1 && groups[0] === 'act'
}

export function unitOf(act: NamedAct, scene: Scene): Unit {
  const look = actLook(act, scene.case, scene.look)
  return { day: act.on, act: act.id, case: act.case ?? '', item: act.item, quantity: exact(act.times ?? 1), look }
}

/** Acts of the right item and properties since the rule began, each with what it counts. */
function fittingOf(wanted: Acts, scene: Scene, rule: string, skipped: Skipped[]): Unit[] {
  const items = listed(wanted.item ?? [])
  const points = wanted.points ?? {}
  const hasPoints = Object.keys(points).length > 0
  return scene.acts.flatMap((act) => {
    if ((items.length > 0 && !items.includes(act.item)) || (hasPoints && !Object.hasOwn(points, act.item))) return []
    if (act.on < scene.since || act.on > scene.pays.last || !isInSeason(act.on, scene)) return []
    const unit = unitOf(act, scene)
    const counts = wanted.add_up
      ? fromNothing(asNumber(find(unit.look, wanted.add_up)))
      : hasPoints
        ? exact(own(points, act.item) as number)
        : ONE
    const [why, about] = refused(wanted, unit, counts)
    if (why === '' && counts !== null) return [{ ...unit, quantity: times(unit.quantity, counts) }]
    if (why !== '' && has(scene.pays, act.on)) skipped.push({ rule, act: act.id, why, about, quantity: unit.quantity })
    return []
  })
}

/** A number that is not below nothing. */
const fromNothing = (number: Exact | null): Exact | null =>
  number !== null && compare(number, ZERO) >= 0 ? number : null

export const isInSeason = (day: string, { months }: Scene): boolean =>
  months.length === 0 || months.includes(monthNumber(day))

function refused(wanted: Acts, unit: Unit, counts: Exact | null): readonly [Why | '', string] {
  const wrong = misfit(wanted.where, unit.look)
  if (wrong !== '') return ['misfit', wrong]
  if (isOutside(wanted.within, unit.look, unit.day)) return ['window', wanted.within?.since ?? '']
  return counts === null ? ['missing', wanted.add_up ?? ''] : ['', '']
}

/** One unit a client, day … and period, dated by the act with which there were enough. */
function eachOf(wanted: Acts, scene: Scene, units: readonly Unit[]): Unit[] {
  const each = wanted.each ?? 'act'
  const enough = whole(wanted.at_least ?? 1)
  const done = new Map<string, Exact>()
  return units.flatMap((unit) => {
    if (unit.case === '' && listed(each).includes('case')) return [unit]
    const key = `${nameOf(unit.day, scene.every, scene.yearFrom)} ${groupOf(each, unit, scene)}`
    const before = done.get(key) ?? ZERO
    const after = plus(before, unit.quantity)
    done.set(key, after)
    return compare(before, enough) < 0 && compare(after, enough) >= 0 ? [{ ...unit, quantity: ONE }] : []
  })
}

/** The limit; for acts whose clients are not told apart, that of so many clients. */
function mostOf(limit: Limit, unit: Unit): Exact {
  const isAlone = unit.case === '' && listed(limit.per).includes('case')
  return isAlone ? times(exact(limit.most), most(ONE, unit.quantity)) : exact(limit.most)
}

/** Which limit is the narrowest: `3/case`. */
function narrowest(limits: readonly Limit[], left: readonly Exact[]): string {
  const n = left.reduce((found, one, place) => (compare(one, left[found] as Exact) < 0 ? place : found), 0)
  const limit = limits[n] as Limit
  return `${limit.most}/${listed(limit.per).join('+')}`
}

/** Full lots of so many units of a group, each of the unit that fills it. */
export function inLots(
  units: readonly Unit[],
  lotsOf: Decimal | null | undefined,
  per: Groups,
  scene: Scene,
): readonly Unit[] {
  if (lotsOf == null) return units
  const size = exact(lotsOf)
  const tally = new Tally(per, scene, [])
  return units.flatMap((unit) => {
    const [before, after] = tally.add(unit)
    const lots = floor(over(after, size)) - floor(over(before, size))
    return lots > 0n ? [{ ...unit, quantity: whole(lots) }] : []
  })
}

/** How much was counted so far for each client, week … (`tiers.per`), from work of earlier days on. */
export class Tally {
  private readonly done = new Map<string, Exact>()

  constructor(
    private readonly per: Groups,
    private readonly scene: Scene,
    earlier: readonly Unit[],
  ) {
    for (const unit of earlier) this.add(unit)
  }

  /** How much there was before a unit, and is with it. */
  add(unit: Unit): readonly [Exact, Exact] {
    const key = groupOf(this.per, unit, this.scene)
    const before = this.done.get(key) ?? ZERO
    const after = plus(before, unit.quantity)
    this.done.set(key, after)
    return [before, after]
  }

  /** Units that belong together, in the order of the first of each. */
  groups(units: readonly Unit[]): (readonly Unit[])[] {
    const found = new Map<string, Unit[]>()
    for (const unit of units) {
      const key = groupOf(this.per, unit, this.scene)
      found.set(key, [...(found.get(key) ?? []), unit])
    }
    return [...found.values()]
  }
}

/** What a unit is taken together with. */
export const groupOf = (groups: Groups, unit: Unit, scene: Scene): string =>
  JSON.stringify(listed(groups).map((name) => partOf(name, unit, scene)))

function partOf(name: string, unit: Unit, scene: Scene): string {
  if (name === 'month' || name === 'quarter' || name === 'half_year' || name === 'year') {
    return nameOf(unit.day, name, scene.yearFrom)
  }
  if (name === 'case') return unit.case || `# ${unit.act}`
  if (name === 'act' || name === 'item' || name === 'day') return unit[name]
  if (name === 'ever') return ''
  if (name === 'week') return monday(unit.day)
  if (name === 'period') return nameOf(unit.day, scene.every, scene.yearFrom)
  const value = find(unit.look, name)
  return value === null ? '' : String(value)
}
