/** Pictures and sounds of visits. The server does not take them yet: they stay on this phone, encrypted, and are shown as
 * not sent. */
import type { Phone } from '../../../sync/phone'

const LIST = 'attached'
const placeOf = (visit: string): string => `attached ${visit}`

/** How many files each visit has on this phone. */
export const attachedCounts = ({ settings }: Phone): Readonly<Record<string, number>> =>
  (settings.get(LIST) as Readonly<Record<string, number>> | undefined) ?? {}

/** Keeps the files of a visit beside its entry; those that the answers no longer name are left out. */
export async function attach(
  phone: Phone,
  visit: string,
  files: ReadonlyMap<string, Blob>,
  answers: unknown,
): Promise<void> {
  const text = JSON.stringify(answers)
  const named = [...files].filter(([name]) => text.includes(name))
  if (named.length === 0) return
  const place = phone.draft(placeOf(visit))
  for (const [name, file] of named) await place.keepFile(name, file)
  await phone.settings.set(LIST, { ...attachedCounts(phone), [visit]: named.length })
}

export const attachedTo = (phone: Phone, visit: string): Promise<ReadonlyMap<string, Blob>> =>
  phone.draft(placeOf(visit)).files()
