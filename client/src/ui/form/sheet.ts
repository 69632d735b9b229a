/** What every part of a form's screen is given: the run, the words, and how an answer is put down. */
import type { Field, FormRun, Question } from '../../forms/engine/api'
import type { Host } from './host'
import type { Say } from './words'

export interface Sheet {
  readonly run: FormRun
  readonly say: Say
  readonly host: Host
  readonly files: ReadonlyMap<string, Blob>
  /** Puts an answer down now. */
  answer(field: Field, value: string): void
  /** Puts an answer down when the typing pauses, at the latest when the page turns or is hidden. */
  typing(field: Field, value: string): void
  /** Keeps a file and answers with its name; null takes both away. */
  attach(field: Field, file: Blob | null, ending?: string): Promise<void>
  next(): void
  /** Another page is shown: the draft remembers which. */
  turned(): void
}

export interface Asked {
  readonly question: Question
  readonly at: Sheet
  /** Id of the element that the label names. */
  readonly id: string
  /** Ids of hint and fault, for those who hear the page. */
  readonly says: string | undefined
  readonly wrong: boolean
}

export const has = ({ control }: Question, ...words: string[]): boolean =>
  words.some((word) => control.a?.includes(word) ?? false)

export const idOf = (field: Field): string => `q-${field.id}`

/** Whether a control holds several things to touch, so that it is a set with a legend. */
export const isSet = (question: Question): boolean =>
  ['select', 'select1', 'rank'].includes(question.control.k) && !isShort(question)

/** One choice from a list that opens. */
export const isShort = (question: Question): boolean => question.control.k === 'select1' && has(question, 'minimal')

/** What only tells something and asks nothing. */
export const isNote = ({ control, field }: Question): boolean => control.k === 'input' && field.readonly
