import { standing } from '../src/register/amend'
import { EMPTY } from '../src/register/entry'
import type { Line } from '../src/register/line'
import { inOrder, latestDay } from '../src/register/order'
import { chance, idOf, shuffled } from './stories'

const about =
  'Stories as they may arrive, the order in which every device reads them (ids), and what stands after amendments. ' +
  'Entries that amend each other in a circle are left out; an amendment of an unknown entry keeps its place in the ' +
  'order but waits unseen in what stands. Under "tables": a table filters a story by its kinds, then orders it.'

type Told = Pick<Line, 'id' | 'author' | 'happened_on' | 'made_at' | 'received_at' | 'amends'>

const NOON = Date.parse('2026-03-05T12:00:00Z')
const HOUR = 3_600_000

const told = (n: number, rest: Partial<Told> = {}): Told => ({
  id: idOf(n),
  author: idOf(0xa),
  happened_on: '2026-03-05',
  made_at: NOON,
  received_at: NOON + HOUR,
  amends: '',
  ...rest,
})

const STORIES: Record<string, Told[]> = {
  'nothing at all': [],
  'the same day and instant: by id': [told(3), told(1), told(2)],
  'by the day it happened, not by when it was made': [
    told(1, { happened_on: '2026-03-04', made_at: NOON + 5 }),
    told(2, { happened_on: '2026-03-03', made_at: NOON + 9 }),
  ],
  'a day in the future counts as the latest day of its arrival': [
    told(1, { happened_on: '2027-01-01', made_at: NOON }),
    told(2, { happened_on: '2026-03-06', made_at: NOON + 1, received_at: NOON + 20 * HOUR }),
  ],
  'a clock ahead counts as the instant of its arrival': [
    told(1, { made_at: NOON + 999 * HOUR, received_at: NOON + HOUR }),
    told(2, { made_at: NOON + 2 * HOUR, received_at: NOON + 3 * HOUR }),
  ],
  'an amendment dated before its target still follows it': [
    told(1, { happened_on: '2026-03-01', amends: idOf(2) }),
    told(2, { happened_on: '2026-03-05' }),
    told(3, { happened_on: '2026-03-02' }),
  ],
  'an amendment takes its own place where that is later': [
    told(1, { happened_on: '2026-03-01' }),
    told(2, { happened_on: '2026-03-03' }),
    told(3, { happened_on: '2026-03-04', amends: idOf(1) }),
  ],
  'amendments of amendments': [
    told(4, { happened_on: '2026-03-01', amends: idOf(3) }),
    told(3, { happened_on: '2026-03-02', amends: idOf(2) }),
    told(2, { happened_on: '2026-03-09' }),
    told(5, { happened_on: '2026-03-05' }),
  ],
  'two people correct one entry offline: the later word holds, to settle': [
    told(1),
    told(2, { amends: idOf(1), author: idOf(0xb), made_at: NOON + 2 }),
    told(3, { amends: idOf(1), author: idOf(0xc), made_at: NOON + 1 }),
  ],
  'two people correct one after the other: nothing to settle': [
    told(1),
    told(2, { amends: idOf(1), author: idOf(0xb), made_at: NOON + 1 }),
    told(3, { amends: idOf(2), author: idOf(0xc), made_at: NOON + 2 }),
  ],
  'one person corrects twice: nothing to settle': [
    told(1),
    told(2, { amends: idOf(1), made_at: NOON + 1 }),
    told(3, { amends: idOf(1), made_at: NOON + 2 }),
  ],
  'an amendment of an entry that is not here': [told(1), told(2, { amends: idOf(0xfff), happened_on: '2026-03-01' })],
  'an entry that amends itself': [told(1), told(2, { amends: idOf(2) })],
  'two entries that amend each other, and one that amends them': [
    told(1, { amends: idOf(2) }),
    told(2, { amends: idOf(1) }),
    told(3, { amends: idOf(1) }),
    told(4),
  ],
}

/** A story of entries on a few days by a few people, about half of them amending one told before. */
function randomStory(seed: number): Told[] {
  const below = chance(seed)
  const ids = shuffled([...Array(14).keys()], below).map((n) => idOf(n + 1))
  const story = ids.map((id, i): Told => {
    const made_at = NOON + below(6) * 12 * HOUR
    const happened_on = latestDay(NOON + (below(8) - 5) * 24 * HOUR)
    const amends = i > 0 && below(2) ? (ids[below(i)] as string) : ''
    return {
      ...told(0),
      id,
      author: idOf(0xa + below(3)),
      made_at,
      received_at: NOON + below(6) * 12 * HOUR,
      happened_on,
      amends,
    }
  })
  return shuffled(story, below)
}

function caseOf(why: string, story: Told[]) {
  const order = inOrder(story)
  const lines = order.map((one): Line => ({ ...EMPTY, kind: 'visit.made', line: 0, flagged: '', body: null, ...one }))
  const stands = standing(lines).map(({ first, amendments, last, toSettle }) => ({
    first: first.id,
    amendments: amendments.map(({ id }) => id),
    last: last.id,
    to_settle: toSettle,
  }))
  return { why, story, order: order.map(({ id }) => id), stands }
}

const KINDS = ['visit.made', 'visit.struck']

/** Stories of several kinds, as a table that reads only some of them orders them. */
const MIXED: Record<string, (Told & { kind: string })[]> = {
  'a kind that the table does not read is left out': [
    { ...told(1), kind: 'visit.made' },
    { ...told(2), kind: 'moon.seen' },
    { ...told(3, { amends: idOf(1), happened_on: '2026-03-01' }), kind: 'visit.struck' },
  ],
  'an amendment by way of a kind that the table does not read keeps its own place': [
    { ...told(1), kind: 'visit.made' },
    { ...told(2, { amends: idOf(1) }), kind: 'moon.seen' },
    { ...told(3, { amends: idOf(2), happened_on: '2026-03-01' }), kind: 'visit.made' },
  ],
}

function readCase([why, story]: [string, (typeof MIXED)[string]]) {
  const order = inOrder(story.filter(({ kind }) => KINDS.includes(kind)))
  return { why, kinds: KINDS, story, order: order.map(({ id }) => id) }
}

export function orderCases() {
  const random = [...Array(20).keys()].map((seed) => caseOf(`random story ${seed}`, randomStory(seed)))
  const told = Object.entries(STORIES).map(([why, story]) => caseOf(why, story))
  return { about, stories: [...told, ...random], tables: Object.entries(MIXED).map(readCase) }
}
