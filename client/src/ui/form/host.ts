/** What a page or the phone's app gives the screens of a form, and what it gets back. */
import type { Answers, FormRun, Opening, Unasked } from '../../forms/engine/api'
import type { Texts } from '../../forms/model'
import type { DraftPlace } from './draftStore'
import type { FormWords } from './words'

/** Somebody or something of the book that a contact question may name. */
export interface Contact {
  readonly id: string
  readonly name: string
}

/** What a finished form hands over, with the run itself, still as it was answered. `files` are pictures and sounds by the name that the answers give them. */
export interface Filled {
  readonly answers: Answers
  readonly run: FormRun
  readonly files: ReadonlyMap<string, Blob>
}

export interface Host {
  /** Opens the run: the engine's own `open`. */
  readonly open: (opening: Opening) => FormRun
  /** Everything but the language, its texts and the draft. */
  readonly opening: Omit<Opening, 'lang' | 'texts' | 'draft'>
  /** The language to begin with; one that the form does not have begins with the form's first. */
  readonly lang?: string
  texts(lang: string): Promise<Texts>
  readonly words: FormWords
  /** The address of a picture or sound of the form, '' when there is none. */
  media(name: string): string
  readonly drafts: DraftPlace
  /** She has said already that she goes on with the draft: it is not asked again. */
  readonly goesOn?: boolean
  contacts?(type: string): Promise<readonly Contact[]>
  onDraft?(): void
  onDone(filled: Filled): void | Promise<void>
  /** She leaves without finishing; the draft stays. No button when left out. */
  onLeave?(): void
}

export type { Unasked }
