/** How long until a PIN may be tried again, in words. */
import type { Say } from '../../../i18n/speech'

/** “30 seconds”, “5 minutes”; rounded up, so that nobody tries too early. */
export function waitInWords(ms: number, say: Say): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds <= 90 ? say('seconds', { count: seconds }) : say('minutes', { count: Math.ceil(seconds / 60) })
}
