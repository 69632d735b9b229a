/** What a scheme pays for a period, rule by rule. Twin: server/ubia/incentives/pricing/pricing.py.
 *
 * In this order: what counts, amounts, factors, rounding, limits of each rule, caps, minimums, deductions, rounding of
 * totals, shares of payers, shares of a team's members (docs/pay-scheme.md). */
import { amountOf } from './amounts'
import { cap, cutRule } from './caps'
import { countActs, inLots, type NamedAct, type Scene, type Skipped, text, type Unit } from './counting'
import { Draft, type Priced, settle } from './drafts'
import { asNumber, type Exact, exact, isNothing, over, perCent, plus, rounded, sum, times, whole, ZERO } from './exact'
import { find, isInBounds, type Look, misfit, workerLook } from './look'
import { type Money, mainOf, moneyOf, wholeUnits } from './money'
import { type Evaluate, factorOf, failing, partsOf } from './parts'
import { type Case, listed, type Minimum, type Numeral, type Rule, type Scheme } from './scheme'
import { countSets } from './sets'
import {
  ALWAYS,
  type Every,
  FIRST,
  has,
  LAST,
  MONTHS,
  meet,
  monthNumber,
  named,
  nameOf,
  partServed,
  type Span,
  spanOf,
} from './spans'

/** What is earned. `holds`: the days on which the scheme is in force. Acts that wait for people do not count. */
export const price = (scheme: Scheme, one: Case, holds: Span = ALWAYS): Priced =>
  new Pricing(scheme, one, holds).priced()

/** The case as it will be if everything that waits is found to be so. */
export const asIfLookedAt = (one: Case): Case => ({
  ...one,
  acts: (one.acts ?? []).map((act) => ({ ...act, waits: false })),
})

/** All acts in order, each once by its name, with the counts of the period as acts of its last day. */
function actsOf({ period, acts = [], counts = {} }: Case): NamedAct[] {
  const on = named(period)[0].last
  const told = acts.map((act, n) => ({ ...act, id: act.id || `#${n + 1}` }))
  const counted = Object.entries(counts).map(([item, n]) => ({ item, on, id: `=${item}`, times: n }))
  const inOrder = [...told, ...counted].sort((a, b) => text(a.on, b.on) || text(a.id, b.id))
  return inOrder.filter(isFirst())
}

/** Says of each act, one after the other, whether its name is new. */
function isFirst(): (act: NamedAct) => boolean {
  const known = new Set<string>()
  return ({ id }) => !known.has(id) && known.add(id).has(id)
}

/** One reckoning. */
class Pricing {
  private readonly period: Span
  private readonly every: Every
  private readonly look: Look
  private readonly acts: readonly NamedAct[]
  private readonly skipped: Skipped[]
  private readonly money: Money
  private readonly employed: Span
  private readonly away: readonly Span[]
  private readonly drafts: Draft[] = []

  constructor(
    private readonly scheme: Scheme,
    private readonly one: Case,
    private readonly holds: Span,
  ) {
    const { worker = {} } = one
    this.period = named(one.period)[0]
    this.every = scheme.period ?? 'month'
    this.look = workerLook(one, this.period.last)
    const acts = actsOf(one)
    this.acts = acts.filter((act) => !act.void && !act.waits)
    this.skipped = acts
      .filter((act) => (act.void || act.waits) && has(this.period, act.on))
      .map((act) => this.skip(act, act.void ? 'void' : 'waits', ''))
    this.money = moneyOf(scheme)
    this.employed = { first: worker.started_on ?? FIRST, last: worker.ended_on ?? LAST }
    this.away = (worker.away ?? []).map(({ from_on, last_on }) => ({ first: from_on, last: last_on }))
  }

  /** The lines of all rules, and what each payee gets. */
  priced(): Priced {
    for (const rule of this.scheme.rules) if (rule.kind !== 'deduction') this.add(this.draft(rule))
    const scene = this.scene(this.scheme.rules[0] as Rule, this.period)
    for (const one of this.scheme.caps ?? []) cap(one, this.drafts, this.money, scene)
    for (const minimum of this.scheme.minimums ?? []) this.fillUp(minimum)
    for (const rule of this.scheme.rules) if (rule.kind === 'deduction') this.deduct(this.draft(rule))
    return settle(this.scheme, this.one, this.drafts, this.unpaid(), this.money)
  }

  private skip(act: NamedAct, why: 'void' | 'waits' | 'no_rule', about: string): Skipped {
    return { rule: '', act: act.id, why, about, quantity: exact(act.times ?? 1) }
  }

  /** What rules did not count, and acts of the period that no rule says anything of. */
  private unpaid(): Skipped[] {
    const paid = this.drafts.flatMap(({ parts }) => parts.map(({ act }) => act))
    const told = new Set([...this.skipped.map(({ act }) => act), ...paid])
    const sets = new Set(this.scheme.rules.flatMap(itemsOfSets))
    const rest = this.acts.filter(({ id, on, item }) => has(this.period, on) && !told.has(id) && !sets.has(item))
    const key = ({ rule, act, why, about }: Skipped): string[] => [rule, act, why, about]
    return [...this.skipped, ...rest.map((act) => this.skip(act, 'no_rule', act.item))].sort((a, b) => {
      const [left, right] = [key(a), key(b)]
      return left.map((one, n) => text(one, right[n] as string)).find((order) => order !== 0) ?? 0
    })
  }

  private add(draft: Draft | null): void {
    if (draft !== null) this.drafts.push(draft)
  }

  /** The rule's money before caps of the scheme; null if it is not reckoned in this period. */
  private draft(rule: Rule): Draft | null {
    const spans = this.spans(rule)
      .map((span) => ({ span, pays: this.paidDays(rule, span) }))
      .filter(({ span, pays }) => pays.first <= pays.last && isInSeason(rule, span))
    if (spans.length === 0) return null
    const draft = new Draft(rule, this.scheme)
    const wrong = misfit(rule.only_for, this.look)
    if (wrong !== '') {
      draft.why = ['not_for', wrong, ZERO]
      return draft
    }
    for (const { span, pays } of spans) this.price(rule, span, pays, draft)
    draft.expect(rule.expected)
    return draft
  }

  /** The whole periods of the rule that end in this one. */
  private spans(rule: Rule): Span[] {
    const every = rule.every ?? this.every
    if (MONTHS[every] >= MONTHS[this.every]) {
      const span = spanOf(this.period.last, every)
      return span.last === this.period.last ? [span] : []
    }
    const { first, last } = this.period
    const count = (monthNumber(last) - monthNumber(first) + 1) / MONTHS[every]
    return Array.from({ length: count }, (_, n) => {
      const month = monthNumber(first) + n * MONTHS[every]
      return spanOf(`${first.slice(0, 4)}-${String(month).padStart(2, '0')}-01`, every)
    })
  }

  private paidDays(rule: Rule, span: Span): Span {
    return meet(meet(span, this.holds.first, this.holds.last), rule.from_on, rule.last_on)
  }

  private price(rule: Rule, span: Span, pays: Span, draft: Draft): void {
    const scene = this.scene(rule, pays)
    const evaluate: Evaluate = (number) => this.number(number, scene, span)
    const failed = failing(rule.only_if ?? [], evaluate)
    if (failed !== null) {
      draft.why = ['test', String(failed[0]), failed[1]]
      return
    }
    const units = inLots(this.units(rule, span, pays, scene), rule.lots_of)
    const factor = factorOf(rule.times ?? [], evaluate, this.look, pays.last)
    let parts = partsOf(rule, units, factor, this.money, this.skipped)
    for (const limit of rule.at_most ?? []) parts = cutRule(limit, parts, draft, this.money, scene)
    draft.parts = [...draft.parts, ...parts]
    draft.quantity = units.reduce((all, { quantity }) => plus(all, quantity), draft.quantity)
  }

  private scene(rule: Rule, pays: Span): Scene {
    const { one, look, acts } = this
    const every = rule.every ?? this.every
    return { case: one, look, acts, every, since: rule.from_on ?? FIRST, pays, months: rule.months ?? [] }
  }

  private units(rule: Rule, span: Span, pays: Span, scene: Scene): Unit[] {
    const count = rule.count ?? { what: 'period' as const }
    if (count.what === 'acts') return countActs(count, scene, rule.code, this.skipped)
    if (count.what === 'sets') return countSets(count, scene, rule.code, this.skipped)
    const quantity = this.quantity(count, span, pays, scene)
    const act = `${rule.code} ${nameOf(span.last, scene.every)}`
    return isNothing(quantity) ? [] : [{ day: pays.last, act, case: '', item: '', quantity, look: this.look }]
  }

  private quantity(count: Exclude<Rule['count'], undefined>, span: Span, pays: Span, scene: Scene): Exact {
    if (count.what === 'period') return partServed(span, pays, this.employed, this.away, count.pro_rata ?? 'no')
    return pays.last === span.last ? this.number(count, scene, span) : ZERO
  }

  /** How much a number is in a period of its rule. */
  private number(number: Numeral, scene: Scene, span: Span): Exact {
    if (typeof number !== 'object') return exact(number)
    if (number.what === 'acts') return quantities(countActs(number, scene, '', []))
    if (number.what === 'sets') return quantities(countSets(number, scene, '', []))
    if (number.what === 'measure') {
      const { measures = {} } = this.one
      const told = Object.hasOwn(measures, number.measure) ? measures[number.measure] : find(this.look, number.measure)
      return asNumber(told) ?? exact(number.otherwise ?? 0)
    }
    if (number.what === 'pay') {
      const drafts = this.drafts.filter((draft) => draft.isOf(number.rules, number.kinds))
      return mainOf(minorOf(drafts), this.money)
    }
    if (number.what === 'holding') {
      return whole(number.of.filter((test) => isInBounds(this.number(test.number, scene, span), test)).length)
    }
    if (number.what === 'sum') return sum(number.of.map((part) => this.number(part, scene, span)))
    const of = this.number(number.of, scene, span)
    return isNothing(of) ? ZERO : over(times(this.number(number.part, scene, span), whole(100)), of)
  }

  /** A line for what is missing to what is guaranteed. */
  private fillUp(minimum: Minimum): void {
    if (misfit(minimum.only_for, this.look) !== '') return
    const rule: Rule = { ...minimum, kind: 'minimum', only_for: {}, only_if: [] }
    const scene = this.scene(rule, this.paidDays(rule, this.period))
    if (failing(minimum.only_if ?? [], (number) => this.number(number, scene, this.period)) !== null) return
    const amount = amountOf(minimum.amount, this.look, this.period.last)
    const part = partServed(this.period, this.holds, this.employed, this.away, minimum.pro_rata ?? 'days')
    const units = typeof amount === 'string' ? ZERO : times(times(amount, part), whole(this.money.units))
    const wanted = rounded(units, this.money.step, this.money.how)
    const rest = wanted - minorOf(this.drafts.filter((draft) => draft.isOf(minimum.rules, minimum.kinds)))
    if (rest <= 0) return
    const draft = new Draft(rule, this.scheme)
    draft.add(this.period.last, minimum.code, mainOf(rest, this.money), rest, this.look)
    this.drafts.push(draft)
  }

  /** A line below nothing: never more than the charter lets deductions take of what the payee gets. */
  private deduct(draft: Draft | null): void {
    if (draft === null) return
    const gets = this.drafts.filter(({ payee }) => payee === draft.payee)
    const earned = minorOf(gets.filter(({ kind }) => kind !== 'deduction'))
    const taken = -minorOf(gets.filter(({ kind }) => kind === 'deduction'))
    const percent = exact(this.scheme.deductions_at_most ?? 100)
    draft.deduct(Math.max(0, this.mostOf(earned, percent) - taken))
    this.drafts.push(draft)
  }

  private mostOf(earned: number, percent: Exact): number {
    return wholeUnits(perCent(mainOf(earned, this.money), percent), this.money)
  }
}

/** Whether what is paid by the period, not by the work, is paid for this one. */
function isInSeason({ months = [], count }: Rule, span: Span): boolean {
  const isWork = count?.what === 'acts' || count?.what === 'sets'
  return months.length === 0 || isWork || months.includes(monthNumber(span.last))
}

const itemsOfSets = ({ count }: Rule): readonly string[] =>
  count?.what === 'sets' ? count.needs.flatMap(({ item }) => listed(item)) : []

const minorOf = (drafts: readonly Draft[]): number => drafts.reduce((all, { minor }) => all + minor, 0)
const quantities = (units: readonly Unit[]): Exact => sum(units.map(({ quantity }) => quantity))
