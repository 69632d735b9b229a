/** Entry ids: UUIDv7 (RFC 9562), so that ids made later on one device sort later, also within a millisecond. */
import { toHex } from './bytes'

const COUNTER_START_BELOW = 0x800
const COUNTER_END = 0x1000

let last = { at: -1, counter: 0 }

/** The next (millisecond, counter): the counter runs on within a millisecond and borrows the next when it is full. */
function tick(at: number, seed: number): { at: number; counter: number } {
  if (at > last.at) return { at, counter: seed % COUNTER_START_BELOW }
  const counter = last.counter + 1
  return counter < COUNTER_END ? { at: last.at, counter } : { at: last.at + 1, counter: seed % COUNTER_START_BELOW }
}

/** A new id. `now` is the device's clock in milliseconds since 1970-01-01 UTC. */
export function uuid7(now: number): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  last = tick(now, ((random[0] ?? 0) << 8) | (random[1] ?? 0))
  const tail = random.slice(2)
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
  const time = last.at.toString(16).padStart(12, '0')
  const variant = toHex(tail)
  const counter = last.counter.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant.slice(0, 4)}-${variant.slice(4)}`
}
