import { expect, test } from 'vitest'
import { lacks, stateOf } from './standing'
import type { CharterSpan, CharterText } from './wordings'

const DAY = '2026-03-05'
const text = (more: Partial<CharterText>): CharterText =>
  ({
    ...{ text: 't', agreed_at: null, edited_by: null, community_by: null, health_by: null, proposed_at: null },
    ...{ consulted_at: null, community_returned: null, health_returned: null },
    ...more,
  }) as CharterText

test.each([
  [{}, 'draft', ['proposal', 'consultation', 'community', 'health_system']],
  [{ edited_by: 'x' }, 'edited', []],
  [{ edited_by: 'x', health_by: 'n' }, 'voided', []],
  [{ proposed_at: 1, consulted_at: 1 }, 'proposed', ['community', 'health_system']],
  [{ proposed_at: 1, consulted_at: 1, health_by: 'n' }, 'half_signed', ['community']],
  [{ proposed_at: 1, consulted_at: 1, community_returned: 'r' }, 'returned', ['community', 'health_system']],
  [{ proposed_at: 1, health_by: 'n', community_by: 'c' }, 'blocked', ['consultation']],
  [{ proposed_at: 1, consulted_at: 1, health_by: 'n', community_by: 'n' }, 'blocked', ['two_people']],
] as const)('a text on its way: %o is %s', (more, state, lacking) => {
  expect(stateOf(text(more), [], DAY)).toBe(state)
  expect(lacks(text(more))).toEqual(lacking)
})

test.each([
  [[], 'replaced'],
  [[['2026-04-01', null]], 'to_come'],
  [[['2026-03-05', null]], 'in_force'],
  [[['2026-01-01', '2026-03-05']], 'replaced'],
  [
    [
      ['2026-01-01', '2026-03-01'],
      ['2026-03-09', null],
    ],
    'set_aside',
  ],
] as const)('a text that was agreed: %o is %s', (days, state) => {
  const spans = days.map(([since, until]) => ({ text: 't', since, until }) as CharterSpan)
  expect(stateOf(text({ agreed_at: 1 }), spans, DAY)).toBe(state)
})
