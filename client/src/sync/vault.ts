/** What stands in the clear about each worker, and the way from a PIN to her data key.
 *
 * The device's database lists workers by a symbol. The data key is wrapped under what the PIN gives (Argon2id), and where
 * the worker wished it, also under what the phone's own authenticator gives: then a copy of the files alone is no use. */
import { type Bytes, concat } from '../register/bytes'
import type { Authenticator } from './authenticator'
import { aesKey, decrypt, derive, encrypt, randomBytes } from './cipher'
import { NotDone, WrongPin } from './phone'
import type { Cost, Stretch } from './stretch'

/** A worker as the device's database holds her. */
export interface WorkerRow {
  readonly id: string
  readonly symbol: string
  readonly salt: Bytes
  readonly cost: Cost
  readonly wrapped: Bytes
  /** The phone's own credential, where unlocking asks for it too. */
  readonly bound?: { readonly credential: Bytes; readonly salt: Bytes }
  readonly wrongPins: number
  readonly waitUntil: number
  readonly server: string
  readonly box: string
  readonly heardAt: number
  /** Stories are taken off after so many days without a word from the server; 0: never. */
  readonly silenceDays: number
  readonly wiped: '' | 'revoked' | 'silence'
}

export const LEAST_DIGITS = 6
const FREE_TRIES = 4
const WAITS_S = [30, 60, 300, 900, 3600]
const LONGEST_WAIT_MS = 3_600_000

/** The wait that so many wrong PINs bring. */
export const waitAfter = (wrongPins: number): number =>
  wrongPins < FREE_TRIES ? 0 : 1000 * (WAITS_S[Math.min(wrongPins - FREE_TRIES, WAITS_S.length - 1)] as number)

/** When the PIN may be tried; a clock that was set back does not make the wait longer than the longest. */
export const opensAt = (row: WorkerRow, now: number): number =>
  row.waitUntil > now ? Math.min(row.waitUntil, now + LONGEST_WAIT_MS) : 0

/** Throws NotDone for a PIN that is too short or that anyone tries first. */
export function checkPin(pin: string): void {
  if (pin.length < LEAST_DIGITS) throw new NotDone('pin_short')
  const steps = new Set([...pin].slice(1).map((digit, n) => digit.charCodeAt(0) - pin.charCodeAt(n)))
  if (steps.size === 1 && [...steps].every((step) => Math.abs(step) <= 1)) throw new NotDone('pin_simple')
}

export interface Locks {
  readonly stretch: Stretch
  readonly authenticator: Authenticator
}

type Wrapping = Pick<WorkerRow, 'salt' | 'cost' | 'wrapped' | 'bound'>

/** The data key under a PIN, and under the phone's credential where there is one. */
export async function wrap(
  dataKey: Bytes,
  pin: string,
  cost: Cost,
  locks: Locks,
  bound?: NonNullable<WorkerRow['bound']>,
): Promise<Wrapping> {
  const salt = randomBytes(16)
  const wrapped = await encrypt(await unlockKey(pin, { salt, cost, ...(bound && { bound }) }, locks), dataKey)
  return { salt, cost, wrapped, ...(bound && { bound }) }
}

/** The data key; null when PIN or credential is not the right one. Throws NotDone: `no_room` when this phone cannot stretch
 * a PIN now (it takes 32 MB of memory), `device_lock` when the phone's own lock was not passed or is gone. */
export async function unwrap(row: Wrapping, pin: string, locks: Locks): Promise<Bytes | null> {
  const key = await unlockKey(pin, row, locks)
  return decrypt(key, row.wrapped).catch(() => null)
}

async function unlockKey(pin: string, row: Omit<Wrapping, 'wrapped'>, locks: Locks): Promise<CryptoKey> {
  const stretched = await locks.stretch(pin, row.salt, row.cost).catch(() => {
    throw new NotDone('no_room')
  })
  if (!row.bound) return aesKey(await derive(stretched, 'ubia-unlock-1'))
  const own = await locks.authenticator.secret(row.bound.credential, row.bound.salt).catch(() => {
    throw new NotDone('device_lock')
  })
  return aesKey(await derive(concat(stretched, own), 'ubia-unlock-bound-1'))
}

/** What a worker's row says before a try: it is counted first, so that killing the app wins nothing. Throws WrongPin. */
export function countedTry(row: WorkerRow, now: number): WorkerRow {
  if (opensAt(row, now) > now) throw new WrongPin(opensAt(row, now), row.wrongPins, true)
  const wrongPins = row.wrongPins + 1
  return { ...row, wrongPins, waitUntil: now + waitAfter(wrongPins) }
}
