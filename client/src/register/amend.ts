/** What stands after corrections: a first entry and the amendments made to it, the last word last. */
import type { Line } from './line'

/** A first entry with its amendments in order; an amendment of an amendment belongs to the same first entry. */
export interface Standing<B> {
  readonly first: Line<B>
  readonly amendments: readonly Line<B>[]
  /** The entry whose words hold now. */
  readonly last: Line<B>
  /** Whether two people corrected the same entry without having seen each other's words. */
  readonly toSettle: boolean
}

/** Each first entry of an ordered story, in order, with what amended it. Amendments of unknown entries wait unseen. */
export function standing<B>(story: readonly Line<B>[]): Standing<B>[] {
  const threads: Line<B>[][] = []
  const threadOf = new Map<string, Line<B>[]>()
  for (const line of story) {
    const thread = line.amends === '' ? [] : threadOf.get(line.amends)
    if (thread === undefined) continue
    if (thread.length === 0) threads.push(thread)
    thread.push(line)
    threadOf.set(line.id, thread)
  }
  return threads.map(standingOf)
}

function standingOf<B>(thread: readonly Line<B>[]): Standing<B> {
  if (thread.length === 1) return alone(thread[0] as Line<B>)
  const [first, ...amendments] = thread as [Line<B>, ...Line<B>[]]
  return { first, amendments, last: amendments[amendments.length - 1] ?? first, toSettle: disagree(amendments) }
}

const alone = <B>(first: Line<B>): Standing<B> => ({ first, amendments: [], last: first, toSettle: false })

function disagree(amendments: readonly Line<unknown>[]): boolean {
  const authorOf = new Map<string, string>()
  return amendments.some(({ amends, author }) => {
    const before = authorOf.get(amends) ?? author
    authorOf.set(amends, before)
    return before !== author
  })
}
