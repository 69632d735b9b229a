/** Which visits were due of her in a month, those not made first; those of families that left are the server's count. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { enrolment, visit } from '../../../sync/testing/acts'
import { admitted, deviceOn, netOf } from '../../../sync/testing/phones'
import { BOOK, Village } from '../../../sync/testing/village'
import { duesOf, goneIn } from './dues'

beforeEach(() => Object.assign(globalThis, { indexedDB: new IDBFactory() }))

test('a family visit is due two weeks after it was enrolled, and made by any visit from that day on', async () => {
  const village = await Village.open()
  const phone = await admitted(await deviceOn(netOf(village)), village)
  const [seen, unseen] = [enrolment(phone, 'Wanjiru'), enrolment(phone, 'Otieno')]
  await phone.write([seen, unseen].map((act) => ({ ...act, happenedOn: '2026-01-05' })))
  await phone.write([{ ...visit(seen.subject, 'household_visit'), happenedOn: '2026-01-20' }])
  const family = (await duesOf(phone, '2026-01')).filter(({ schedule }) => schedule === 'household')
  expect(family.map(({ home, due_on, reached_on }) => [home.household.name, due_on, reached_on])).toEqual([
    ['Otieno', '2026-01-19', null],
    ['Wanjiru', '2026-01-19', '2026-01-20'],
  ])
  expect(await duesOf(phone, '2025-12')).toEqual([])
})

test('families that left are counted apart', () => {
  const due = (household: string, month = '2026-03') => ({ book: BOOK, household, month, due: 3, reached: 2 })
  const dues = [due('here'), due('gone'), due('left'), due('gone', '2026-04')]
  const ledger = { beside: { numbers: [], traits: [], dues, homes: [] } } as never
  const inputs = { ledger, isHere: (_book: string, subject: string) => subject === 'here' }
  expect(goneIn(inputs, '2026-03')).toEqual({ due: 6, reached: 4 })
  expect(goneIn(undefined, '2026-03')).toEqual({ due: 0, reached: 0 })
})
