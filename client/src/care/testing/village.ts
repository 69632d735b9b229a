/** Households as the phone's index has them, told in a few words, for tests of the list of today. */

import { TABLES as PEOPLE } from '../../people/fold'
import type { Household } from '../../people/households'
import type { Person } from '../../people/persons'
import { rowsOf } from '../../register/fold'
import type { Line } from '../../register/line'
import type { Derived } from '../deriving'
import { deriving } from '../deriving'
import { visits } from '../fold'

const DAY_MS = 86_400_000
const BOOK = '0192d3a0-0000-7000-8000-0000000000b1'

/** The home of the index, with the whole rows of its people. */
export interface Told {
  readonly book: string
  readonly subject: string
  readonly mine: boolean
  readonly household: Household
  readonly persons: readonly Person[]
  readonly derived: Derived
}

/** What happened in a household on which day: a kind and a body. */
export type Happening = readonly [day: string, kind: string, body: object]

export const id = (name: string): string =>
  `0192d3a0-0000-7000-8000-${[...name]
    .map((c) => c.charCodeAt(0).toString(16))
    .join('')
    .slice(0, 12)
    .padStart(12, '0')}`

export const person = (name: string, born_on: string | null, sex = 'female') => ({ id: id(name), name, sex, born_on })

/** A household enrolled on a day, and what happened there since. */
export function home(
  name: string,
  on: string,
  persons: readonly ReturnType<typeof person>[],
  happened: readonly Happening[] = [],
  more: object = {},
): Told {
  const begun = { name, chw: id('amina'), since: on, persons, ...more }
  const all: Happening[] = [[on, 'household.enrolled', begun], ...happened]
  const lines = all.map(([day, kind, body], n): Line => {
    const at = Date.parse(day) + DAY_MS / 2 + n
    const who = { author: id('amina'), key: '', channel: 'phone' as const, seen: 0, amends: '', flagged: '' as const }
    const times = { happened_on: day, made_at: at, received_at: at }
    return { book: BOOK, line: n + 1, id: id(`${n}${name}`), kind, subject: id(name), ...who, ...times, body } as Line
  })
  const rows = Object.fromEntries(
    [...PEOPLE, visits].map((table) => [table.name, rowsOf(lines, table as (typeof PEOPLE)[number])]),
  )
  const household = rows.household?.[0] as unknown as Household
  const told = { household, persons: rows.person as unknown as Person[], derived: deriving.of({ lines, rows }) }
  return { book: BOOK, subject: id(name), mine: true, ...told }
}

export const visit = (day: string, service: string, whose = '', more: object = {}): Happening => [
  day,
  'visit.made',
  { service, minutes: 20, ...(whose && { person: id(whose) }), ...more },
]
