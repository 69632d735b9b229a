/** An enrolment that is being typed, kept encrypted through a killed app. No screen here. */
import type { Draft } from '../../../forms/engine/api'
import type { Agreed } from './tellings'
import { nobody, type TypedPerson } from './typed'
import type { TypedHome } from './whereFields'

export const STEPS = ['consent', 'family', 'people', 'look'] as const
export type Step = (typeof STEPS)[number]

export interface Enrolling {
  readonly step: Step
  readonly subject: string
  readonly agreed: Agreed | null
  readonly home: TypedHome
  readonly persons: readonly TypedPerson[]
  /** Who of them is head of the household; left out in drafts of older versions. */
  readonly head?: string
}

export const EMPTY_HOME: TypedHome = { name: '', neighbourhood: '', place: null, latitude: null, longitude: null }

/** The beginning of an enrolment. */
export const beginning = (subject: string, first: string, place: string | null): Enrolling => ({
  step: 'consent',
  subject,
  agreed: null,
  home: { ...EMPTY_HOME, place },
  persons: [nobody(first)],
})

export const draftKey = (book: string): string => `enrol ${book}`

export const asDraft = (enrolling: Enrolling): Draft => ({ v: 1, tree: enrolling, page: enrolling.step, lang: '' })

export const fromDraft = (draft: Draft | undefined): Enrolling | null => (draft ? (draft.tree as Enrolling) : null)

export const stepAfter = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? step
export const stepBefore = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) - 1]

/** People of whom anything was typed. */
export const typedOnes = (persons: readonly TypedPerson[]): readonly TypedPerson[] =>
  persons.filter(({ name, age, day }) => name.trim() || age || day)
