/** How much of what was promised is missing, exact. Twin: server/ubia/incentives/rewards/short.py.
 *
 * Counted in money where the promise and everything that came of it say a worth in one currency; else in things. */

/** `missing` of `promised`, in smallest units of `currency`; without one, in things. */
export interface Short {
  readonly missing: number
  readonly promised: number
  readonly currency: string
}

interface Given {
  readonly promise: string
  readonly quantity: number
  readonly delivered: number
  readonly amount: number | null
  readonly currency: string
}

interface Came {
  readonly promise: string | null
  readonly amount: number | null
  readonly currency: string
}

/** Of a promise, with everything that came. */
export function shortOf(one: Given, came: readonly Came[]): Short {
  const its = came.filter(({ promise }) => promise === one.promise)
  const isMoney = its.every(({ amount, currency }) => amount !== null && currency === one.currency)
  if (one.amount && isMoney) {
    const received = its.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
    return { missing: Math.max(0, one.amount - received), promised: one.amount, currency: one.currency }
  }
  return { missing: Math.max(0, one.quantity - one.delivered), promised: one.quantity, currency: '' }
}

/** The share in hundredths, to one digit after the point, a half away from nothing: `33.3`, `50`. */
export function perCent({ missing, promised }: Short): string {
  const tenths = promised === 0 ? 0 : Math.floor((2000 * missing + promised) / (2 * promised))
  return tenths % 10 === 0 ? `${tenths / 10}` : `${Math.floor(tenths / 10)}.${tenths % 10}`
}
