import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { todaysList } from '../../../care/today'
import type { Act, Phone } from '../../../sync/phone'
import { admitted, deviceOn, netOf, PIN } from '../../../sync/testing/phones'
import { BOOK, Village } from '../../../sync/testing/village'

beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() })
})

/** The day of the village's clock, and the day before. */
const TODAY = '2026-05-01'
const YESTERDAY = '2026-04-30'
const CHILD = '0192d3a0-0000-7000-8000-00000000c41d'

async function phoneWithAChild() {
  const village = await Village.open()
  const net = netOf(village)
  net.isDown = false
  const device = await deviceOn(net)
  const phone = await admitted(device, village)
  const subject = crypto.randomUUID()
  const persons = [{ id: CHILD, name: 'Baraka', sex: 'male', born_on: '2025-01-01' }]
  const enrolled = { name: 'Wanjiru', chw: phone.person.id, since: YESTERDAY, persons }
  await phone.write([{ book: BOOK, kind: 'household.enrolled', subject, body: enrolled, happenedOn: YESTERDAY }])
  net.isDown = true
  const visit = (danger: readonly string[], happenedOn: string): Act => {
    const body = { service: 'sick_child', person: CHILD, minutes: 20, danger }
    return { book: BOOK, kind: 'visit.made', subject, body, happenedOn }
  }
  return { device, phone, visit }
}

const urgent = (phone: Phone): string[] =>
  todaysList(phone.index.homes, TODAY).first.map(({ person }) => person?.name ?? '')

test('offline, a danger sign is on the list at once, still after the phone was locked, and gone after the next visit', async () => {
  const { device, phone, visit } = await phoneWithAChild()
  expect(urgent(phone)).toEqual([])
  await phone.write([visit(['fits'], YESTERDAY)])
  expect(urgent(phone)).toEqual(['Baraka'])
  await phone.lock()
  const again = await device.unlock(phone.worker, PIN)
  expect(urgent(again)).toEqual(['Baraka'])
  await again.write([visit([], TODAY)])
  expect(urgent(again)).toEqual([])
})
