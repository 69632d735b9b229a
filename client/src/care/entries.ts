/** What the bodies of client care hold, as far as folds read them (server/ubia/care/entries.py). */
import type { Line } from '../register/line'

/** What a visit or a correction of it says; what is left out, or null, stays as it was. */
export type VisitWords = {
  readonly service?: string | null
  readonly day?: string | null
  readonly minutes?: number | null
  readonly danger?: readonly string[] | null
  readonly void?: boolean | null
  readonly settles?: readonly string[] | null
  readonly person?: string | null
  readonly answers?: Readonly<Record<string, unknown>> | null
}

export type VisitLine = Line<VisitWords>

/** What each kind says; a field of the same name in another kind's body means nothing. */
const SAYS: Readonly<Record<string, readonly (keyof VisitWords)[]>> = {
  'visit.made': ['service', 'minutes', 'danger', 'person', 'answers'],
  'visit.corrected': ['service', 'day', 'minutes', 'danger', 'answers', 'void', 'settles'],
}

/** What a line says on one field: null when it says nothing, or has been erased. */
export function fieldOf<K extends keyof VisitWords>(line: VisitLine, name: K): NonNullable<VisitWords[K]> | null {
  return (SAYS[line.kind]?.includes(name) ? line.body?.[name] : null) ?? null
}
