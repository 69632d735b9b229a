/** What a scheme pays for a period, rule by rule. Twin: server/ubia/incentives/pricing/pricing.py.
 *
 * In this order: what counts, amounts, factors, rounding, limits of each rule, caps, minimums, deductions, rounding of
 * totals, shares of payers, shares of a team's members (docs/pay-scheme.md). */
import { amountOf } from './amounts'
import { askedBy } from './asking'
import { cap, cutRule } from './caps'
import { countActs, inLots, type NamedAct, type Scene, type Skipped, Tally, text, type Unit } from './counting'
import { Draft, type Priced, settle } from './drafts'
import {
  asNumber,
  combined,
  compare,
  type Decimal,
  type Exact,
  exact,
  isNothing,
  ONE,
  over,
  perCent,
  plus,
  rounded,
  sum,
  times,
  whole,
  ZERO,
} from './exact'
import { find, isInBounds, type Look, misfit, workerLook } from './look'
import { type Money, mainOf, moneyOf, wholeUnits } from './money'
import { type Evaluate, factorOf, failing, partsOf } from './parts'
import {
  type Acts,
  type Case,
  type Counted,
  listed,
  type Minimum,
  type Numeral,
  type Pay,
  type Rule,
  type Scheme,
  type Sets,
} from './scheme'
import { countSets } from './sets'
import {
  ALWAYS,
  type Away,
  dayBefore,
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
  within,
} from './spans'

/** The numbers reported for a period, and what it is. */
export type Told = (span: Span, every: Every) => Readonly<Record<string, Decimal>>

/** What is earned. `holds`: the days on which the scheme is in force. Acts that wait for people do not count.
 * With `told`, as a pay run has it, what nobody has reported is not taken for nothing: the rule that asks for it says so,
 * and pays nothing. */
export const price = (scheme: Scheme, one: Case, holds: Span = ALWAYS, told: Told | null = null): Priced =>
  new Pricing(scheme, one, holds, told).priced()

/** The case as it will be if everything that waits is found to be so. */
export const asIfLookedAt = (one: Case): Case => ({
  ...one,
  acts: (one.acts ?? []).map((act) => ({ ...act, waits: false })),
})

/** All acts in order, each once by its name, with the counts of the period as acts of its last day. */
function actsOf({ acts = [], counts = {} }: Case, on: string): NamedAct[] {
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
  private readonly away: readonly Away[]
  private readonly yearFrom: number
  private readonly drafts: Draft[] = []

  constructor(
    private readonly scheme: Scheme,
    private readonly one: Case,
    private readonly holds: Span,
    private readonly told: Told | null,
  ) {
    const { worker = {} } = one
    this.yearFrom = scheme.year_from ?? 1
    this.period = named(one.period, this.yearFrom)[0]
    this.every = scheme.period ?? 'month'
    this.look = workerLook(one, this.period.last)
    const acts = actsOf(one, this.period.last)
    this.acts = acts.filter((act) => !act.void && !act.waits)
    this.skipped = acts
      .filter((act) => (act.void || act.waits) && has(this.period, act.on))
      .map((act) => this.skip(act, act.void ? 'void' : 'waits', ''))
    this.money = moneyOf(scheme)
    this.employed = { first: worker.started_on ?? FIRST, last: worker.ended_on ?? LAST }
    this.away = (worker.away ?? []).map(({ from_on, last_on, paid }) => ({
      span: { first: from_on, last: last_on },
      paid: perCent(exact(paid ?? 0), ONE),
    }))
  }

  /** The lines of all rules, and what each payee gets. */
  priced(): Priced {
    for (const rule of this.scheme.rules) if (rule.kind !== 'deduction') this.add(this.draft(rule))
    for (const one of this.scheme.caps ?? []) cap(one, this.drafts, this.money, this.whole(this.period))
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
    const reason = this.reasonAgainst(rule, (spans.at(-1) as { span: Span }).span)
    if (reason !== null) {
      draft.why = [...reason, ZERO]
      return draft
    }
    for (const { span, pays } of spans) this.price(rule, span, pays, draft)
    const unpriced = draft.parts.length > 0 ? '' : this.unpriced(rule)
    if (unpriced !== '') draft.why = ['not_known', unpriced, ZERO]
    draft.expect(rule.expected)
    return draft
  }

  /** Why a rule is not reckoned at all: nobody has reported what it asks for, or it is for other workers. */
  private reasonAgainst(rule: Rule, span: Span): readonly [string, string] | null {
    const { traits, numbers } = askedBy(rule)
    const told = this.toldIn(rule.every ?? this.every, span)
    const unknown = this.unknown(traits, told)
    if (unknown !== '') return ['not_known', unknown]
    const wrong = misfit(rule.only_for, this.look)
    if (wrong !== '') return ['not_for', wrong]
    const missing = this.unknown(numbers, told)
    return missing === '' ? null : ['not_known', missing]
  }

  /** Those of the names that nobody has reported, as a pay run asks for them. */
  private unknown(names: readonly string[], told: Readonly<Record<string, Decimal>>): string {
    if (this.told === null) return ''
    return names.filter((name) => !Object.hasOwn(told, name) && find(this.look, name) === null).join(' ')
  }

  /** What amounts of work go by, and nobody has said. */
  private unpriced(rule: Rule): string {
    if (this.told === null) return ''
    const missing = this.skipped.filter(({ rule: code, why }) => code === rule.code && why === 'no_amount')
    const names = [...new Set(missing.map(({ about }) => about))].sort()
    return names.filter((name) => find(this.look, name) === null).join(' ')
  }

  /** The numbers of a period of a rule. */
  private toldIn(every: Every, span: Span): Readonly<Record<string, Decimal>> {
    return this.told === null || every === this.every ? (this.one.measures ?? {}) : this.told(span, every)
  }

  /** The whole periods of the rule that end in this one. */
  private spans(rule: Rule): Span[] {
    const every = rule.every ?? this.every
    if (MONTHS[every] >= MONTHS[this.every]) {
      const span = spanOf(this.period.last, every, this.yearFrom)
      return span.last === this.period.last ? [span] : []
    }
    return within(this.period, every, this.yearFrom)
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
    const units = inLots(this.units(rule, span, pays, scene), rule.lots_of, rule.lots_per ?? 'period', scene)
    const factor = factorOf(rule.times ?? [], evaluate, this.look, pays.last)
    let parts = partsOf(rule, units, tallyOf(rule, scene), factor, this.money, this.skipped)
    for (const limit of rule.at_most ?? []) parts = cutRule(limit, parts, draft, this.money, scene)
    draft.parts = [...draft.parts, ...parts]
    draft.quantity = units.reduce((all, { quantity }) => plus(all, quantity), draft.quantity)
  }

  private scene(rule: Rule, pays: Span): Scene {
    const { one, look, acts, yearFrom } = this
    const payee = rule.kind === 'deduction' ? (rule.payee ?? this.scheme.payee ?? 'worker') : ''
    const when = { every: rule.every ?? this.every, since: rule.from_on ?? FIRST, pays, months: rule.months ?? [] }
    return { case: one, look, acts, ...when, yearFrom, payee }
  }

  /** The scene of what is reckoned for the whole period, and by no rule. */
  private whole = (pays: Span): Scene => this.scene({ code: 'all', amount: 0 }, pays)

  private units(rule: Rule, span: Span, pays: Span, scene: Scene): Unit[] {
    const count = rule.count ?? { what: 'period' as const }
    if (isWork(count)) return work(count, scene, rule.code, this.skipped)
    const quantity = this.quantity(count, span, pays, scene)
    const act = `${rule.code} ${nameOf(span.last, scene.every, this.yearFrom)}`
    return compare(quantity, ZERO) <= 0 ? [] : [{ day: pays.last, act, case: '', item: '', quantity, look: this.look }]
  }

  private quantity(count: Counted, span: Span, pays: Span, scene: Scene): Exact {
    if (count.what === 'period') return partServed(span, pays, this.employed, this.away, count.pro_rata ?? 'no')
    return pays.last === span.last ? this.number(count, scene, span) : ZERO
  }

  /** How much a number is in a period of its rule. */
  private number(number: Numeral, scene: Scene, span: Span): Exact {
    if (typeof number !== 'object') return exact(number)
    if (isWork(number)) return quantities(work(number, scene, '', []))
    if (number.what === 'period') {
      return partServed(span, scene.pays, this.employed, this.away, number.pro_rata ?? 'no')
    }
    if (number.what === 'measure') {
      const { measure, otherwise } = number
      const told = this.toldIn(scene.every, span)
      return asNumber(Object.hasOwn(told, measure) ? told[measure] : find(this.look, measure)) ?? exact(otherwise ?? 0)
    }
    if (number.what === 'pay') {
      return mainOf(minorOf(this.paying(number, scene.payee)), this.money)
    }
    if (number.what === 'holding') {
      const held = number.of.filter((test) => isInBounds(this.number(test.number, scene, span), test))
      return sum(held.map(({ points }) => exact(points ?? 1)))
    }
    if (number.what !== 'share') {
      return combined(
        number.what,
        number.of.map((part) => this.number(part, scene, span)),
      )
    }
    const of = this.number(number.of, scene, span)
    return isNothing(of) ? ZERO : over(times(this.number(number.part, scene, span), whole(100)), of)
  }

  /** What `pay` means: the rules and kinds it names; else all but deductions, for a deduction of its payee. */
  private paying({ rules = [], kinds = [] }: Pay, payee: string): Draft[] {
    if (rules.length > 0 || kinds.length > 0) return this.drafts.filter((draft) => draft.isOf(rules, kinds))
    return this.drafts.filter((draft) => draft.kind !== 'deduction' && (payee === '' || draft.payee === payee))
  }

  /** A line for what is missing to what is guaranteed. */
  private fillUp(minimum: Minimum): void {
    if (misfit(minimum.only_for, this.look) !== '') return
    const rule: Rule = { ...minimum, kind: 'minimum', only_for: {}, only_if: [] }
    const unknown = this.unknown(askedBy(minimum).numbers, this.one.measures ?? {})
    if (unknown !== '') {
      const draft = new Draft(rule, this.scheme)
      draft.why = ['not_known', unknown, ZERO]
      this.drafts.push(draft)
      return
    }
    const scene = this.whole(meet(this.period, this.holds.first, this.holds.last))
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
  if (months.length === 0 || (count && isWork(count))) return true
  return within(span, 'month').some(({ last }) => months.includes(monthNumber(last)))
}

/** What the rule's tiers count on: work of earlier days, where they go by client, week …. */
function tallyOf({ tiers, count }: Rule, scene: Scene): Tally {
  const per = tiers?.per ?? 'period'
  if (per === 'period' || count?.what !== 'acts' || tiers?.pays !== 'each') return new Tally(per, scene, [])
  const pays = { first: FIRST, last: scene.pays.first > FIRST ? dayBefore(scene.pays.first) : '' }
  return new Tally(per, scene, countActs(count, { ...scene, pays }, '', []))
}

const isWork = (count: Counted): count is Acts | Sets => count.what === 'acts' || count.what === 'sets'
const work = (count: Acts | Sets, scene: Scene, rule: string, skipped: Skipped[]): Unit[] =>
  count.what === 'acts' ? countActs(count, scene, rule, skipped) : countSets(count, scene, rule, skipped)

const itemsOfSets = ({ count }: Rule): readonly string[] =>
  count?.what === 'sets' ? count.needs.flatMap(({ item }) => listed(item)) : []

const minorOf = (drafts: readonly Draft[]): number => drafts.reduce((all, { minor }) => all + minor, 0)
const quantities = (units: readonly Unit[]): Exact => sum(units.map(({ quantity }) => quantity))
