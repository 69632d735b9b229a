/** What screens and the server ask of a form that is being filled in. */

import type { Control, List, Model, Texts } from '../model'
import type { XNode } from '../xpath/node'

/** What a form is opened with. */
export interface Opening {
  readonly model: Model
  /** Texts of the language shown first. */
  readonly texts: Texts
  /** Its name among `model.langs`, '' for a form without translations. */
  readonly lang: string
  readonly clock: { readonly now: number; offset(at: number): number }
  /** Numbers from 0 up to 1. */
  readonly random: () => number
  /** What is known already: nested objects by node name, laid over the first values (CHT's `inputs`, for example). */
  readonly known?: Known
  /** Secondary instances that the phone brings: by id (`contact-summary`) or by the file's name (`facilities.csv`). */
  readonly lists?: Readonly<Record<string, List>>
  /** What preloads ask: username, phonenumber, deviceid, email… */
  readonly about?: Readonly<Record<string, string>>
  /** Where it was left off; wins over `known` and does no first-load actions again. */
  readonly draft?: Draft
}

export type Known = { readonly [name: string]: string | Known | readonly Known[] }

/** Why a question has no answer though it was reached (TRU-11): every question accepts both. */
export type Unasked = 'not_asked' | 'unsafe'

/** A form as it stands, small enough to be kept at each change. Opaque; `v` is its shape. */
export interface Draft {
  readonly v: 1
  /** Values as a tree that mirrors the answers; see `draft.ts`. */
  readonly tree: unknown
  readonly page: string
  readonly lang: string
}

/** An answer's node: what screens show, by reference. The id is the same in every run: its path with positions. */
export interface Field extends XNode {
  readonly id: string
  readonly def: number
  readonly type: string
  readonly relevant: boolean
  readonly required: boolean
  readonly readonly: boolean
  readonly unasked: Unasked | ''
}

/** One question as a screen shows it. */
export interface Question {
  readonly control: Control
  readonly field: Field
}

/** What stands together on a screen. `prompt` asks whether there is one more instance of a repeat. */
export interface Page {
  /** The same in every run: the field's id of what it begins with. */
  readonly id: string
  readonly kind: 'questions' | 'prompt'
  /** Labels of the groups and repeats around it, outermost first. */
  readonly around: readonly Question[]
  /**
   * Questions and groups that are shown together, nested groups as questions of kind group with `inside`. A field-list
   * is one group with `inside`. Within it each instance of a repeat is of kind repeat with `inside`; one of kind repeat
   * without `inside` is the prompt for one more, and so is what a prompt page shows: its field goes to `addRepeat`.
   */
  readonly shows: readonly Shown[]
}

export interface Shown extends Question {
  readonly inside?: readonly Shown[]
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly image?: string
  readonly audio?: string
  readonly video?: string
}

export interface Words {
  readonly text: string
  readonly guidance?: string
  readonly image?: string
  readonly big?: string
  readonly audio?: string
  readonly video?: string
}

/** What is wrong with an answer; `words` is the form's own message where it has one. */
export interface Fault {
  readonly field: Field
  readonly kind: 'required' | 'constraint' | 'type'
  readonly words: string
}

/** A field that the phone itself is to fill. */
export interface Wanted {
  readonly field: Field
  readonly what: 'geopoint' | 'audio'
}

export interface FormRun {
  readonly root: Field
  readonly lang: string
  /** Pages that are relevant now, in order. Never empty unless the form asks nothing. */
  pages(): readonly Page[]
  find(id: string): Field | undefined
  /** Answer a question; '' takes the answer back. Everything that depends on it is reckoned before this returns. */
  set(field: Field, value: string): void
  /** Say that a question was not asked; an answer later takes it back. */
  leave(field: Field, why: Unasked | ''): void
  addRepeat(repeat: Field | string): Field | undefined
  removeRepeat(instance: Field): void
  canAdd(parent: Field, def: number): boolean
  label(question: Question): Words
  hint(question: Question): Words
  choices(question: Question): readonly Choice[]
  /** Faults of these fields, or of everything that is relevant. */
  faults(fields?: readonly Field[]): readonly Fault[]
  /** What the form wants found out without asking: its `setgeopoint` and `recordaudio`. The screen answers with `set`. */
  wanted(): readonly Wanted[]
  /** Show another language. */
  speak(lang: string, texts: Texts): void
  /** Called after each change with the fields that changed (value, relevance, rights, choices). Returns how to stop. */
  watch(seen: (changed: ReadonlySet<Field>) => void): () => void
  draft(page?: string): Draft
  /** The relevant answers by concept name, groups nested, repeats as arrays; numbers as text, as they were typed. */
  answers(): Answers
}

export type Answers = { [concept: string]: string | { readonly unasked: Unasked } | Answers | Answers[] }
