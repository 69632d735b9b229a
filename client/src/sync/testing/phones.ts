/** Phones in a village, over a line that fails as it is told to. */
import { openDevice } from '../device'
import type { Deriving, Device, Phone } from '../phone'
import type { Stretch } from '../stretch'
import type { Outside } from '../wire'
import type { Village } from './village'

/** What goes wrong with a request: it never arrives, its answer is lost or cut, the server is not well. */
export type Trouble = 'lost' | 'no_answer' | 'cut' | 'unwell' | 'portal'

/** Quick, for tests that are not about how slow it is. */
export const quick: Stretch = async (pin, salt) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...salt, ...new TextEncoder().encode(pin)])))

export interface Net extends Outside {
  /** Troubles of the next requests, in turn; then all is well. */
  readonly troubles: (Trouble | '')[]
  readonly seen: { path: string; body: Uint8Array }[]
  isDown: boolean
  clock: number
}

export function netOf(village: Village): Net {
  const net: Net = {
    troubles: [],
    seen: [],
    isDown: false,
    clock: village.now,
    now: () => {
      net.clock += 7
      return net.clock
    },
    rest: async () => undefined,
    fetch: async (input, init) => {
      init?.signal?.throwIfAborted()
      const trouble = net.isDown ? 'lost' : (net.troubles.shift() ?? '')
      if (trouble === 'lost') throw new TypeError('Failed to fetch')
      if (trouble === 'unwell') return new Response('{"problem":"try_again"}', { status: 503 })
      if (trouble === 'portal') return new Response('<h1>Pay to go on</h1>', { status: 200 })
      const body = new Uint8Array(init?.body as Uint8Array<ArrayBuffer>)
      const path = new URL(String(input)).pathname
      net.seen.push({ path, body })
      const { status, json } = await village.answer(path, body, new Headers(init?.headers))
      if (trouble === 'no_answer') throw new TypeError('Failed to fetch')
      const text = JSON.stringify(json)
      return new Response(trouble === 'cut' ? text.slice(0, text.length / 2) : text, { status })
    },
  }
  return net
}

export const PIN = '271828'
export const deviceOn = (net: Net, more: { deriving?: Deriving } = {}): Promise<Device> =>
  openDevice({ outside: net, stretch: quick, ...more })

export const admitted = (device: Device, village: Village, name = 'Amina', person?: string): Promise<Phone> =>
  device.admit({ code: village.code(name, person), server: 'http://village', pin: PIN, symbol: '🌻' })
