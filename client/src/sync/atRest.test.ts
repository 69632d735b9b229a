/** TRU-03: nothing of people, no number, no answer, no PIN and no key stands in any byte that the phone keeps. */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { fromBase64url } from '../register/bytes'
import { enrolment, visit } from './testing/acts'
import { Profile } from './testing/killing'
import { admitted, deviceOn, netOf, PIN } from './testing/phones'
import { BOOK, Village } from './testing/village'

const SECRETS = ['Wanjiru', 'Njeri', 'wanjiru', 'Baraka', 'Kilimani', '0722 123456', '0722123456', 'a sore that weeps', 'home_visit',
  'household.enrolled', 'Amina', 'half written', 'photo bytes', 'wound.jpg', 'hours', 'anc-form', 'Question one', PIN, BOOK] // biome-ignore format: a list

/** Whether bytes hold others, at any place. */
const holds = (hay: Uint8Array, needle: Uint8Array): boolean => Buffer.from(hay).includes(Buffer.from(needle))

const written = (secret: string): Uint8Array[] => [
  new TextEncoder().encode(secret),
  Buffer.from(secret, 'utf16le'),
  new TextEncoder().encode(btoa(secret).slice(0, -4)),
]

async function fullPhone() {
  const profile = new Profile()
  const village = await Village.open()
  const net = netOf(village)
  const device = await deviceOn(net, { deriving: { version: '1', of: () => 'a sore that weeps' } })
  const phone = await admitted(device, village)
  const home = enrolment(phone)
  const wish = { ...visit(home.subject), kind: 'wish.stated', body: { contact: '0722 123456' } }
  await phone.write([home, visit(home.subject), wish])
  village.forms.set('a'.repeat(64), { model: { id: 'anc-form' }, texts: { en: { q: 'Question one' } } })
  village.tell('form.published', crypto.randomUUID(), {
    form_id: 'anc-form',
    version: '1',
    title: 't',
    hash: 'a'.repeat(64),
  })
  await phone.sync()
  await phone.write([visit(home.subject)])
  await phone.draft(`${home.subject} anc-form`).keep({ v: 1, tree: 'half written', page: '', lang: 'en' })
  await phone.draft(`${home.subject} anc-form`).keepFile('wound.jpg', new Blob(['photo bytes']))
  await phone.settings.set('hours', 3)
  await phone.lock()
  const token = village.members[0]?.token ?? ''
  return { profile, village, phone, device, home, secrets: [token, home.subject, phone.person.id] }
}

test('no byte at rest says who, what or with which key', async () => {
  const { profile, secrets } = await fullPhone()
  const kept = await profile.everything()
  expect(kept.length).toBeGreaterThan(20)
  const found = [...SECRETS, ...secrets].filter((secret) =>
    written(secret).some((needle) => kept.some((bytes) => holds(bytes, needle))),
  )
  expect(found).toEqual([])
  const pkcs8 = fromBase64url('MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg')
  expect(kept.filter((bytes) => holds(bytes, pkcs8.slice(3)))).toEqual([])
  expect(kept.filter((bytes) => bytes.toString().includes('CryptoKey'))).toEqual([])
})

test('the test above would find a name', async () => {
  const { profile } = await fullPhone()
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('leak', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('names').put({ a: [{ b: 'Wanjiru' }] }, 1)
    request.onsuccess = () => resolve(request.result)
  })
  database.close()
  const kept = await profile.everything()
  expect(kept.some((bytes) => holds(bytes, new TextEncoder().encode('Wanjiru')))).toBe(true)
})

test('no request says in the clear what was sealed', async () => {
  const { device, profile } = await fullPhone()
  expect((await device.pushWhileLocked()).arrived).toBe(1)
  const kept = await profile.everything()
  expect(kept.some((bytes) => holds(bytes, new TextEncoder().encode('Wanjiru')))).toBe(false)
})
