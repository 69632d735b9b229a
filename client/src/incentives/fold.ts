/** What the payments of a CHW add up to: each payment with her word on it, and each line that was paid.
 * Twin: server/ubia/incentives/fold.py. */
import type { Table } from '../register/fold'
import type { Line } from '../register/line'
import type { PayBody, PaymentAnswered, PaymentLine, PaymentOrdered, Why } from './entries'

/** A payment ordered, and what the CHW herself said of it. */
export interface Payment {
  readonly payment: string
  readonly chw: string
  readonly run: string
  readonly part: number
  readonly period: string
  readonly currency: string
  readonly amount: number
  readonly rule_version: string
  readonly ordered_by: string
  readonly ordered_on: string
  readonly received_on: string | null
  readonly contested_on: string | null
}

/** One line of a payment. `act_book` and `act` name the visit. */
export interface Paid {
  readonly payment: string
  readonly n: number
  readonly chw: string
  readonly act_book: string
  readonly act: string
  readonly service: string
  readonly day: string
  readonly void: boolean
  readonly earned: number
  readonly amount: number
  readonly currency: string
  readonly reason: Why
  readonly package: string | null
  readonly run: string
  readonly period: string
  readonly rule_version: string
  readonly ordered_at: number
  readonly payer: string
}

type StoryLine = Line<PayBody>
type Order = readonly [line: StoryLine, order: PaymentOrdered]

export const payments: Table<Payment, PayBody> = {
  name: 'payment',
  kinds: ['payment.ordered', 'payment.received', 'payment.contested'],
  fold: (story) => {
    const received = saidOn(story, 'payment.received')
    const contested = saidOn(story, 'payment.contested')
    return orders(story).map(([line, order]) => ({
      payment: line.id,
      chw: line.subject,
      run: order.run,
      part: order.part ?? 1,
      period: order.period,
      currency: order.currency,
      amount: order.lines.reduce((sum, { amount }) => sum + amount, 0),
      rule_version: order.rule_version,
      ordered_by: line.author,
      ordered_on: line.happened_on,
      received_on: received.get(line.id) ?? null,
      contested_on: contested.get(line.id) ?? null,
    }))
  },
}

export const paid: Table<Paid, PayBody> = {
  name: 'paid',
  kinds: ['payment.ordered'],
  fold: (story) => orders(story).flatMap((order) => order[1].lines.map((line, i) => paidOf(order, line, i + 1))),
}

function paidOf([line, order]: Order, one: PaymentLine, n: number): Paid {
  const { currency, run, period, rule_version } = order
  const { book: act_book, act, service, day, earned, amount, reason } = one
  const paidFor = { act_book, act, service, day, void: one.void ?? false, earned, amount, currency }
  const why = { reason, package: one.package ?? null, run, period, rule_version }
  return {
    payment: line.id,
    n,
    chw: line.subject,
    ...paidFor,
    ...why,
    ordered_at: line.received_at,
    payer: one.payer ?? '',
  }
}

/** A run pays once: what a second order repeats for the same run, currency and part does not count. */
function orders(story: readonly StoryLine[]): Order[] {
  const first = new Map<string, Order>()
  const byReceipt = [...story].sort((a, b) => a.received_at - b.received_at || (a.id < b.id ? -1 : 1))
  for (const line of byReceipt) {
    if (line.kind !== 'payment.ordered' || line.body === null) continue
    const order = line.body as PaymentOrdered
    const whole = `${order.run} ${order.currency} ${order.part ?? 1}`
    if (!first.has(whole)) first.set(whole, [line, order])
  }
  return [...first.values()]
}

/** The day on which the CHW herself first said this of a payment. */
function saidOn(story: readonly StoryLine[], kind: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const line of story) {
    if (line.kind !== kind || line.body === null || line.author !== line.subject) continue
    const { payment } = line.body as PaymentAnswered
    if (!said.has(payment)) said.set(payment, line.happened_on)
  }
  return said
}
