/** What the entries of a charter add up to: its texts and packages with their keys, and the rates of a visit.
 * Twin: server/ubia/charter/fold.py. */
import type { Table } from '../register/fold'
import { endorsements, staffWords, taskAnswers } from './backing'
import type { CharterBody } from './entries'
import { type Price, prices } from './prices'
import { remarks } from './remarks'
import { type Proposal, proposals } from './rules'
import { END } from './spans'
import { charterSections, charterSpans, charterTerms, charterTexts, IN_FORCE } from './wordings'

/** A proposed package, who has signed it, and from which day it is in force, if it is. */
export interface Package {
  readonly package: string
  readonly by: string
  /** What the keys sign. */
  readonly digest: string
  readonly from_on: string
  readonly currency: string
  readonly signed_community_by: string | null
  readonly signed_health_by: string | null
  /** The proposal that edited this one; before the second key it ends this one for good. */
  readonly edited_by: string | null
  readonly agreed_at: number | null
  readonly in_force_from: string | null
}

/** What a service is paid from a day until before another; `until` is null while nothing has ended it. */
export interface Clause extends Omit<Price, 'until'> {
  readonly charter: string
  readonly until: string | null
}

const KINDS = ['package.proposed', 'package.signed']

export const packages: Table<Package, CharterBody> = {
  name: 'package',
  kinds: KINDS,
  fold: (story) => proposals(story).map(packageOf),
}

function packageOf({ line, package: proposed, keys, edit, agreedAt }: Proposal): Package {
  return {
    package: line.id,
    by: line.author,
    digest: line.digest ?? '',
    from_on: proposed.from_on,
    currency: proposed.currency,
    signed_community_by: keys.community?.author ?? null,
    signed_health_by: keys.healthSystem?.author ?? null,
    edited_by: edit?.id ?? null,
    agreed_at: agreedAt,
    in_force_from: agreedAt === null ? null : proposed.from_on,
  }
}

export const clauses: Table<Clause, CharterBody> = {
  name: 'clause',
  kinds: [...KINDS, ...IN_FORCE],
  fold: (story) =>
    prices(story).map(({ until, ...price }) => ({
      charter: story[0]?.subject ?? '',
      ...price,
      until: until === END ? null : until,
    })),
}

/** All tables of a charter. */
export const TABLES = [
  ...[packages, clauses, charterTexts, charterSpans, charterSections, charterTerms, remarks],
  ...[taskAnswers, staffWords, endorsements],
]
