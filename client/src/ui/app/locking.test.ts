// @vitest-environment happy-dom
/** TRU-03: an unlocked phone locks itself when it is left. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenLeft } from './locking'

const MINUTE = 60_000
let sight: 'visible' | 'hidden' = 'visible'
const turn = (to: typeof sight): void => {
  sight = to
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  vi.useFakeTimers()
  sight = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => sight)
})
afterEach(() => vi.useRealTimers())

test('untouched it locks after the minutes that were chosen; a touch begins them anew', () => {
  const lock = vi.fn()
  const stop = whenLeft(() => 5, lock)
  vi.advanceTimersByTime(4 * MINUTE)
  dispatchEvent(new Event('pointerdown'))
  vi.advanceTimersByTime(4 * MINUTE)
  expect(lock).not.toHaveBeenCalled()
  vi.advanceTimersByTime(MINUTE + 5_000)
  expect(lock).toHaveBeenCalled()
  stop()
})

test('out of sight it locks sooner, also when the clock stood still meanwhile', () => {
  const lock = vi.fn()
  const stop = whenLeft(() => 20, lock)
  turn('hidden')
  vi.setSystemTime(Date.now() + 3 * MINUTE)
  turn('visible')
  expect(lock).toHaveBeenCalledOnce()
  stop()
})

test('a short look elsewhere does not lock', () => {
  const lock = vi.fn()
  const stop = whenLeft(() => 20, lock)
  turn('hidden')
  vi.advanceTimersByTime(MINUTE)
  turn('visible')
  vi.advanceTimersByTime(MINUTE)
  expect(lock).not.toHaveBeenCalled()
  stop()
})
