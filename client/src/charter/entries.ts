/** What the bodies of a charter hold (server/ubia/charter/entries.py and clauses.py). */
import type { Side } from '../register/seal'

/** What each service is to be paid, in minor units, from a day on. */
export type PackageProposed = {
  readonly from_on: string
  readonly currency: string
  readonly rates: Readonly<Record<string, number>>
}

/** One side's key on exactly the entry with this digest (hex). */
export type PackageSigned = {
  readonly package: string
  readonly package_digest: string
  readonly side: Side
}

/** What a text says on one question; `not_yet`: who will see to it, and by when. Fields that are left out are empty. */
export type SectionSaid = {
  readonly choices?: readonly string[]
  readonly words?: string
  readonly not_yet?: { readonly owner: string; readonly until: string } | null
  readonly why?: string
}

/** A whole text. A section or clause that is left out is as the charter above has it. */
export type CharterDrafted = {
  readonly title: string
  readonly place: string
  readonly from_on: string
  readonly parent?: string | null
  readonly programme?: string
  readonly language?: string
  readonly sections?: Readonly<Record<string, SectionSaid>>
  readonly clauses?: Readonly<Record<string, unknown>>
  readonly words?: string
  readonly prepared_in?: string
}

export type CharterCommented = {
  readonly text: string
  readonly says: 'comment' | 'objection' | 'support'
  readonly words: string
  readonly section?: string
  readonly answers?: string | null
}

/** Counts only when who made the objection says it. */
export type ObjectionMet = { readonly objection: string; readonly words?: string }

export type CharterConsulted = {
  readonly with_whom: readonly string[]
  readonly words: string
  readonly people?: number | null
  readonly where?: string
  readonly text?: string | null
}

type OnText = { readonly text: string; readonly text_digest: string; readonly side: Side }

export type CharterProposed = OnText
export type CharterSigned = OnText & { readonly reservation?: string }
export type CharterReturned = OnText & { readonly reason: string; readonly section?: string }
/** `until` is the first day on which the text holds again. */
export type CharterSuspended = OnText & {
  readonly from_on: string
  readonly reason: string
  readonly until?: string | null
}

export type CharterBody =
  | PackageProposed
  | PackageSigned
  | CharterDrafted
  | CharterCommented
  | ObjectionMet
  | CharterConsulted
  | CharterProposed
  | CharterSigned
  | CharterReturned
  | CharterSuspended

/** Clauses that this app knows, in the order in which a text says them. */
export const CLAUSES = [
  'pay',
  'supervision',
  'reply',
  'catchment',
  'hours',
  'statement',
  'schedules',
  'thresholds',
  'package',
  'ladder',
  'pay_day',
] as const
export type ClauseName = (typeof CLAUSES)[number]
