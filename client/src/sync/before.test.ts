/** What a household brings from another community can be read here, is forgotten when it must be, and is not added to. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Phone } from './phone'
import { Profile } from './testing/killing'
import { admitted, deviceOn, type Net, netOf } from './testing/phones'
import { BOOK, Village } from './testing/village'

const [OLD_BOOK, OLD, NEW] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
let village: Village
let net: Net
let phone: Phone

const line = (n: number, kind: string, body: object | null): object => ({
  ...{
    id: crypto.randomUUID(),
    book: OLD_BOOK,
    line: n,
    kind,
    subject: OLD,
    author: crypto.randomUUID(),
    channel: 'phone',
  },
  ...{ happened_on: '2026-01-05', made_at: n, received_at: n, ...(body && { salt: 'AA', body: JSON.stringify(body) }) },
})
const WORDS = { name: 'Odhiambo', chw: crypto.randomUUID(), since: '2025-01-01', persons: [] }

beforeEach(async () => {
  new Profile()
  village = await Village.open()
  net = netOf(village)
  phone = await admitted(await deviceOn(net), village)
  const came = { ...WORDS, chw: phone.person.id, from_book: OLD_BOOK, from_subject: OLD, from_line: 9 }
  village.tell('household.arrived', NEW, came)
  village.before.set(NEW, [line(3, 'household.enrolled', WORDS), line(4, 'visit.made', { service: 'home_visit' })])
})

const asked = (): number => net.seen.filter(({ path }) => path === '/sync/before').length

test('it comes with a sync, is folded, and stays apart', async () => {
  await phone.sync()
  const story = await phone.before(BOOK, NEW)
  expect(story).toMatchObject({ book: OLD_BOOK, subject: OLD, rows: { visit: [{ service: 'home_visit' }] } })
  expect(phone.index.homes.map(({ subject }) => subject)).toEqual([NEW])
  expect(phone.index.search('odhiambo')).toHaveLength(1)
  await phone.sync()
  expect(asked()).toBe(2)
  expect((await phone.before(BOOK, NEW))?.lines).toHaveLength(2)
})

test('what was erased there goes here, and all of it when the household leaves', async () => {
  await phone.sync()
  village.before.set(NEW, [line(3, 'household.enrolled', WORDS), line(4, 'visit.made', null)])
  await phone.sync()
  expect((await phone.before(BOOK, NEW))?.lines.map(({ body }) => body === null)).toEqual([false, true])
  village.tell('household.assigned', NEW, { chw: crypto.randomUUID(), since: '2026-05-01' })
  await phone.sync()
  expect(await phone.before(BOOK, NEW)).toBeNull()
})

test('nothing is asked for families that were always here', async () => {
  village.before.clear()
  await phone.sync()
  expect(await phone.before(BOOK, NEW)).toBeNull()
})
