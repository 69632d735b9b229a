/** Pictures of a visit wait encrypted beside it, follow it when it has arrived, and go on where they were cut off. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { sha256, toHex } from '../register/bytes'
import type { Act, Phone } from './phone'
import { enrolment, visit } from './testing/acts'
import { Profile } from './testing/killing'
import { admitted, deviceOn, type Net, netOf, PIN } from './testing/phones'
import { BOOK, Village } from './testing/village'

const PICTURE = crypto.getRandomValues(new Uint8Array(50_000))
let village: Village
let net: Net
let profile: Profile

beforeEach(async () => {
  profile = new Profile()
  village = await Village.open()
  net = netOf(village)
})

const pictured = (subject: string, more: Partial<Act> = {}): Act => ({
  ...visit(subject),
  files: new Map([['wound.jpg', new Blob([PICTURE], { type: 'image/jpeg' })]]),
  ...more,
})

async function photographed(): Promise<{ phone: Phone; id: string; home: Act }> {
  const phone = await admitted(await deviceOn(net), village)
  const home = enrolment(phone)
  await phone.write([home])
  const [line] = await phone.write([pictured(home.subject)])
  return { phone, id: line?.id ?? '', home }
}

const pieces = (): number => net.seen.filter(({ path }) => path === '/sync/file').length

test('its hash is signed with the visit, and it follows the visit', async () => {
  const { phone, id, home } = await photographed()
  const hash = toHex(await sha256(PICTURE))
  const body = (await phone.story(BOOK, home.subject))?.lines.at(-1)?.body as { files: unknown }
  expect(body.files).toEqual([{ name: 'wound.jpg', hash, size: 50_000, type: 'image/jpeg' }])
  expect(phone.outbox.files).toEqual({ count: 1, bytes: 50_000 })
  expect(await (await phone.filesOf([id])).get('wound.jpg')?.arrayBuffer()).toEqual(PICTURE.buffer)
  const { up } = phone.outbox
  expect(await phone.sync()).toMatchObject({ outcome: 'done' })
  expect(village.files.get(hash)).toEqual(PICTURE)
  expect(phone.outbox.files).toEqual({ count: 0, bytes: 0 })
  expect(phone.outbox.up - up).toBeGreaterThan(50_000)
  expect(await phone.filesOf([id])).toEqual(new Map())
})

test('cut off anywhere, it goes on from there, also after a restart', async () => {
  const { phone } = await photographed()
  await phone.sync({ signal: await stoppedAt(2) })
  const before = [...village.files.values()][0]?.length ?? 0
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(50_000)
  await phone.lock()
  const again = await (await deviceOn(net)).unlock(phone.worker, PIN)
  expect(again.outbox.files.count).toBe(1)
  await again.sync()
  expect([...village.files.values()][0]).toEqual(PICTURE)
  expect(again.outbox.files.count).toBe(0)
})

/** A signal that stops once so many pieces have gone. */
async function stoppedAt(count: number): Promise<AbortSignal> {
  const stop = new AbortController()
  const answer = village.answer.bind(village)
  village.answer = async (path, body, headers) => {
    const reply = await answer(path, body, headers)
    if (path === '/sync/file' && pieces() === count) stop.abort()
    return reply
  }
  return stop.signal
}

test('lost answers double nothing', async () => {
  const { phone } = await photographed()
  const answer = village.answer.bind(village)
  let lost = 0
  village.answer = async (path, body, headers) => {
    const reply = await answer(path, body, headers)
    if (path === '/sync/file' && lost++ % 2 === 0) return { status: 503, json: {} }
    return reply
  }
  await phone.sync()
  expect([...village.files.values()]).toEqual([PICTURE])
})

test('what an entry that is kept apart brings waits with it, and a visit that was erased takes it along', async () => {
  const { phone, id } = await photographed()
  const take = village.unknown.add('visit.made')
  await phone.sync()
  expect(phone.outbox.files.count).toBe(1)
  expect([...village.files.keys()]).toEqual([])
  take.delete('visit.made')
  village.erase(id)
  await phone.sync()
  expect(phone.outbox.files.count).toBe(0)
})

test('no byte of it, of its name or of its hash is told by what is kept', async () => {
  const { phone, id } = await photographed()
  await phone.lock()
  const secrets = [
    PICTURE.slice(100, 116),
    ...['wound.jpg', 'image/jpeg', id, toHex(await sha256(PICTURE))].map((one) => new TextEncoder().encode(one)),
  ]
  const kept = await profile.everything()
  expect(secrets.filter((secret) => kept.some((bytes) => Buffer.from(bytes).includes(Buffer.from(secret))))).toEqual([])
})
