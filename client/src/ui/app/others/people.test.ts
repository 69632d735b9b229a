/** Whom somebody sees on her phone because of her part: a nurse sees what belongs to her facility. */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { Profile } from '../../../sync/testing/killing'
import { admitted, deviceOn, netOf } from '../../../sync/testing/phones'
import { BOOK, Village } from '../../../sync/testing/village'
import { atFacility } from './people'

const TODAY = '2026-05-01'
const [HERS, OTHER] = [crypto.randomUUID(), crypto.randomUUID()]

async function nurse(facility?: string) {
  new Profile()
  const village = await Village.open()
  const person = crypto.randomUUID()
  const phone = await admitted(await deviceOn(netOf(village)), village, 'Nurse', person)
  const part = { name: 'Nurse', role: 'nurse', since: '2026-01-01', ...(facility && { facility }) }
  village.tell('role.given', person, part)
  for (const [name, at] of Object.entries({ Maziwa: HERS, Kilele: OTHER })) village.tell('facility.named', at, { name })
  village.tell('committee.formed', crypto.randomUUID(), { name: 'Tumaini', since: '2026-01-01', facility: HERS })
  await phone.sync()
  return phone
}

test('a nurse is tied to her facility and the communities that belong to it', async () => {
  expect(atFacility(await nurse(HERS), TODAY)).toEqual({ facilities: new Set([HERS]), books: new Set([BOOK]) })
  expect(atFacility(await nurse(OTHER), TODAY)).toEqual({ facilities: new Set([OTHER]), books: new Set() })
})

test('one who was tied to none sees all, as before', async () => {
  expect(atFacility(await nurse(), TODAY)).toBeNull()
})
