import { expect, test } from 'vitest'
import { hearers } from './hearers'

const [AMINA, BOSS, OTHER, FOCAL] = ['amina', 'boss', 'other', 'focal'] as const

test.each([
  [false, null, [BOSS, OTHER]],
  [true, null, [FOCAL]],
  [false, BOSS, [FOCAL]],
  [true, BOSS, [FOCAL]],
  [false, FOCAL, [BOSS, OTHER]],
  [true, FOCAL, []],
] as const)('outside %s, about %s: %s hear it', (isOutside, against, heard) => {
  expect(hearers(AMINA, [BOSS, OTHER, AMINA], [FOCAL], isOutside, against)).toEqual(heard)
})
