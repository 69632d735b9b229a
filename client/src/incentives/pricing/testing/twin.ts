/** Prices a case as the phone does, for comparison with the server: see run.mjs. */
import { type Exact, textOf } from '../exact'
import { asIfLookedAt, price } from '../pricing'
import type { Case, Scheme } from '../scheme'
import type { Span } from '../spans'

export interface Trial {
  readonly scheme: Scheme
  readonly case: Case
  readonly holds: Span
}

/** Everything that comes out, with exact numbers as text. */
export function tried({ scheme, case: one, holds }: Trial): unknown {
  const { lines, payouts, unpaid } = price(scheme, one, holds)
  const looked = price(scheme, asIfLookedAt(one), holds).lines
  const told = { lines, payouts, unpaid, waiting: minorOf(looked) - minorOf(lines) }
  return JSON.parse(
    JSON.stringify(told, (key, value) => (key === 'look' ? undefined : isExact(value) ? textOf(value) : value)),
  )
}

export const minorOf = (lines: readonly { readonly minor: number }[]): number =>
  lines.reduce((all, { minor }) => all + minor, 0)

const isExact = (value: unknown): value is Exact =>
  typeof value === 'object' && value !== null && typeof (value as Exact).n === 'bigint'
