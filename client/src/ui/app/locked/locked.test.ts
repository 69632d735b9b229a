// @vitest-environment happy-dom
/** The keys of a PIN, by touch and by keyboard; the calendar; waits in words. */
import { h, render } from 'preact'
import { beforeEach, expect, test, vi } from 'vitest'
import { choose } from '../../../i18n/languages'
import { type Speech, speechOf } from '../../../i18n/speech'
import type { Device } from '../../../sync/phone'
import { ShellContext } from '../useShell'
import { weeksOf } from './hidden'
import { PinPad } from './pinPad'
import { waitInWords } from './waits'

let speech: Speech
const got = vi.fn()

const key = (name: string): void => void dispatchEvent(new KeyboardEvent('keydown', { key: name }))
const button = (name: string): HTMLButtonElement =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === name) as HTMLButtonElement

beforeEach(async () => {
  speech = await speechOf(choose(['en']))
  got.mockReset()
  document.body.innerHTML = '<div id="app"></div>'
  const shell = { ...speech, device: {} as Device, speak: async () => undefined }
  const pad = h(PinPad, { label: 'PIN', word: 'Open', onPin: got })
  render(h(ShellContext.Provider, { value: shell, children: pad }), document.getElementById('app') as HTMLElement)
})

test('a PIN is typed by touch; it goes on once it is long enough', async () => {
  for (const digit of '48291') button(digit).click()
  await vi.waitFor(() => expect(document.body.textContent).toContain('5 digits typed.'))
  expect(button('Open').disabled).toBe(true)
  button('5').click()
  await vi.waitFor(() => expect(button('Open').disabled).toBe(false))
  button('Open').click()
  await vi.waitFor(() => expect(got).toHaveBeenCalledWith('482915'))
  await vi.waitFor(() => expect(document.body.textContent).toContain('No digit yet.'))
})

test('a PIN is typed on a keyboard, from the moment that the keys stand there', async () => {
  key('7')
  await vi.waitFor(() => expect(document.body.textContent).toContain('1 digit'))
  for (const digit of '482915') key(digit)
  key('Backspace')
  await vi.waitFor(() => expect(document.body.textContent).toContain('6 digits typed.'))
  key('Enter')
  await vi.waitFor(() => expect(got).toHaveBeenCalledWith('748291'))
})

test('the digits never stand on the screen', async () => {
  for (const digit of '4829') button(digit).click()
  await vi.waitFor(() => expect(document.querySelectorAll('.is-full')).toHaveLength(4))
  expect(document.querySelector('.pin-dots')?.textContent).toBe('')
})

test('a month is laid out from Monday', () => {
  expect(weeksOf('2026-11-28')[0]).toEqual([null, null, null, null, null, null, 1])
  expect(weeksOf('2026-02-10').flat().filter(Boolean)).toHaveLength(28)
  expect(weeksOf('2027-02-10')).toHaveLength(4)
})

test('waits are said in seconds, then in minutes, never too short', () => {
  expect(waitInWords(29_001, speech.say)).toBe('30 seconds')
  expect(waitInWords(1, speech.say)).toBe('1 second')
  expect(waitInWords(300_000, speech.say)).toBe('5 minutes')
})
