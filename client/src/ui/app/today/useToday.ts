/** The list of today, reckoned anew whenever the phone changes; no story is read for it. */
import { useMemo, useState } from 'preact/hooks'
import { type Today, todaysList } from '../../../care/today'
import { type Point, pointOf } from '../../../care/way'
import type { Home, Phone } from '../../../sync/phone'
import { useApp } from '../useApp'

export type Order = 'need' | 'way'

interface Shown {
  readonly list: Today<Home>
  readonly order: Order
  choose(order: Order): void
  /** Some families have co-ordinates or a neighbourhood, so that there is a way to speak of. */
  readonly hasWays: boolean
}

const SETTING = 'today-order'

export function useToday(): Shown {
  const { phone, today, changes } = useApp()
  const [order, setOrder] = useState<Order>(() => (phone.settings.get(SETTING) === 'way' ? 'way' : 'need'))
  const { homes } = phone.index
  const list = useMemo(() => todaysList(homes, today, { from: beginningOf(phone), by: order }), [changes, today, order])
  const hasWays = useMemo(() => homes.some((home) => home.mine && pointOf(home) !== null), [changes])
  const choose = (chosen: Order): void => {
    setOrder(chosen)
    void phone.settings.set(SETTING, chosen)
  }
  return { list, order, choose, hasWays }
}

/** Where her way begins: at her facility, as far as it is known where that is. The phone is not asked (SUP-17). */
function beginningOf({ index, person }: Phone): Point | null {
  const me = index.table('chw').find(({ subject }) => subject === person.id) as { facility?: string } | undefined
  const facility = index.table('facility').find(({ subject }) => subject === me?.facility)
  const { latitude = null, longitude = null } = (facility ?? {}) as Partial<Point>
  return latitude === null || longitude === null ? null : { latitude, longitude }
}
