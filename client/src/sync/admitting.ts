/** A new worker on this device: a key made here, admitted by her one-time code, kept under her PIN. */

import { toBase64url, toHex } from '../register/bytes'
import { keyId, publicForm, sign } from '../register/keys'
import { type Cipher, cipherOf, randomBytes } from './cipher'
import type { DeviceStore } from './deviceStore'
import { type Admission, NotDone } from './phone'
import type { Me } from './session'
import { openStore, Store } from './store'
import { costHere } from './stretch'
import { checkPin, type Locks, type WorkerRow, wrap } from './vault'
import { type Outside, Stopped, Unreached, Wire } from './wire'

export const DEFAULT_SILENCE_DAYS = 60
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const

interface Admitted {
  readonly person: string
  readonly key: string
  readonly name: string
  readonly books: readonly string[]
  readonly token: string
  readonly box?: string
  readonly silence_days?: number
}

/** Admits a worker and keeps her on this device, locked. Throws NotDone. */
export async function admitWorker(
  asked: Admission,
  devices: DeviceStore,
  outside: Outside,
  locks: Locks,
): Promise<{ row: WorkerRow; dataKey: Uint8Array<ArrayBuffer> }> {
  checkPin(asked.pin)
  const dataKey = randomBytes(32)
  const [cipher, cost] = await Promise.all([cipherOf(dataKey), costHere(locks.stretch, outside.now)])
  const opened = await wrap(dataKey, asked.pin, cost, locks)
  const pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify'])
  const admitted = await askToBeAdmitted(asked, pair, devices.id, outside)
  const row: WorkerRow = {
    ...{ id: toHex(randomBytes(16)), symbol: asked.symbol, ...opened, wrongPins: 0, waitUntil: 0 },
    ...{ server: asked.server, box: admitted.box ?? '', heardAt: outside.now(), wiped: '' },
    silenceDays: admitted.silence_days ?? DEFAULT_SILENCE_DAYS,
  }
  await devices.add(row)
  await keepMe(row.id, cipher, pair.privateKey, admitted)
  return { row, dataKey }
}

async function askToBeAdmitted(
  { code, server }: Admission,
  pair: CryptoKeyPair,
  device: string,
  outside: Outside,
): Promise<Admitted> {
  const point = await publicForm(pair.publicKey)
  const typed = code.trim()
  const possession = await sign(pair.privateKey, `ubia-admit-1\n${typed}\n${point}`)
  const body = { code: typed, public: point, algorithm: 'p256', device, possession }
  try {
    const { status, json } = await new Wire(outside, server).post('/sync/admit', body)
    if (status !== 200) throw new NotDone((json as { problem?: string } | null)?.problem ?? 'unreached')
    const admitted = json as Admitted
    if (admitted.key !== (await keyId(point))) throw new NotDone('unreached')
    return admitted
  } catch (problem) {
    throw problem instanceof Unreached || problem instanceof Stopped ? new NotDone('unreached') : problem
  }
}

async function keepMe(worker: string, cipher: Cipher, key: CryptoKey, admitted: Admitted): Promise<void> {
  const { person, name, token, books } = admitted
  const privateKey = toBase64url(await cipher.wrapKey(key))
  const me: Me = { person, name, key: admitted.key, token, books, privateKey }
  const database = await openStore(worker)
  await new Store(database, cipher).keepPart('me', me)
  database.close()
}
