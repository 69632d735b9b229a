/** Words and days of promises. */
import type { Promised } from '../../../incentives/rewards/fold'

const DAY_MS = 86_400_000
/** Items of the catalogue that are no money by themselves (server/ubia/charter/catalogue). */
export const ITEMS: readonly string[] = [
  'charging',
  'bag_and_badge',
  'boots_and_raincoat',
  'bicycle',
  'health_cover',
  'training',
  'career_step',
  'public_thanks',
  'thank_you_notes',
  'referral_feedback',
  'help_on_her_field',
  'food_or_goods',
  'free_from_duties',
  'space_to_work',
  'supportive_visit',
  'association',
]

type Say = (name: string) => string

/** An item in words; one of their own as it was called. */
export function itemWord(say: Say, code: string): string {
  return ITEMS.includes(code) ? say(`rewards-item-${code.replaceAll('_', '-')}`) : code.replaceAll('_', ' ')
}

/** How many days later than promised the last of it came, or is by a day on which some is missing; never below 0. */
export function daysLate({ by_on, delivered_on }: Pick<Promised, 'by_on' | 'delivered_on'>, today: string): number {
  return Math.max(0, Math.round((Date.parse(delivered_on ?? today) - Date.parse(by_on)) / DAY_MS))
}
