/** Checks of her visits that are on this phone. */
import type { VisitCheck } from '../../../incentives/checks'
import type { Kept } from '../../../register/fold'
import type { Phone } from '../../../sync/phone'

/** Those that she has not answered first, then the latest. */
export const checksOf = (phone: Phone): readonly Kept<VisitCheck>[] =>
  (phone.index.table('visit_check') as readonly Kept<VisitCheck>[])
    .filter(({ chw }) => chw === phone.person.id)
    .sort((a, b) => Number(a.answered_on !== null) - Number(b.answered_on !== null) || later(a, b))

const later = (a: VisitCheck, b: VisitCheck): number => (a.checked_on < b.checked_on ? 1 : -1)

/** How many wait for her word. */
export const unanswered = (phone: Phone): number =>
  checksOf(phone).filter(({ answered_on }) => answered_on === null).length
