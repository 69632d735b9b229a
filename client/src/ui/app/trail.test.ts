// @vitest-environment happy-dom
/** The way through the screens: back is where one was, and nothing of it stands in the address. */
import { expect, test, vi } from 'vitest'
import { Trail } from './trail'

/** The browser goes back to what it kept at that step. */
const pop = (state: unknown): boolean => dispatchEvent(new PopStateEvent('popstate', { state }))

test('going, going back, going on elsewhere', () => {
  const states: unknown[] = []
  vi.spyOn(history, 'pushState').mockImplementation((state) => void states.push(state))
  vi.spyOn(history, 'replaceState').mockImplementation((state) => {
    states[Math.max(0, states.length - 1)] = state
  })
  const trail = new Trail('today')
  const moved = vi.fn()
  const stop = trail.follow(moved)
  trail.go('homes')
  trail.go('home', { book: 'b', subject: 's' })
  expect(trail.here).toEqual({ name: 'home', told: { book: 'b', subject: 's' } })
  expect(JSON.stringify(states)).not.toContain('subject')
  pop(states[1])
  expect(trail.here.name).toBe('homes')
  trail.go('mine', {}, 'instead')
  expect(trail.here.name).toBe('mine')
  pop(states[0])
  expect(trail.here.name).toBe('today')
  expect(trail.isAtStart).toBe(true)
  pop({ trail: 999, at: 7 })
  expect(trail.here.name).toBe('today')
  stop()
  pop(states[1])
  expect(trail.here.name).toBe('today')
  expect(moved).toHaveBeenCalled()
})
