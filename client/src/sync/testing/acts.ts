/** Acts as a CHW does them, for tests. */
import type { Act, Phone } from '../phone'
import { BOOK } from './village'

/** A household with a mother and a child, hers. */
export function enrolment(phone: Phone, name = 'Wanjiru', subject = crypto.randomUUID()): Act {
  const persons = [
    { id: crypto.randomUUID(), name: `${name} Njeri`, sex: 'female', born_on: '1990-01-01' },
    { id: crypto.randomUUID(), name: 'Baraka', sex: 'male', born_on: '2025-01-01' },
  ]
  const body = { name, chw: phone.person.id, since: '2026-01-01', neighbourhood: 'Kilimani', persons }
  return { book: BOOK, kind: 'household.enrolled', subject, body }
}

export const visit = (subject: string, service = 'home_visit', more: Partial<Act> = {}): Act => ({
  ...{ book: BOOK, kind: 'visit.made', subject },
  ...{ body: { service, minutes: 12, danger: [], answers: { secret: 'a sore that weeps' } }, ...more },
})
