/** Stretching a PIN in a worker: the page stays alive, and the worker's script may compile WebAssembly where the page's
 * own policy does not let it. */
import type { Bytes } from '../register/bytes'
import { type Stretch, stretchHere } from './stretch'

/** Stretches in workers that `make` gives, one for each try; here where there are none. */
export const stretchIn =
  (make: () => Worker): Stretch =>
  async (pin, salt, cost) => {
    const worker = makeOne(make)
    if (worker === null) return stretchHere(pin, salt, cost)
    try {
      return await new Promise<Bytes>((resolve, reject) => {
        worker.onmessage = ({ data: { key } }: MessageEvent<{ key?: Bytes }>) => (key ? resolve(key) : reject())
        worker.onerror = () => reject()
        worker.postMessage({ pin, salt, cost })
      }).catch(() => stretchHere(pin, salt, cost))
    } finally {
      worker.terminate()
    }
  }

function makeOne(make: () => Worker): Worker | null {
  try {
    return make()
  } catch {
    return null
  }
}
