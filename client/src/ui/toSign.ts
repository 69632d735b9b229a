/** What a page asks a person to sign, and the entries that this makes (docs: README.md beside this file). */
import { newSalt, signEntries } from '../register/bundle'
import type { Entry } from '../register/entry'
import { uuid7 } from '../register/uuid7'
import type { BrowserKey } from './keyStore'
import type { FailureWords } from './page'

/** An act as the page puts it before its person; the browser adds who, when and the signature. */
export interface Act {
  book: string
  kind: string
  subject: string
  seen: number
  happened_on?: string
  amends?: string
  body: Readonly<Record<string, unknown>>
}

/** The words of the page, in the reader's language; a missing one shows as its code. */
export interface SignWords extends FailureWords {
  kinds: Readonly<Record<string, string>>
  fields: Readonly<Record<string, string>>
  /** Words for codes, by field and value. */
  values?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Names of the people whose ids may stand in a body. */
  names?: Readonly<Record<string, string>>
  outcomes: Readonly<Record<string, string>>
  reasons: Readonly<Record<string, string>>
  no_key: string
  no_key_link: string
  working: string
}

/** The JSON `#to-sign` of a page. `opening` is the one-time code that allows a new book; `next` is where to go once
 * everything is written. */
export interface ToSign {
  person: string
  push: string
  admission: string
  opening?: string
  entries: readonly Act[]
  words: SignWords
  next?: { href: string; text: string }
}

/** The day on this device's calendar, YYYY-MM-DD. */
function dayOf(now: number): string {
  const local = new Date(now)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`
}

/** The acts as signed entries of this person, made at `now` (ms). */
export function signActs(acts: readonly Act[], by: BrowserKey, now: number): Promise<Entry[]> {
  const entries = acts.map(({ book, kind, subject, seen, happened_on, amends, body }) => ({
    id: uuid7(now),
    book,
    kind,
    subject,
    author: by.person,
    key: by.key,
    channel: 'page',
    happened_on: happened_on ?? dayOf(now),
    made_at: now,
    seen,
    amends: amends ?? '',
    salt: newSalt(),
    body: JSON.stringify(body),
  }))
  return signEntries(by.privateKey, entries)
}
