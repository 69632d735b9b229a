/** From what the worker did to entries: signed, sealed, kept and folded in one stroke. */

import { newSalt, signEntries, type Unsigned } from '../register/bundle'
import type { Entry } from '../register/entry'
import { uuid7 } from '../register/uuid7'
import { dropDraft } from './drafts'
import { linesOf } from './held'
import type { Came } from './keeping'
import { at } from './memory'
import type { Act, HeldLine } from './phone'
import type { Session } from './session'

/** The day on which an instant falls where this phone is. */
export function dayHere(now: number): string {
  const day = new Date(now)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** Writes acts down; answers their lines. All or nothing. Throws RangeError for an act that cannot be signed. */
export async function write(session: Session, acts: readonly Act[], finished?: string): Promise<HeldLine[]> {
  const { keeping, store, waiting } = session
  if (acts.length === 0) return []
  const now = session.outside.now()
  const attached = acts.some(({ files }) => files) ? await attachedTo(session, acts, now) : null
  const entries = await signEntries(
    session.opening.signing,
    (attached?.acts ?? acts).map((act) => unsigned(session, act, now)),
  )
  const ready = await Promise.all(entries.map((entry) => waiting.ready(entry)))
  const grown = await keeping.grown(bySubject(entries))
  const draft = finished === undefined ? null : await dropDraft(store, finished)
  let added = (): void => undefined
  await keeping.put(grown, {
    stores: ['outbox', ...(draft?.stores ?? []), ...(attached?.also.stores ?? [])],
    write(stores) {
      added = waiting.add(stores, ready)
      draft?.write(stores)
      attached?.also.write(stores)
    },
  })
  added()
  attached?.noted()
  await keeping.keepIndexIfDue()
  session.tell({ subjects: new Set(entries.map(({ book, subject }) => at(book, subject))), outbox: true })
  const written = new Map(grown.flatMap(linesOf).map((line) => [line.id, line]))
  return entries.flatMap(({ id }) => written.get(id) ?? [])
}

/** Rare, so loaded when it is wanted. */
const attachedTo = async (session: Session, acts: readonly Act[], now: number) =>
  (await import('./attaching')).withFiles(session, acts, () => uuid7(now))

function unsigned(session: Session, act: Act, now: number): Unsigned {
  const { book, kind, subject, body, happenedOn, amends = '', id } = act
  const { person, key } = session.me
  return {
    ...{ id: id ?? uuid7(now), book, kind, subject, author: person, key, channel: 'phone' },
    ...{ happened_on: happenedOn ?? dayHere(now), made_at: now, seen: session.cursors[book]?.line ?? 0, amends },
    ...{ salt: newSalt(), body: JSON.stringify(body) },
  }
}

/** Entries by the story they belong to. */
export function bySubject(entries: readonly (Pick<Entry, 'book' | 'subject'> & Came['entries'][number])[]): Came[] {
  const stories = new Map<string, Came & { entries: Came['entries'][number][] }>()
  for (const entry of entries) {
    const { book, subject } = entry
    const story = stories.get(at(book, subject))
    if (story) story.entries.push(entry)
    else stories.set(at(book, subject), { book, subject, entries: [entry] })
  }
  return [...stories.values()]
}
