/** How the draft of a visit is named: nobody but the encrypted store reads it. No screen here. */
import type { Told } from '../routes'

/** A visit that is being made, or (with `amends`) put right. */
export interface Visiting {
  readonly book: string
  readonly subject: string
  /** Empty: the whole family. */
  readonly person: string
  readonly form: string
  readonly service: string
  /** The visit that is put right, by the entry that made it; empty for a new one. */
  readonly visit: string
}

const WORD = 'visit'
const NOBODY = '-'

export const keyOf = ({ book, subject, person, form, service, visit }: Visiting): string =>
  [WORD, book, subject, person, form, service, visit].map((part) => part || NOBODY).join(' ')

/** What a draft's name says; null when it is not of a visit. */
export function visitingFrom(key: string): Visiting | null {
  const parts = key.split(' ').map((part) => (part === NOBODY ? '' : part))
  const [word, book = '', subject = '', person = '', form = '', service = '', visit = ''] = parts
  return word === WORD && parts.length === 7 ? { book, subject, person, form, service, visit } : null
}

/** As a screen is told it. */
export const toldOf = (visiting: Visiting): Told => ({ ...visiting })
