/** What a family said of a visit is read on the phone of whom it is about, and on nobody else's (INC-18, SUP-04). */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { Profile } from '../../../sync/testing/killing'
import { admitted, deviceOn, netOf } from '../../../sync/testing/phones'
import { BOOK, Village } from '../../../sync/testing/village'
import { checksOf, unanswered } from './checking'

const [CHW, SUPERVISOR] = [crypto.randomUUID(), crypto.randomUUID()]

/** The phone of one of them after somebody has written down what a family said of the CHW's visit. */
async function phoneOf(person: string) {
  new Profile()
  const village = await Village.open()
  const phone = await admitted(await deviceOn(netOf(village)), village, 'One', person)
  village.tell('role.given', SUPERVISOR, { name: 'One', role: 'community_supervisor', since: '2026-01-01' })
  const [run, act] = [crypto.randomUUID(), crypto.randomUUID()]
  village.tell('check.reported', CHW, { run, book: BOOK, act, outcome: 'not_found', words: 'Nobody came.' })
  await phone.sync()
  return phone
}

test('she reads it and is asked for her word', async () => {
  const phone = await phoneOf(CHW)
  expect(checksOf(phone)).toMatchObject([{ words: 'Nobody came.', answered_on: null }])
  expect(unanswered(phone)).toBe(1)
})

test('a supervisor reads what her health workers were told on the page of checks, not on her phone', async () => {
  const phone = await phoneOf(SUPERVISOR)
  expect(phone.index.table('visit_check')).toHaveLength(1)
  expect(checksOf(phone)).toEqual([])
  expect(unanswered(phone)).toBe(0)
})
