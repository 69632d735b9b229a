/** Which rate holds on which day. Twin: server/ubia/charter/prices.py. */
import { latestDay } from '../register/order'
import type { PackageProposed } from './entries'
import type { CharterLine } from './pairs'
import { type Proposal, proposals } from './rules'
import { END, spansOf } from './spans'
import { charterOf } from './texts'

const DAY_MS = 86_400_000

/** What a service is paid, in minor units, on the days from `since` until before `until`. */
export interface Price {
  readonly package: string
  readonly service: string
  readonly amount: number
  readonly currency: string
  readonly since: string
  readonly until: string
  readonly agreed_at: number
}

/** The rates of a charter by service and day: what was agreed last holds from its day on. A package agreed after its own
 * first day pays the days gone by only where that is more: nobody's price falls for work already done. */
export function prices(story: readonly CharterLine[]): Price[] {
  let held: Price[] = []
  for (const { at, proposal } of inTurn(story)) {
    const kept = keptOf(held, proposal.package, latestDay(at + DAY_MS))
    held = [...kept, ...addedTo(kept, proposal, at)]
  }
  const first = firstScheme(story)
  return held.flatMap((price) => (price.since < first ? [{ ...price, until: earlier(price.until, first) }] : []))
}

/** The day from which on a text's own clause of pay prices the work, and packages of the first form nothing more. */
function firstScheme(story: readonly CharterLine[]): string {
  const paying = spansOf(charterOf(story)).filter(({ text }) => (text.body.clauses?.pay ?? null) !== null)
  return paying.reduce((first, { since }) => earlier(first, since), END)
}

function inTurn(story: readonly CharterLine[]): { at: number; proposal: Proposal }[] {
  const agreed = proposals(story).flatMap((proposal) =>
    proposal.agreedAt === null ? [] : [{ at: proposal.agreedAt, proposal }],
  )
  return agreed.sort((a, b) => a.at - b.at || (a.proposal.line.id < b.proposal.line.id ? -1 : 1))
}

const earlier = (a: string, b: string): string => (a < b ? a : b)
const later = (a: string, b: string): string => (a > b ? a : b)

/** What stays of the prices before a package: the days before it, and work already done at a better price. */
function keptOf(held: readonly Price[], proposed: PackageProposed, doneBefore: string): Price[] {
  return held.flatMap((old) => {
    const end = isBetter(old, proposed) ? later(proposed.from_on, doneBefore) : proposed.from_on
    return old.since < end ? [{ ...old, until: earlier(old.until, end) }] : []
  })
}

function isBetter(old: Price, { currency, rates }: PackageProposed): boolean {
  const now = new Map(Object.entries(rates)).get(old.service)
  return old.currency !== currency || now === undefined || old.amount > now
}

/** The prices of a package, on the days from its first that are not kept for better ones. */
function addedTo(kept: readonly Price[], { line, package: proposed }: Proposal, agreed_at: number): Price[] {
  const { from_on, currency, rates } = proposed
  return Object.entries(rates).flatMap(([service, amount]) => {
    const better = kept.filter((old) => old.service === service && old.until > from_on)
    return gaps(from_on, better).map((days) => ({ package: line.id, service, amount, currency, ...days, agreed_at }))
  })
}

/** The days from `start` on that none of these prices, which do not overlap, holds. */
function gaps(start: string, taken: readonly Price[]): Pick<Price, 'since' | 'until'>[] {
  const inOrder = [...taken].sort((a, b) => (a.since < b.since ? -1 : 1))
  const free: Pick<Price, 'since' | 'until'>[] = []
  let since = start
  for (const old of inOrder) {
    if (old.since > since) free.push({ since, until: old.since })
    since = old.until
  }
  return [...free, { since, until: END }]
}
