/** All that was said and done on a charter's texts, as one thread in which nothing is overwritten (OWN-05).
 * Twin: server/ubia/charter/remarks.py. */
import type { Table } from '../register/fold'
import type { CharterBody, CharterCommented, ObjectionMet } from './entries'
import { asReceived, type CharterLine } from './pairs'

export type What = CharterCommented['says'] | 'met' | 'consulted' | 'proposed' | 'signed' | 'returned' | 'suspended'

/** One thing said or done. `words` is a reason or a reservation where it says one. An objection is `open` until its author
 * says that it is met. */
export interface CharterRemark {
  readonly entry: string
  readonly text: string | null
  readonly by: string
  readonly side: string
  readonly what: What
  readonly section: string
  readonly words: string
  readonly answers: string | null
  readonly open: boolean
  readonly said_on: string
  readonly at: number
}

export const remarks: Table<CharterRemark, CharterBody> = {
  name: 'charter_remark',
  kinds: [
    'charter.commented',
    'objection.met',
    'charter.consulted',
    'charter.proposed',
    'charter.signed',
    'charter.returned',
    'charter.suspended',
  ],
  fold: (story) => {
    const met = metIn(story)
    return asReceived(story).flatMap((line) => {
      const said = saidBy(line)
      if (said === null) return []
      const open = said.what === 'objection' && !met.has(line.id)
      return [{ entry: line.id, by: line.author, ...said, open, said_on: line.happened_on, at: line.received_at }]
    })
  },
}

type Said = Pick<CharterRemark, 'what' | 'text' | 'side' | 'section' | 'words' | 'answers'>

function saidBy({ kind, body }: CharterLine): Said | null {
  if (body === null) return null
  const told = body as Readonly<Record<string, string | null | undefined>>
  const [words, section] = [told.words ?? told.reason ?? told.reservation ?? '', told.section ?? '']
  if (kind === 'objection.met')
    return { what: 'met', text: null, side: '', section: '', words, answers: told.objection ?? null }
  if (kind === 'charter.commented')
    return { what: told.says as What, text: told.text ?? null, side: '', section, words, answers: told.answers ?? null }
  const what = kind.slice('charter.'.length) as What
  return { what, text: told.text ?? null, side: told.side ?? '', section, words, answers: null }
}

/** Objections of which their own authors say that they are met. */
function metIn(story: readonly CharterLine[]): Set<string> {
  const said = story.filter(({ body }) => body !== null)
  const objectors = new Map(
    said.filter(({ kind }) => kind === 'charter.commented').map(({ id, author }) => [id, author]),
  )
  const met = said.filter(({ kind, author, body }) => {
    return kind === 'objection.met' && objectors.get((body as ObjectionMet).objection) === author
  })
  return new Set(met.map(({ body }) => (body as ObjectionMet).objection))
}
