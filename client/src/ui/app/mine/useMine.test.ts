import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { toHex } from '../../../register/bytes'
import { digestOf, type Entry } from '../../../register/entry'
import type { Phone } from '../../../sync/phone'
import { enrolment, visit } from '../../../sync/testing/acts'
import { admitted, deviceOn, type Net, netOf } from '../../../sync/testing/phones'
import { BOOK, Village } from '../../../sync/testing/village'
import { homeBook } from './homeBook'
import { contestsOf, mineOf, openContest, statementOf, storiesOf } from './useMine'

const MONTH = '2026-05'
const CHARTER = '0192d3a0-0000-7000-8000-0000000000c1'
let village: Village
let net: Net
let phone: Phone

/** A charter that pays 100 for a home visit, by the keys of both sides. */
async function agree(): Promise<void> {
  const rates = { from_on: '2026-01-01', currency: 'KES', rates: { home_visit: 10_000 } }
  const proposed = village.tell('package.proposed', CHARTER, rates)
  const digest = toHex(await digestOf(proposed as unknown as Entry))
  for (const side of ['community', 'health_system'])
    village.tell(
      'package.signed',
      CHARTER,
      { package: proposed.id, package_digest: digest, side },
      { author: crypto.randomUUID(), key: side },
    )
}

beforeEach(async () => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() })
  village = await Village.open()
  net = netOf(village)
  await agree()
  phone = await admitted(await deviceOn(net), village)
  village.tell('role.given', phone.person.id, { name: 'Amina', role: 'chw', since: '2026-01-01', until: null })
  await phone.sync()
})

const earned = async () => {
  const { arrived, here, more } = statementOf(phone, await mineOf(phone), MONTH)
  return [arrived.totals.map((total) => total.earned), here.length, more.map((one) => one.earned)]
}

/** INC-04: the server's number stands alone; what only the phone knows stands beside it, until it has arrived. */
test('unsent work stands apart, offline, and joins the sum when it has arrived', async () => {
  const home = enrolment(phone)
  await phone.write([home, visit(home.subject)])
  expect(await earned()).toEqual([[], 1, [10_000]])
  await phone.sync()
  expect(await earned()).toEqual([[10_000], 0, []])
  net.isDown = true
  const [made] = await phone.write([visit(home.subject)])
  expect(await earned()).toEqual([[10_000], 1, [10_000]])
  await phone.write([
    { book: BOOK, kind: 'visit.corrected', subject: home.subject, body: { void: true }, amends: made?.id ?? '' },
  ])
  expect(await earned()).toEqual([[10_000], 1, []])
  const mine = await mineOf(phone)
  expect((await storiesOf(phone, mine.inputs.visits, MONTH)).map(({ subject }) => subject)).toEqual([home.subject])
})

/** SUP-04: she contests a figure without a network, in her home book, and closes it herself. */
test('a figure is contested and closed', async () => {
  net.isDown = true
  expect(homeBook(phone, '2026-05-01')).toBe(BOOK)
  const body = { figure: 'speed', month: MONTH, words: 'The road was under water.' }
  const [line] = await phone.write([{ book: BOOK, kind: 'figure.contested', subject: phone.person.id, body }])
  expect(openContest(contestsOf(phone), 'speed', MONTH)?.words).toBe('The road was under water.')
  expect(openContest(contestsOf(phone), 'visits', MONTH)).toBeUndefined()
  const closed = { contest: line?.id ?? '' }
  await phone.write([{ book: BOOK, kind: 'contest.closed', subject: phone.person.id, body: closed }])
  expect(openContest(contestsOf(phone), 'speed', MONTH)).toBeUndefined()
  expect(contestsOf(phone)[0]?.closed_on).not.toBeNull()
})
