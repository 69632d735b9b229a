// @vitest-environment happy-dom
/** A code by camera: where the browser reads codes it is offered, and what is seen is taken; where not, it is typed. */
import { h, render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { choose } from '../../../i18n/languages'
import { speechOf } from '../../../i18n/speech'
import type { Device } from '../../../sync/phone'
import { ShellContext } from '../useShell'
import { Admit } from './admit'

/** For a busy machine: nothing here is about how long it takes. */
const PATIENCE = { timeout: 30_000 }
const CODE = 'ABCDE-FGHJK-MNPQR-STVWX-YZ234-5'
const button = (name: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(name))

async function atTheCode(): Promise<void> {
  document.body.innerHTML = '<div id="app"></div>'
  const shell = { ...(await speechOf(choose(['en']))), device: {} as Device, speak: async () => undefined }
  const admit = h(Admit, { code: '', taken: [], onBack: () => undefined, onDone: () => undefined })
  render(h(ShellContext.Provider, { value: shell, children: admit }), document.getElementById('app') as HTMLElement)
}

/** A browser with a camera, before which something is held. */
function withCamera(seen: string, stopped = vi.fn()): () => void {
  const detector = class {
    detect = async () => [{ rawValue: seen }]
  }
  const stream = { getTracks: () => [{ stop: stopped }] }
  Object.assign(globalThis, { BarcodeDetector: detector })
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => stream }, configurable: true })
  HTMLVideoElement.prototype.play = async () => undefined
  Object.defineProperty(HTMLVideoElement.prototype, 'srcObject', { set: () => undefined, configurable: true })
  return stopped
}

afterEach(() => {
  render(null, document.getElementById('app') as HTMLElement)
  Object.assign(globalThis, { BarcodeDetector: undefined })
})

test('without a reader of codes it is typed', async () => {
  await atTheCode()
  expect(button('Read the picture')).toBeUndefined()
  expect(document.querySelector('textarea, input')).not.toBeNull()
})

test(
  'a code that the camera sees leads on, and the camera is let go',
  async () => {
    const stopped = withCamera(`https://ubia.example/app/#code=${CODE}`)
    await atTheCode()
    button('Read the picture')?.click()
    await vi.waitFor(() => expect(document.body.textContent).toContain('Choose your sign'), PATIENCE)
    await vi.waitFor(() => expect(stopped).toHaveBeenCalled(), PATIENCE)
  },
  PATIENCE.timeout,
)
