/** From a PIN to a key, slowly: Argon2id, with a cost that was measured on this phone. */
import type { Bytes } from '../register/bytes'
import { randomBytes } from './cipher'

/** How much a try costs: kibibytes of memory, and how often they are gone through. */
export interface Cost {
  readonly memory: number
  readonly rounds: number
}

/** Never less, however slow the phone: what OWASP asks at least is 19 MiB and 2 rounds. */
export const LEAST: Cost = { memory: 32 * 1024, rounds: 3 }
const MOST_ROUNDS = 12
const AIM_MS = 900

/** 32 bytes from a PIN. The same on every device. */
export type Stretch = (pin: string, salt: Bytes, cost: Cost) => Promise<Bytes>

/** In this thread; the code is loaded when it is first needed. */
export const stretchHere: Stretch = async (pin, salt, { memory, rounds }) => {
  const { argon2id } = await import('hash-wasm')
  const asked = { password: pin.normalize('NFKC'), salt, iterations: rounds, memorySize: memory, parallelism: 1 }
  return Uint8Array.from(await argon2id({ ...asked, hashLength: 32, outputType: 'binary' }))
}

/** The cost at which one try takes about a second here. */
export async function costHere(stretch: Stretch, clock: () => number): Promise<Cost> {
  const start = clock()
  await stretch('measure', randomBytes(16), LEAST)
  const each = Math.max(1, (clock() - start) / LEAST.rounds)
  return { ...LEAST, rounds: Math.min(MOST_ROUNDS, Math.max(LEAST.rounds, Math.floor(AIM_MS / each))) }
}
