/** Stretches PINs in a thread of its own, so that the page stays alive: `stretchIn` of stretching.ts speaks to it. */
import { type Cost, stretchHere } from './stretch'

interface Asked {
  readonly pin: string
  readonly salt: Uint8Array<ArrayBuffer>
  readonly cost: Cost
}

const here = globalThis as unknown as { onmessage: (event: MessageEvent<Asked>) => void; postMessage(m: unknown): void }
here.onmessage = async ({ data: { pin, salt, cost } }) => {
  try {
    here.postMessage({ key: await stretchHere(pin, salt, cost) })
  } catch {
    here.postMessage({})
  }
}
