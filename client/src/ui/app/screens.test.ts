// @vitest-environment happy-dom
/** Every screen is found by its name and has a title; every role has a home. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { homeFor, loadScreen } from './routes'

const names = readdirSync('src/ui/app/screens')
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => file.slice(0, -4))

test.each(names)('%s is a screen', async (name) => {
  const screen = await loadScreen(name)
  expect(screen.path).toBe(name)
  expect(screen.title).toMatch(/^[a-z-]+$/)
})

test('a screen that is not there is refused', async () => {
  await expect(loadScreen('nowhere')).rejects.toThrow('nowhere')
})

test('each role comes home to its own screen, which is there', () => {
  const role = (name: string, until: string | null = null) => [{ book: 'b', role: name, since: '2026-01-01', until }]
  const home = (name: string) => homeFor(role(name), '2026-03-01')
  const homes = ['chw', 'facility_supervisor', 'community_supervisor', 'committee', 'nurse', 'manager'].map(home)
  expect(homes).toEqual(['today', 'supervisor', 'supervisor', 'committee', 'nurse', 'supervisor'])
  expect(homes.filter((name) => !names.includes(name))).toEqual([])
  expect(homeFor(role('nurse', '2026-02-01'), '2026-03-01')).toBe('today')
})
