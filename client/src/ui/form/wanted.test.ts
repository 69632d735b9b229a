// @vitest-environment happy-dom
/** A place and a sound that a form wants without a question: pressed for, or gone on without. */
import { h, render } from 'preact'
import { expect, test, vi } from 'vitest'
import type { Field } from '../../forms/engine/api'
import { Wanted } from './rare/wanted'
import type { Sheet } from './sheet'

const field = { id: '/data/here', value: '' } as Field

function shown(what: 'geopoint' | 'audio', at: Partial<Sheet>): void {
  document.body.innerHTML = '<div id="place"></div>'
  const sheet = { say: (code: string) => code, ...at } as Sheet
  render(h(Wanted, { at: sheet, wanted: [{ field, what }] }), document.getElementById('place') as HTMLElement)
}

const finding = (found: (done: PositionCallback, failed: PositionErrorCallback) => void): void =>
  void Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition: found }, configurable: true })

test('the place is found only when somebody presses', async () => {
  const answer = vi.fn()
  const asked = vi.fn()
  finding((done) => {
    asked()
    done({ coords: { latitude: -1.3, longitude: 36.8, altitude: null, accuracy: 12 } } as GeolocationPosition)
  })
  shown('geopoint', { answer })
  expect(asked).not.toHaveBeenCalled()
  document.querySelector('button')?.click()
  expect(answer).toHaveBeenCalledWith(field, '-1.3000000 36.8000000 0.0 12.0')
})

test('a place that cannot be found is told, and nothing is answered', async () => {
  const answer = vi.fn()
  finding((_, failed) => failed({} as GeolocationPositionError))
  shown('geopoint', { answer })
  document.querySelector('button')?.click()
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toBe('no_place'))
  expect(answer).not.toHaveBeenCalled()
})

test('a sound is kept with the draft, as any file', async () => {
  const attach = vi.fn(async () => undefined)
  shown('audio', { attach })
  const input = document.querySelector('input') as HTMLInputElement
  Object.defineProperty(input, 'files', { value: [new File(['la'], 'song.ogg', { type: 'audio/ogg' })] })
  input.dispatchEvent(new Event('change'))
  expect(attach).toHaveBeenCalledWith(field, expect.any(File), '.ogg')
})
