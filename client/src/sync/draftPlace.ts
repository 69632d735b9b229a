/** What is being filled in, kept through a killed tab: the same seam as the form screens' own (ui/form/draftStore.ts). */
import type { Draft } from '../forms/engine/api'

/** Where the draft of one form is kept, with the pictures and sounds that its answers name. */
export interface DraftPlace {
  find(): Promise<Draft | undefined>
  keep(draft: Draft): Promise<void>
  keepFile(name: string, file: Blob): Promise<void>
  files(): Promise<ReadonlyMap<string, Blob>>
  dropFile(name: string): Promise<void>
  drop(): Promise<void>
}

/** A draft that is kept, and when it last changed. */
export interface DraftNote {
  readonly key: string
  readonly keptAt: number
}
