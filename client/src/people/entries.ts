/** What the bodies of people and places hold (server/ubia/people/entries.py); what is empty may be left out. */

export type Sex = 'female' | 'male' | 'other' | 'not_said'

export interface PlaceNamed {
  readonly name: string
  readonly level: string
  readonly parent?: string | null
  readonly code?: string
  readonly population?: number | null
  readonly households?: number | null
  readonly source?: string
}

export interface FacilityNamed {
  readonly name: string
  readonly place?: string | null
  readonly country?: string
  readonly type?: string
  readonly latitude?: number | null
  readonly longitude?: number | null
  readonly code?: string
  readonly source?: string
}

export interface CommitteeFormed {
  readonly name: string
  readonly since: string
  readonly place?: string | null
  readonly facility?: string | null
}

export interface ChwAppointed {
  readonly name: string
  readonly cadre: string
  readonly since: string
  readonly facility?: string | null
  readonly phone?: string
  readonly sex?: Sex
}

/** The last day of a CHW's work. */
export interface ChwLeft {
  readonly on: string
}

/** A person as the household told it. A birth day worked out from an age is estimated. */
export interface PersonTold {
  readonly id: string
  readonly name: string
  readonly sex?: Sex
  readonly born_on?: string | null
  readonly born_estimated?: boolean
  /** What neighbours call her or him. */
  readonly nickname?: string
}

/** What every beginning of a family folder tells. */
export interface HouseholdEnrolled {
  readonly name: string
  readonly chw: string
  readonly since: string
  readonly place?: string | null
  readonly neighbourhood?: string
  readonly latitude?: number | null
  readonly longitude?: number | null
  readonly persons?: readonly PersonTold[]
  /** Who of them is head of the household, as they say. */
  readonly head?: string | null
}

/** A household that lived in another community names its old subject and that one's last line. */
export interface HouseholdArrived extends HouseholdEnrolled {
  readonly from_book: string
  readonly from_subject: string
  readonly from_line: number
}

/** Only what is named changes. `settles`: other corrections put aside. */
export interface HouseholdCorrected {
  readonly name?: string | null
  readonly place?: string | null
  readonly neighbourhood?: string | null
  readonly latitude?: number | null
  readonly longitude?: number | null
  readonly head?: string | null
  readonly settles?: readonly string[]
}

export interface HouseholdAssigned {
  readonly chw: string
  readonly since: string
  readonly reason?: string
}

/** `on` is the last day here; when absent, the day of the entry. */
export interface HouseholdMovedAway {
  readonly on?: string | null
  readonly to_book?: string | null
}

export interface HouseholdReturned {
  readonly on?: string | null
}

export interface HouseholdMerged {
  readonly into: string
}

export interface StoryContinued {
  readonly to_line: number
}

export interface VisitPlanned {
  readonly supervisor: string
  readonly on: string
}

export interface PersonJoined {
  readonly person: PersonTold
}

/** Only what is named changes. `living`: a death told before was wrong. */
export interface PersonCorrected {
  readonly person: string
  readonly name?: string | null
  readonly nickname?: string | null
  readonly sex?: Sex | null
  readonly born_on?: string | null
  readonly born_estimated?: boolean | null
  readonly died_on?: string | null
  readonly living?: true | null
  readonly settles?: readonly string[]
}

export interface PersonDied {
  readonly person: string
  readonly died_on: string
}

export interface PersonLeft {
  readonly person: string
  readonly on?: string | null
  readonly to_household?: string | null
}

export interface PersonMerged {
  readonly person: string
  readonly into: string
}

/** The whole wish of a household, or of one person in it, as it is now (TRU-01). */
export interface WishStated {
  readonly person?: string | null
  readonly place?: string
  readonly time?: string
  readonly visibility?: '' | 'uniform' | 'plain'
  readonly present?: string
  readonly contact?: string
}

/** The household, or one person in it, agreed to be in the book, having heard this version of what it means (TRU-04). */
export interface ConsentGiven {
  readonly version: string
  readonly language?: string
  readonly person?: string | null
  readonly said_by?: string | null
  readonly heard?: boolean
}

export interface ConsentWithdrawn {
  readonly person?: string | null
  readonly said_by?: string | null
  readonly reason?: string
}

/** Each kind with its body. */
export interface Bodies {
  'place.named': PlaceNamed
  'facility.named': FacilityNamed
  'committee.formed': CommitteeFormed
  'chw.appointed': ChwAppointed
  'chw.left': ChwLeft
  'household.enrolled': HouseholdEnrolled
  'household.arrived': HouseholdArrived
  'household.corrected': HouseholdCorrected
  'household.assigned': HouseholdAssigned
  'household.moved_away': HouseholdMovedAway
  'household.returned': HouseholdReturned
  'household.merged': HouseholdMerged
  'household.visit_planned': VisitPlanned
  'story.continued': StoryContinued
  'person.joined': PersonJoined
  'person.corrected': PersonCorrected
  'person.died': PersonDied
  'person.left': PersonLeft
  'person.merged': PersonMerged
  'wish.stated': WishStated
  'consent.given': ConsentGiven
  'consent.withdrawn': ConsentWithdrawn
}
