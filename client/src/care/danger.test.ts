import { expect, test } from 'vitest'
import { dangerOf } from './danger'

test.each([
  [{ signs: 'fits no_drink' }, ['fits', 'no_drink']],
  [{ signs: 'none' }, []],
  [{ signs: '' }, null],
  [{ signs: { unasked: 'unsafe' } }, null],
  [{ danger: { signs: 'fits' }, is_fast: 'yes' }, ['fits', 'fast_breathing']],
  [{ is_fast: 'no', muac: '120' }, null],
  [{ signs: 'none', child: [{ muac: '130' }, { muac: '110' }] }, ['muac_red']],
  [{ muac: 'thin' }, null],
  [{}, null],
])('%j', (answers, codes) => {
  expect(dangerOf(answers)).toEqual(codes)
})
