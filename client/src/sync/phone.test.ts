import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { statement } from '../incentives/statement'
import { enrolment, visit } from './testing/acts'
import { admitted, deviceOn, type Net, netOf, PIN } from './testing/phones'
import { BOOK, Village } from './testing/village'

let village: Village
let net: Net

beforeEach(async () => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() })
  village = await Village.open()
  net = netOf(village)
})

test('what is written offline is there at once, found, and arrives later with its line', async () => {
  const phone = await admitted(await deviceOn(net), village)
  net.isDown = true
  const home = enrolment(phone)
  const [line] = await phone.write([home])
  await phone.write([visit(home.subject)])
  expect(line?.line).toBe(0)
  expect(phone.index.search('nje wan').map(({ person }) => person?.name)).toEqual(['Wanjiru Njeri'])
  expect(phone.index.homes).toHaveLength(1)
  expect(phone.outbox.waiting).toBe(2)
  expect((await phone.sync()).outcome).toBe('unreached')
  net.isDown = false
  expect(await phone.sync()).toMatchObject({ outcome: 'done', arrived: 2, held: 0 })
  expect(phone.outbox).toMatchObject({ waiting: 0, held: [] })
  const story = await phone.story(BOOK, home.subject)
  expect(story?.lines.map((one) => one.line)).toEqual([1, 2])
  expect(story?.rows.visit).toHaveLength(1)
})

test('a locked phone opens by its PIN alone, and holds what it held', async () => {
  const device = await deviceOn(net)
  const phone = await admitted(device, village)
  const home = enrolment(phone)
  await phone.write([home, visit(home.subject)])
  await phone.settings.set('hours', 12)
  await phone.lock()
  expect(() => phone.index).toThrow('locked')
  const [worker] = await device.listWorkers()
  expect(worker).toMatchObject({ symbol: '🌻', unsent: 2, wrongPins: 0 })
  const again = await device.unlock(worker?.id ?? '', PIN)
  expect(again.index.homes.map(({ household }) => household.name)).toEqual(['Wanjiru'])
  expect(again.settings.get('hours')).toBe(12)
  expect((await again.statementInputs()).visits).toHaveLength(1)
})

test('wrong PINs are counted before they are tried, and slow down', async () => {
  const device = await deviceOn(net)
  const phone = await admitted(device, village)
  const { worker } = phone
  await phone.lock()
  for (let n = 1; n <= 4; n++) await expect(device.unlock(worker, '999999')).rejects.toMatchObject({ wrongPins: n })
  await expect(device.unlock(worker, PIN)).rejects.toMatchObject({ isTooEarly: true, wrongPins: 4 })
  net.clock += 31_000
  await expect(device.unlock(worker, '999999')).rejects.toMatchObject({ isTooEarly: false, wrongPins: 5 })
  net.clock += 61_000
  await device.unlock(worker, PIN)
  expect(await device.listWorkers()).toMatchObject([{ wrongPins: 0, waitUntil: 0 }])
})

test.each(['12345', '123456', '654321', '111111'])('the PIN %s is not taken', async (pin) => {
  const device = await deviceOn(net)
  const asked = device.admit({ code: village.code('Amina'), server: 'http://village', pin, symbol: 's' })
  await expect(asked).rejects.toThrow(/pin_/)
})

test('a wrong code is refused in the words of the server, no network in ours', async () => {
  const device = await deviceOn(net)
  const asked = { code: 'no', server: 'http://village', pin: PIN, symbol: 's' }
  await expect(device.admit(asked)).rejects.toMatchObject({ problem: 'code' })
  net.isDown = true
  await expect(device.admit(asked)).rejects.toMatchObject({ problem: 'unreached' })
  expect(await device.listWorkers()).toEqual([])
})

test('a locked phone hands in what was sealed, and learns at unlock what became of it', async () => {
  const device = await deviceOn(net)
  const phone = await admitted(device, village)
  const home = enrolment(phone)
  await phone.write([home])
  await phone.lock()
  expect(await device.pushWhileLocked()).toEqual({ arrived: 1, left: 0 })
  expect(village.lines.map(({ kind }) => kind)).toEqual(['household.enrolled'])
  const again = await device.unlock(phone.worker, PIN)
  expect(again.outbox.waiting).toBe(0)
  expect((await again.story(BOOK, home.subject))?.lines.map(({ line }) => line)).toEqual([1])
})

test('an entry that the server cannot read blocks nothing, nor does one that it keeps apart', async () => {
  const phone = await admitted(await deviceOn(net), village)
  const home = enrolment(phone)
  village.unknown.add('dream.told')
  await phone.write([home])
  const [bad] = await phone.write([visit(home.subject)])
  await phone.write([{ ...visit(home.subject), kind: 'dream.told' }])
  await phone.write([visit(home.subject, 'birth')])
  village.indigestible.add(bad?.id ?? '')
  expect(await phone.sync()).toMatchObject({ outcome: 'done', arrived: 3, held: 1 })
  expect(phone.outbox.waiting).toBe(1)
  expect(phone.outbox.held).toMatchObject([{ kind: 'dream.told', held: 'quarantine', reason: 'unknown_kind' }])
  village.indigestible.clear()
  await phone.sync()
  expect(phone.outbox.waiting).toBe(0)
  const story = await phone.story(BOOK, home.subject)
  expect(story?.lines).toHaveLength(4)
  expect(story?.rows.visit).toHaveLength(2)
})

test('a revoked phone hands in its work, loses its stories and keeps its acts', async () => {
  const device = await deviceOn(net)
  const phone = await admitted(device, village)
  const home = enrolment(phone)
  await phone.write([home, visit(home.subject)])
  await phone.sync()
  await phone.write([visit(home.subject, 'birth')])
  village.revoke(phone.person.id)
  expect((await phone.sync()).outcome).toBe('revoked')
  expect(phone.index.homes).toEqual([])
  expect(await phone.story(BOOK, home.subject)).toBeNull()
  expect(village.keptApart.size).toBe(1)
  expect((await phone.statementInputs()).visits).toHaveLength(1)
  expect(await device.listWorkers()).toMatchObject([{ wiped: 'revoked', unsent: 0 }])
})

test('long silence takes the stories, not the outbox; the next sync brings them back', async () => {
  const device = await deviceOn(net)
  const phone = await admitted(device, village)
  const home = enrolment(phone)
  await phone.write([home])
  await phone.sync()
  await phone.write([visit(home.subject)])
  await phone.lock()
  net.clock += 61 * 86_400_000
  expect(await device.listWorkers()).toMatchObject([{ wiped: 'silence', unsent: 1 }])
  const again = await device.unlock(phone.worker, PIN)
  expect(again.index.homes).toEqual([])
  await again.sync()
  expect(again.index.homes).toHaveLength(1)
  expect((await again.story(BOOK, home.subject))?.rows.visit).toHaveLength(1)
  expect(await device.listWorkers()).toMatchObject([{ wiped: '' }])
})

test('two workers on one phone see nothing of each other; removing one leaves no residue', async () => {
  const device = await deviceOn(net)
  const [amina, beatrice] = [await admitted(device, village), await admitted(device, village, 'Beatrice')]
  await amina.write([enrolment(amina)])
  expect(beatrice.index.homes).toEqual([])
  await expect(device.removeWork(amina.worker)).rejects.toMatchObject({ problem: 'unsent', count: 1 })
  await amina.sync()
  await device.removeWork(amina.worker)
  expect((await device.listWorkers()).map(({ id }) => id)).toEqual([beatrice.worker])
  await device.removeWork(beatrice.worker)
  const left = await indexedDB.databases()
  expect(left.map(({ name }) => name)).toEqual(['ubia-device'])
})

test('a household that is given away leaves the phone, her acts with it stay and are priced', async () => {
  const phone = await admitted(await deviceOn(net), village)
  const home = enrolment(phone)
  await phone.write([home, visit(home.subject)])
  await phone.sync()
  village.tell('household.assigned', home.subject, { chw: crypto.randomUUID(), since: '2026-05-01' })
  await phone.sync()
  expect(await phone.story(BOOK, home.subject)).toBeNull()
  expect(phone.index.homes).toEqual([])
  const inputs = await phone.statementInputs()
  expect(inputs.isHere(BOOK, home.subject)).toBe(false)
  expect(statement(inputs.ledger, '2026-05').lines).toMatchObject([{ household: home.subject, reason: 'no_rate' }])
})

test('an erased entry loses its words on the phone', async () => {
  const phone = await admitted(await deviceOn(net), village)
  const home = enrolment(phone)
  await phone.write([home])
  const [made] = await phone.write([visit(home.subject)])
  await phone.sync()
  village.erase(made?.id ?? '')
  await phone.sync()
  const story = await phone.story(BOOK, home.subject)
  expect(story?.lines.map(({ body }) => body === null)).toEqual([false, true])
  expect(story?.rows.visit).toMatchObject([{ service: null }])
})

test('unknown kinds and fields are kept as they came', async () => {
  const phone = await admitted(await deviceOn(net), village)
  const home = enrolment(phone)
  await phone.write([home])
  await phone.sync()
  village.tell('song.sung', home.subject, { verses: 3 }, { melody: 'low' } as object)
  await phone.sync()
  const story = await phone.story(BOOK, home.subject)
  expect(story?.lines.at(-1)).toMatchObject({ kind: 'song.sung', body: { verses: 3 }, melody: 'low' })
})

test('what another version of the app derived is derived anew at unlock', async () => {
  const device = await deviceOn(net, { deriving: { version: '1', of: ({ lines }) => lines.length } })
  const phone = await admitted(device, village)
  const home = enrolment(phone)
  await phone.write([home, visit(home.subject)])
  expect(phone.index.home(BOOK, home.subject)?.derived).toBe(2)
  await phone.lock()
  const newer = await deviceOn(net, { deriving: { version: '2', of: ({ rows }) => rows.visit?.length } })
  const again = await newer.unlock(phone.worker, PIN)
  expect(again.index.home(BOOK, home.subject)?.derived).toBe(1)
})

test('a draft and its pictures last through a lock, and go with the entry that is made of them', async () => {
  const device = await deviceOn(net)
  const phone = await admitted(device, village)
  const home = enrolment(phone)
  const draft = { v: 1, tree: { a: 'b' }, page: 'p', lang: 'sw' } as const
  await phone.draft('visit').keep(draft)
  await phone.draft('visit').keepFile('a.jpg', new Blob(['jpeg'], { type: 'image/jpeg' }))
  await phone.lock()
  const again = await device.unlock(phone.worker, PIN)
  expect(await again.draft('visit').find()).toEqual(draft)
  expect(await (await again.draft('visit').files()).get('a.jpg')?.text()).toBe('jpeg')
  expect((await again.drafts()).map(({ key }) => key)).toEqual(['visit'])
  await again.write([home], 'visit')
  expect(await again.draft('visit').find()).toBeUndefined()
  expect((await again.draft('visit').files()).size).toBe(0)
})

test('forms that hold now come with a sync, older ones when they are asked for', async () => {
  const phone = await admitted(await deviceOn(net), village)
  const [old, now] = ['a'.repeat(64), 'b'.repeat(64)]
  for (const hash of [old, now]) {
    village.forms.set(hash, { model: { id: 'home' }, texts: { en: { q: hash.slice(0, 1) } } })
    const body = { form_id: 'home', version: hash.slice(0, 1), title: 'Home visit', hash }
    village.tell('form.published', '0192d3a0-0000-7000-8000-0000000000f0', body)
    village.now += 1000
  }
  await phone.sync()
  expect(phone.forms.map(({ version, isHere }) => [version, isHere])).toEqual([
    ['a', false],
    ['b', true],
  ])
  expect((await phone.form(now))?.texts.en).toEqual({ q: 'b' })
  expect(await phone.form(old)).toBeNull()
  await phone.sync()
  expect(await phone.form(old)).toMatchObject({ hash: old })
})

test('a changed PIN opens, the old one does not', async () => {
  const device = await deviceOn(net)
  const phone = await admitted(device, village)
  await expect(phone.changePin('000001', '314159')).rejects.toMatchObject({ wrongPins: 1 })
  await phone.changePin(PIN, '314159')
  await phone.lock()
  await expect(device.unlock(phone.worker, PIN)).rejects.toMatchObject({ wrongPins: 1 })
  expect((await device.unlock(phone.worker, '314159')).person.name).toBe('Amina')
})

test('screens are told what changed, and that the phone was locked', async () => {
  const phone = await admitted(await deviceOn(net), village)
  const seen: string[][] = []
  const stop = phone.watch(({ subjects, outbox, locked }) => seen.push([...subjects, String(outbox), String(locked)]))
  const home = enrolment(phone)
  await phone.write([home])
  await phone.lock()
  stop()
  expect(seen).toEqual([
    [`${BOOK} ${home.subject}`, 'true', 'false'],
    ['false', 'true'],
  ])
})

test('a sync tells how it goes and counts what it carries', async () => {
  const phone = await admitted(await deviceOn(net), village)
  await phone.write([enrolment(phone)])
  const doing = new Set<string>()
  const { up, down } = await phone.sync({ onProgress: (progress) => doing.add(progress.doing) })
  expect([...doing]).toEqual(['push', 'keep', 'forms'])
  expect(phone.outbox).toMatchObject({ up, down })
  expect(up).toBeGreaterThan(500)
})

test('the statement of somebody she supervises is fetched when it is asked for, and kept for without a network', async () => {
  const phone = await admitted(await deviceOn(net), village)
  expect(await phone.statementOf('chw', '2026-05')).toBeNull()
  const told = { period: '2026-05', rule_version: '1', lines: [], totals: [] }
  village.statements.set('chw 2026-05', { status: 200, json: told })
  expect((await phone.statementOf('chw', '2026-05'))?.statement).toEqual(told)
  net.isDown = true
  expect((await phone.statementOf('chw', '2026-05'))?.statement).toEqual(told)
  expect(await phone.statementOf('chw', '2026-04')).toBeNull()
})
