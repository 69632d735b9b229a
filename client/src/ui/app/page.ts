/** What belongs to the whole page: its language, its direction, its name. */
import type { Speech } from '../../i18n/speech'

/** Says to browser and screen reader what is shown; a hidden app is a calendar. */
export function hasDocument({ language, say }: Speech, isHidden: boolean): void {
  document.documentElement.lang = language.code
  document.documentElement.dir = language.dir
  document.title = isHidden ? say('calendar') : 'Ubia'
}

/** The day on this phone. */
export function dayOf(at: number): string {
  const when = new Date(at)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`
}

/** Puts the reader, and who listens to the page, at its beginning. */
export function toTop(): void {
  window.scrollTo(0, 0)
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
}
