/** Ages, sexes and services in the words of the language shown. */

import type { Say } from '../../../i18n/speech'
import { ageOn } from '../../../people/ages'
import type { Person } from '../../../people/persons'

type Born = Pick<Person, 'born_on' | 'born_estimated'>

/** “5 months”, “about 30 years”, or that nobody knows. */
export function ageWords(say: Say, { born_on, born_estimated }: Born, day: string): string {
  const age = born_on ? ageOn(born_on, day) : null
  if (!age) return say('homes-age-unknown')
  const words = say(`homes-age-${age.unit}`, { count: age.number })
  return born_estimated ? say('homes-age-about', { age: words }) : words
}

export const sexWord = (say: Say, sex: string): string => say(`homes-sex-${sex.replaceAll('_', '-')}`)

/** A service in words; its code where there are none. */
export function serviceWord(say: Say, code: string | null): string {
  if (!code) return say('visits-service-erased')
  const [name, words] = [`visits-service-${code.replaceAll('_', '-')}`, code.replaceAll('_', ' ')]
  const found = say(name)
  return found === name ? words : found
}

/** A name as the family says it, with what neighbours call her or him. */
export const calledBy = ({ name, nickname }: { readonly name: string; readonly nickname?: string }): string =>
  nickname ? `${name} “${nickname}”` : name
