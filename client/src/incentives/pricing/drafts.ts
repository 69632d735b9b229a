/** The money of each rule, and what becomes of it. Twin: server/ubia/incentives/pricing/drafts.py. */
import { amountOf } from './amounts'
import { type Skipped, text } from './counting'
import {
  compare,
  type Exact,
  exact,
  isNothing,
  minus,
  ONE,
  plus,
  rounded,
  shared,
  sum,
  textOf,
  whole,
  ZERO,
} from './exact'
import { type Look, misfit } from './look'
import { type Money, mainOf, wholeUnits } from './money'
import type { Part } from './parts'
import type { Case, Member, Payers, Rule, Scheme, TeamPart } from './scheme'

/** What one rule pays one payee out of one payer's money; `minor` in smallest units, `unit` in main ones. */
export interface Line {
  readonly rule: string
  readonly kind: string
  readonly words: string
  readonly payer: string
  readonly payee: string
  readonly quantity: Exact
  readonly unit: Exact | null
  readonly minor: number
  readonly why: string
  readonly about: string
  readonly number: Exact
  readonly cuts: readonly Cut[]
  readonly missing: Exact
  readonly parts: readonly Part[]
}

export type Cut = readonly [by: string, minor: number]

/** What one member or fund gets of what the team is paid. */
export interface Payout {
  readonly payee: string
  readonly minor: number
  readonly part: string
}

/** Everything that a scheme makes of a case. */
export interface Priced {
  readonly lines: readonly Line[]
  readonly payouts: readonly Payout[]
  readonly unpaid: readonly Skipped[]
  readonly money: Money
}

/** One rule's money, before it is shared among payers. */
export class Draft {
  readonly code: string
  readonly kind: string
  readonly words: string
  readonly payers: Payers
  readonly payee: string
  parts: Part[] = []
  readonly cuts: Cut[] = []
  why: readonly [string, string, Exact] = ['', '', ZERO]
  quantity = ZERO
  missing = ZERO
  private deducted: number | null = null

  constructor({ code, kind, words, payers, payee }: Rule, scheme: Scheme) {
    this.code = code
    this.kind = kind ?? 'service'
    this.words = words ?? ''
    this.payers = payers || scheme.payer || 'payer'
    this.payee = payee ?? scheme.payee ?? 'worker'
  }

  /** What it comes to; below nothing for a deduction. */
  get minor(): number {
    return this.deducted === null ? this.parts.reduce((all, { minor }) => all + minor, 0) : 0 - this.deducted
  }

  /** Whether it is one of these rules or kinds; neither named: any. */
  isOf(rules: readonly string[] = [], kinds: readonly string[] = []): boolean {
    return (rules.length === 0 && kinds.length === 0) || rules.includes(this.code) || kinds.includes(this.kind)
  }

  /** Note how many of those expected are missing. */
  expect(expected: number | string | null | undefined): void {
    if (expected == null) return
    const missing = minus(exact(expected), this.quantity)
    this.missing = compare(missing, ZERO) > 0 ? missing : ZERO
  }

  /** Add a part of its own. */
  add(day: string, act: string, unit: Exact, minor: number, look: Look): void {
    this.parts.push({ day, act, case: '', item: '', quantity: ONE, unit, minor, look })
    this.quantity = plus(this.quantity, ONE)
  }

  /** Note what was cut. */
  cut(by: string, minor: number): void {
    if (minor !== 0) this.cuts.push([by, minor])
  }

  /** Make it a deduction of no more than `most`. */
  deduct(most: number): void {
    const wanted = this.minor
    this.deducted = Math.min(wanted, most)
    this.cut('deductions_at_most', wanted - this.deducted)
  }

  /** Why it is what it is. */
  reason(): readonly [string, string, Exact] {
    if (this.why[0] !== '' && this.parts.length === 0) return this.why
    if (['minimum', 'deduction', 'rounding'].includes(this.kind) && this.minor !== 0) return [this.kind, '', ZERO]
    if (this.parts.length === 0) return ['nothing', '', ZERO]
    return [this.cuts.length > 0 && this.minor === 0 ? 'cut' : 'paid', '', ZERO]
  }

  /** The amount of a unit, if all have the same. */
  unit(): Exact | null {
    const found = new Map(this.parts.map(({ unit }) => [textOf(unit), unit]))
    return found.size === 1 ? ([...found.values()][0] as Exact) : null
  }
}

/** Round totals, share each rule among its payers, and a team's money among its members. */
export function settle(
  scheme: Scheme,
  one: Case,
  drafts: readonly Draft[],
  unpaid: readonly Skipped[],
  money: Money,
): Priced {
  const all = money.at === 'total' ? [...drafts, ...roundings(scheme, drafts, money)] : drafts
  const lines = all.flatMap((draft) => linesOf(draft, one))
  const team = lines.filter(({ payee }) => payee === 'team').reduce((total, { minor }) => total + minor, 0)
  return { lines, payouts: payoutsOf(scheme.team ?? [], team, one.members ?? [], money), unpaid, money }
}

function roundings(scheme: Scheme, drafts: readonly Draft[], money: Money): Draft[] {
  return [...new Set(drafts.map(({ payee }) => payee))].sort().flatMap((payee) => {
    const total = drafts.filter((draft) => draft.payee === payee).reduce((all, { minor }) => all + minor, 0)
    const rest = rounded(whole(total), money.step, money.how) - total
    if (rest === 0) return []
    const draft = new Draft({ code: 'rounding', kind: 'rounding', payee }, scheme)
    draft.add('', '', mainOf(rest, money), rest, [])
    return [draft]
  })
}

function linesOf(draft: Draft, { worker = {} }: Case): Line[] {
  const payers = weightsOf(draft.payers)
  const minors = shared(
    draft.minor,
    payers.map(([, weight]) => weight),
  )
  const [why, about, number] = draft.reason()
  return payers.map(([payer], n) => ({
    rule: draft.code,
    kind: draft.kind,
    words: draft.words,
    payer,
    payee: draft.payee === 'worker' ? (worker.id ?? 'worker') : draft.payee,
    quantity: draft.quantity,
    unit: draft.unit(),
    minor: minors[n] as number,
    why,
    about,
    number,
    cuts: draft.cuts,
    missing: draft.missing,
    parts: draft.parts,
  }))
}

/** Payers by name, with their weights. */
function weightsOf(payers: Payers): (readonly [string, Exact])[] {
  if (typeof payers === 'string') return [[payers, ONE]]
  return Object.entries(payers)
    .map(([name, weight]) => [name, exact(weight)] as const)
    .sort((a, b) => text(a[0], b[0]))
}

/** The shares of what a team is paid: whole units, which together make up the whole. Fixed amounts come first. */
export function payoutsOf(
  team: readonly TeamPart[],
  total: number,
  members: readonly Member[],
  money: Money,
): Payout[] {
  if (team.length === 0 || total <= 0) return []
  let left = total
  const fixed = team.map(({ amount }) => {
    const taken = amount == null ? 0 : Math.min(left, wholeUnits(exact(amount), money))
    left -= taken
    return taken
  })
  const byPercent = shared(
    left,
    team.map(({ percent }) => exact(percent ?? 0)),
  )
  return team.flatMap((part, n) => among(part, (fixed[n] as number) + (byPercent[n] as number), members))
}

function among(part: TeamPart, minor: number, members: readonly Member[]): Payout[] {
  if (part.to !== 'members') return [{ payee: part.to, minor, part: part.to }]
  const fitting = members.filter(({ properties = {} }) => misfit(part.only_for, [properties]) === '')
  const chosen = [...fitting].sort((a, b) => text(a.id, b.id))
  const weights = chosen.map(({ properties = {} }) => {
    const weight = amountOf(part.weight ?? 1, [properties], '')
    return typeof weight === 'string' ? ZERO : weight
  })
  if (isNothing(sum(weights))) return [{ payee: 'members', minor, part: part.to }]
  const shares = shared(minor, weights)
  return chosen.map(({ id }, n) => ({ payee: id, minor: shares[n] as number, part: part.to }))
}
