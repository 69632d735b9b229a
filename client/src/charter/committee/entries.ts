/** What the bodies of meetings and scorings hold. Twin: server/ubia/charter/committee/entries.py. */
import type { Side } from '../../register/seal'

export type Purpose = 'selection' | 'assessment' | 'card'

export interface Item {
  readonly code: string
  readonly words: string
}

export interface Group extends Item {
  readonly side: Side
}

export interface ScoringBegun {
  readonly purpose: Purpose
  readonly title: string
  readonly items: readonly Item[]
  readonly groups: readonly Group[]
  readonly top: number
  readonly repeats?: string | null
}

export interface NomineeNamed {
  readonly nominee: string
  readonly name: string
  readonly words?: string
}

export interface Mark {
  readonly item: string
  readonly score: number
  readonly nominee?: string | null
  readonly why?: string
}

export interface ScoresGiven {
  readonly side: Side
  readonly group: string
  readonly scores: readonly Mark[]
  readonly people?: number | null
}

export interface ScoreReconciled {
  readonly item: string
  readonly score: number
  readonly why: string
  readonly nominee?: string | null
}

export interface SelectionDecided {
  readonly side: Side
  readonly nominee: string
  readonly scores: readonly string[]
  readonly words?: string
}

export interface Present {
  readonly name: string
  readonly person?: string | null
}

export interface Agendum {
  readonly words: string
  readonly about?: string | null
}

export interface MeetingHeld {
  readonly title: string
  readonly present: readonly Present[]
  readonly note_taker: Present
  readonly second_note_taker?: Present | null
  readonly agenda?: readonly Agendum[]
  readonly where?: string
  readonly quorum?: number | null
}

export interface DecisionTaken {
  readonly words: string
  readonly about?: string | null
}

export interface ActionAgreed {
  readonly words: string
  readonly community_owner: Present
  readonly health_owner: Present
  readonly due_on: string
  readonly about?: string
}

export interface ActionClosed {
  readonly action: string
  readonly words?: string
  readonly undone?: boolean
}

export interface ActionLinked {
  readonly action: string
  readonly charter: string
  readonly text: string
}
