/** Somebody named by the committee: with the id, where the book knows the name. */
import type { Present } from '../../../charter/committee/entries'
import type { Kept } from '../../../register/fold'
import type { RoleRow } from '../../../sync/openTables'
import type { Phone } from '../../../sync/phone'
import { rowsIn } from './known'

export function ownerOf(phone: Phone, book: string, typed: string): Present {
  const name = typed.trim()
  const isIt = (other: string): boolean => other.trim().toLowerCase() === name.toLowerCase()
  const member = rowsIn(phone, 'member', book).find((one) => isIt(one.name))?.subject
  const roles = phone.index.table('role') as readonly Kept<RoleRow>[]
  const person = member ?? roles.find((one) => one.book === book && isIt(one.name))?.person
  return { name, ...(person && { person }) }
}

/** The lines that say something, each once. */
export const linesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]
