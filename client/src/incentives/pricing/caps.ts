/** Limits of money, for one rule and for several together. Twin: server/ubia/incentives/pricing/caps.py. */
import { amountOf } from './amounts'
import { groupOf, type Scene, text } from './counting'
import type { Draft } from './drafts'
import { compare, exact, floor, minus, over, times, whole } from './exact'
import { type Money, wholeUnits } from './money'
import type { Part } from './parts'
import { type Cap, listed, type MoneyLimit } from './scheme'

type Placed = readonly [place: number, part: Part]
const HUNDRED = whole(100)

/** The parts within a limit of their rule: the earliest first. */
export function cutRule(limit: MoneyLimit, parts: readonly Part[], draft: Draft, money: Money, scene: Scene): Part[] {
  const per = limit.per ?? 'period'
  const most = (_group: string, part: Part): number | null => {
    const found = amountOf(limit.amount, part.look, part.day)
    return typeof found === 'string' ? null : wholeUnits(found, money)
  }
  const placed = parts.map((part) => [0, part] as const)
  const kept = cutParts(placed, (part) => groupOf(per, part, scene), most).map(([, part]) => part)
  draft.cut(`at_most/${listed(per).join('+')}`, sumOf(parts) - sumOf(kept))
  return kept
}

/** Cut what is over a cap: the latest work first, on one day from the rule that is listed last. */
export function cap(one: Cap, drafts: readonly Draft[], money: Money, scene: Scene): void {
  const capped = drafts.filter((draft) => draft.isOf(one.rules, one.kinds))
  // all of this is of one period
  const per = listed(one.per ?? 'period').map((name) => (name === 'period' ? 'ever' : name))
  const key = (part: Part): string => groupOf(per, part, scene)
  const most = (group: string, part: Part): number | null => {
    if (one.amount == null) return percentOf(one, drafts, capped, (other) => key(other) === group)
    const found = amountOf(one.amount, part.look, part.day)
    return typeof found === 'string' ? null : wholeUnits(found, money)
  }
  const placed = capped.flatMap((draft, n) => draft.parts.map((part) => [n, part] as const))
  const kept = cutParts(placed, key, most)
  for (const [n, draft] of capped.entries()) {
    const before = draft.minor
    draft.parts = kept.filter(([place]) => place === n).map(([, part]) => part)
    draft.cut(one.code, before - draft.minor)
  }
}

function percentOf(
  one: Cap,
  drafts: readonly Draft[],
  capped: readonly Draft[],
  isIn: (part: Part) => boolean,
): number | null {
  const percent = exact(one.percent ?? 100)
  const sum = (of: readonly Draft[]) => whole(sumOf(of.flatMap(({ parts }) => parts).filter(isIn)))
  if (one.of_rules?.length || one.of_kinds?.length) {
    const of = drafts.filter((draft) => draft.isOf(one.of_rules, one.of_kinds))
    return Number(floor(over(times(percent, sum(of)), HUNDRED)))
  }
  if (compare(percent, HUNDRED) >= 0) return null
  const payees = new Set(capped.map(({ payee }) => payee))
  const others = drafts.filter((draft) => !capped.includes(draft) && payees.has(draft.payee))
  return Number(floor(over(times(percent, sum(others)), minus(HUNDRED, percent))))
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((all, { minor }) => all + minor, 0)

/** The parts, each with what its group's limit leaves of it. No limit where none can be told. */
function cutParts(
  placed: readonly Placed[],
  key: (part: Part) => string,
  most: (group: string, part: Part) => number | null,
): Placed[] {
  const left = new Map<string, number | null>()
  return [...placed].sort(byPlace).map(([place, part]) => {
    const group = key(part)
    const rest = left.has(group) ? (left.get(group) as number | null) : most(group, part)
    const minor = rest === null ? part.minor : Math.min(part.minor, rest)
    left.set(group, rest === null ? null : rest - minor)
    return [place, { ...part, minor }]
  })
}

const byPlace = ([m, a]: Placed, [n, b]: Placed): number => text(a.day, b.day) || m - n || text(a.act, b.act)
