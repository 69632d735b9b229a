import { flagOf, latestDay } from '../src/register/order'

const about =
  'The latest day of instants (ms), and why entries are flagged. "seen_at" is when the line that the device had seen ' +
  'was received; null if it had seen none.'

const at = (iso: string): number => Date.parse(iso)
const NOON = at('2026-03-05T12:00:00Z')

const INSTANTS = [
  0,
  at('2026-03-05T09:59:59.999Z'),
  at('2026-03-05T10:00:00.000Z'),
  at('2024-02-28T10:00:00Z'),
  at('2024-02-29T10:00:00Z'),
  at('2026-12-31T09:59:59Z'),
  at('2026-12-31T10:00:00Z'),
  at('2099-12-31T23:59:59Z'),
]

const CLAIMS = [
  { why: 'an ordinary day', happened_on: '2026-03-05', made_at: NOON, received_at: NOON + 1, seen_at: NOON - 1 },
  { why: 'nothing seen yet', happened_on: '2026-03-05', made_at: 0, received_at: NOON, seen_at: null },
  {
    why: 'made in the very millisecond of the line seen',
    happened_on: '2026-03-05',
    made_at: NOON,
    received_at: NOON,
    seen_at: NOON,
  },
  {
    why: 'made before the line it has seen',
    happened_on: '2026-03-05',
    made_at: NOON - 1,
    received_at: NOON,
    seen_at: NOON,
  },
  { why: 'already tomorrow in UTC+14', happened_on: '2026-03-06', made_at: NOON, received_at: NOON, seen_at: null },
  {
    why: 'tomorrow nowhere yet',
    happened_on: '2026-03-06',
    made_at: NOON,
    received_at: at('2026-03-05T09:59:59.999Z'),
    seen_at: null,
  },
  { why: 'the day after tomorrow', happened_on: '2026-03-07', made_at: NOON, received_at: NOON, seen_at: null },
  {
    why: 'both: the day is named first',
    happened_on: '2026-03-07',
    made_at: NOON - 1,
    received_at: NOON,
    seen_at: NOON,
  },
  {
    why: 'a clock a year ahead',
    happened_on: '2026-03-05',
    made_at: NOON + 31_536_000_000,
    received_at: NOON,
    seen_at: NOON - 1,
  },
]

export function flagCases() {
  const latest_days = INSTANTS.map((instant) => ({ at: instant, day: latestDay(instant) }))
  return { about, latest_days, entries: CLAIMS.map((claim) => ({ ...claim, flagged: flagOf(claim, claim.seen_at) })) }
}
