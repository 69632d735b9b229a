/** Her own book; apart, so that a screen of every day brings nothing of pay. */
import type { Phone } from '../../../sync/phone'

/** Where her own contract, pay and contests stand: the book of her part as a health worker. */
export function homeBook(phone: Phone, today: string): string | undefined {
  const hers = phone.roles.filter(({ role }) => role === 'chw')
  const now = hers.find(({ since, until }) => since <= today && (until === null || today <= until))
  return (now ?? hers[hers.length - 1])?.book
}
