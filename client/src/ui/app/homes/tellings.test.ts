/** What is told of families, written by a real phone and read back from what it folded. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import type { Act, Home, Phone } from '../../../sync/phone'
import { admitted, deviceOn, netOf } from '../../../sync/testing/phones'
import { BOOK, Village } from '../../../sync/testing/village'
import { consentOf, formerOnes, holds, isOpen, residents, wishesFor } from './living'
import * as tell from './tellings'

const TODAY = '2026-03-05'
const AGREED = { version: '1', language: 'sw', heard: true }
const PLACE = { name: 'Wafula', neighbourhood: 'Behind the mill', place: null, latitude: null, longitude: null }
let phone: Phone

beforeEach(async () => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() })
  const village = await Village.open()
  phone = await admitted(await deviceOn(netOf(village)), village)
})

/** A family with a mother and a child. */
async function family(name = 'Wafula') {
  const where = { book: BOOK, subject: phone.newId() }
  const mother = {
    id: phone.newId(),
    name: 'Mama Zawadi',
    sex: 'female' as const,
    born_on: '1999-01-01',
    born_estimated: true,
  }
  const child = { id: phone.newId(), name: 'Zawadi', born_on: '2025-01-04' }
  const home = { ...PLACE, name, persons: [child, mother] }
  await phone.write(tell.enrolment(where, phone.person.id, TODAY, home, AGREED))
  return { where, mother, child }
}

test('a family is found by a nickname, also one that was told later, and says who is its head', async () => {
  const { where, mother } = await family()
  const told = { ...mother, nickname: 'Mama Mboga' }
  const row = homeAt(where).persons.find(({ person }) => person === mother.id)
  await phone.write([tell.correctedPerson(where, row?.introduced ?? '', mother, told) as Act])
  const found = () => phone.index.search('mbog').map(({ person }) => person?.name)
  expect(found()).toEqual(['Mama Zawadi'])
  expect(phone.index.search('mbuga').map(({ by }) => by)).toEqual(['sound'])
  await phone.write([tell.correctedPerson(where, row?.introduced ?? '', told, mother) as Act])
  expect(found()).toEqual([])
  await phone.write([tell.correctedHome(where, row?.introduced ?? '', PLACE, { ...PLACE, head: mother.id }) as Act])
  expect(homeAt(where).household.head).toBe(mother.id)
})

const homeAt = ({ subject }: tell.Where): Home => phone.index.home(BOOK, subject) as Home
const namesIn = (where: tell.Where): string[] => residents(homeAt(where)).map(({ name }) => name)

test('a family is enrolled with its consent in one stroke, and found by a nickname (TRU-04)', async () => {
  const { where } = await family()
  expect(namesIn(where)).toEqual(['Mama Zawadi', 'Zawadi'])
  expect(homeAt(where)).toMatchObject({ mine: true, household: { neighbourhood: 'Behind the mill' } })
  const story = await phone.story(BOOK, where.subject)
  expect(holds(consentOf(story))).toBe(true)
  expect(phone.index.search('mama zaw').map(({ home }) => home.subject)).toEqual([where.subject])
})

test('consent is taken back by one person, or by all, and given again (TRU-04)', async () => {
  const { where, mother } = await family()
  const told = async (whose = '') => consentOf(await phone.story(BOOK, where.subject), whose)
  await phone.write([tell.withdrawal(where, { person: mother.id, reason: '' })])
  expect(holds(await told())).toBe(true)
  expect((await told(mother.id))?.withdrawn_on).not.toBeNull()
  await phone.write([tell.withdrawal(where, { person: null, reason: 'They are afraid' })])
  expect(holds(await told())).toBe(false)
  await phone.write([tell.consent(where, { ...AGREED, version: '2' })])
  expect(await told()).toMatchObject({ version: '2', withdrawn_on: null })
})

test('a birth, a death that was a mistake, a person put right', async () => {
  const { where, mother } = await family()
  await phone.write([tell.joined(where, { id: phone.newId(), name: 'Baby of Mama Zawadi', born_on: TODAY })])
  expect(namesIn(where)).toHaveLength(3)
  const { introduced } = residents(homeAt(where))[0] as Home['persons'][number]
  await phone.write([tell.died(where, mother.id, TODAY)])
  expect(formerOnes(homeAt(where)).map(({ name }) => name)).toEqual(['Mama Zawadi'])
  await phone.write([tell.lives(where, mother.id, introduced)])
  expect(namesIn(where)).toHaveLength(3)
  expect(tell.correctedPerson(where, introduced, mother, mother)).toBeNull()
  const right = tell.correctedPerson(where, introduced, mother, {
    ...mother,
    born_on: '1998-04-02',
    born_estimated: false,
  })
  await phone.write(right ? [right] : [])
  expect(residents(homeAt(where))[0]).toMatchObject({ born_on: '1998-04-02', born_estimated: false, to_settle: false })
})

test('who goes to live with another family leaves one and joins the other in one stroke', async () => {
  const [one, other] = [await family(), await family('Otieno')]
  await phone.write(tell.left(one.where, one.child, TODAY, other.where))
  expect(namesIn(one.where)).toEqual(['Mama Zawadi'])
  expect(namesIn(other.where)).toContain('Zawadi')
  await phone.write([tell.joined(one.where, one.child)])
  expect(namesIn(one.where)).toContain('Zawadi')
})

test('what was here twice becomes one, and two again', async () => {
  const [one, other] = [await family(), await family('Wafula again')]
  const [merge] = await phone.write([tell.sameHome(one.where, other.where.subject)])
  expect(isOpen(homeAt(one.where))).toBe(false)
  await phone.write([tell.notTheSame(one.where, merge?.id ?? '')])
  expect(isOpen(homeAt(one.where))).toBe(true)
  const [same] = await phone.write([tell.samePerson(one.where, one.child.id, one.mother.id)])
  expect(namesIn(one.where)).toEqual(['Mama Zawadi'])
  await phone.write([tell.notTheSame(one.where, same?.id ?? '')])
  expect(namesIn(one.where)).toHaveLength(2)
})

test('a family moves within, away, and back', async () => {
  const { where } = await family()
  const begun = (await phone.story(BOOK, where.subject))?.lines[0]?.id ?? ''
  expect(tell.correctedHome(where, begun, PLACE, PLACE)).toBeNull()
  const moved = tell.correctedHome(where, begun, PLACE, { ...PLACE, neighbourhood: 'At the well' })
  await phone.write(moved ? [moved] : [])
  expect(homeAt(where).household.neighbourhood).toBe('At the well')
  await phone.write([tell.movedAway(where, TODAY)])
  expect(homeAt(where).household.moved_away_on).toBe(TODAY)
  await phone.write([tell.returned(where, TODAY)])
  expect(isOpen(homeAt(where))).toBe(true)
})

test('wishes are shown before a visit: the family’s, and those of whom it is for (TRU-01)', async () => {
  const { where, mother, child } = await family()
  await phone.write([
    tell.wish(where, { person: mother.id, present: 'Nobody else' }),
    tell.wish(where, { place: 'Behind the house', visibility: 'plain' }),
  ])
  const asked = (person?: string) => wishesFor(homeAt(where), person).map(({ whose }) => whose)
  expect(asked()).toEqual(['', mother.id])
  expect(asked(child.id)).toEqual([''])
  await phone.write([tell.wish(where, { person: mother.id })])
  expect(asked(mother.id)).toEqual([''])
})
