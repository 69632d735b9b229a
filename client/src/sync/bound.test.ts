/** TRU-03: a PIN together with the phone's own lock, tabs beside each other, and lines that lose a third of everything. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import type { Authenticator } from './authenticator'
import { openDevice } from './device'
import { Sizing } from './sizing'
import { costHere, LEAST, stretchHere } from './stretch'
import { enrolment, visit } from './testing/acts'
import { admitted, deviceOn, type Net, netOf, PIN, quick, type Trouble } from './testing/phones'
import { BOOK, Village } from './testing/village'

let village: Village
let net: Net

beforeEach(async () => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() })
  village = await Village.open()
  net = netOf(village)
})

/** A phone's secure hardware: its secret never leaves it but for its own salt. */
function hardware(): Authenticator & { isLost: boolean } {
  const secret = crypto.getRandomValues(new Uint8Array(32))
  const own: Authenticator & { isLost: boolean } = {
    isLost: false,
    make: async () => Uint8Array.of(1, 2, 3),
    async secret(credential, salt) {
      if (own.isLost) throw new Error('gone')
      const all = new Uint8Array([...secret, ...credential, ...salt])
      return new Uint8Array(await crypto.subtle.digest('SHA-256', all))
    },
  }
  return own
}

test('once bound, neither the PIN nor the hardware opens alone; the outbox is handed in all the same', async () => {
  const own = hardware()
  const device = await openDevice({ outside: net, stretch: quick, authenticator: own })
  const phone = await admitted(device, village)
  expect(await phone.bindToDevice(PIN)).toBe(true)
  await phone.write([enrolment(phone)])
  await phone.lock()
  const { worker } = phone
  expect(await device.listWorkers()).toMatchObject([{ bound: true }])
  await expect(device.unlock(worker, '999999')).rejects.toMatchObject({ wrongPins: 1 })
  expect((await device.unlock(worker, PIN)).index.homes).toHaveLength(1)
  const thief = await openDevice({ outside: net, stretch: quick, authenticator: hardware() })
  await expect(thief.unlock(worker, PIN)).rejects.toMatchObject({ wrongPins: 1 })
  own.isLost = true
  await expect(device.unlock(worker, PIN)).rejects.toMatchObject({ problem: 'device_lock' })
  expect((await device.pushWhileLocked()).arrived).toBe(1)
})

test('a phone without such hardware stays as it was', async () => {
  const none: Authenticator = { make: async () => null, secret: () => Promise.reject(new Error('none')) }
  const device = await openDevice({ outside: net, stretch: quick, authenticator: none })
  const phone = await admitted(device, village)
  expect(await phone.bindToDevice(PIN)).toBe(false)
  await phone.lock()
  expect((await device.unlock(phone.worker, PIN)).person.name).toBe('Amina')
})

test('who unlocks again takes over; the phone before is locked', async () => {
  const device = await deviceOn(net)
  const phone = await admitted(device, village)
  const again = await device.unlock(phone.worker, PIN)
  await expect(phone.write([enrolment(phone)])).rejects.toMatchObject({ problem: 'locked' })
  expect(await again.write([enrolment(again)])).toHaveLength(1)
})

test('with a third of all requests lost, some syncs bring everything over, once', async () => {
  const phone = await admitted(await deviceOn(net), village)
  const home = enrolment(phone)
  await phone.write([home])
  for (let n = 0; n < 40; n++) await phone.write([visit(home.subject), visit(home.subject, 'birth')])
  const lost: Trouble[] = ['lost', 'no_answer', 'cut']
  net.troubles.push(
    ...Array.from({ length: 60 }, (_, n) => ((n * 7) % 10 < 3 ? (lost[n % 3] as Trouble) : ('' as const))),
  )
  let syncs = 0
  while ((await phone.sync()).outcome !== 'done') syncs++
  expect(syncs).toBeLessThan(4)
  expect(phone.outbox.waiting).toBe(0)
  expect(village.lines).toHaveLength(81)
  expect((await phone.story(BOOK, home.subject))?.lines.every(({ line }) => line > 0)).toBe(true)
})

test('a signal stops a sync, and the next goes on', async () => {
  const phone = await admitted(await deviceOn(net), village)
  await phone.write([enrolment(phone)])
  const stop = new AbortController()
  stop.abort()
  expect((await phone.sync({ signal: stop.signal })).outcome).toBe('stopped')
  expect((await phone.sync()).outcome).toBe('done')
})

test('the size of pieces follows the line', () => {
  const sizing = new Sizing({ least: 10, first: 100, most: 5000 })
  sizing.took(100, 80)
  expect(sizing.now).toBe(2000)
  sizing.took(2000, 40_000)
  expect(sizing.now).toBe(400)
  sizing.failed()
  sizing.failed()
  sizing.failed()
  expect(sizing.now).toBe(10)
  sizing.took(3, 8_000_000)
  expect(sizing.now).toBe(10)
})

test('the cost of a try fits the phone, and is never less than the least', async () => {
  const clockOf = (perRound: number) => {
    let at = 0
    const stretch = async () => {
      at += perRound * LEAST.rounds
      return new Uint8Array(32)
    }
    return [stretch, () => at] as const
  }
  expect(await costHere(...clockOf(1000))).toEqual(LEAST)
  expect((await costHere(...clockOf(150))).rounds).toBe(6)
  expect((await costHere(...clockOf(1))).rounds).toBe(12)
})

test('Argon2id gives what its reference gives', async () => {
  const salt = new TextEncoder().encode('0000000000000000')
  const key = await stretchHere('271828', salt, { memory: 19456, rounds: 2 })
  expect(Buffer.from(key).toString('hex')).toBe(REFERENCE)
})

/** From libargon2: 19456 KiB, 2 rounds, one lane, 32 bytes. */
const REFERENCE = '2507c032a68ebeb8e5214de3e0e2c57ed22e496ea4f7daa855ed3cd1fb9844a5'
