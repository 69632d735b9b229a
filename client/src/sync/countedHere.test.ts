/** What is counted from the families on a phone for a scheme of pay: who is due of her, reached or not, in her care. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { countedHere } from './countedHere'
import { enrolment, visit } from './testing/acts'
import { admitted, deviceOn, netOf } from './testing/phones'
import { Village } from './testing/village'

beforeEach(() => Object.assign(globalThis, { indexedDB: new IDBFactory() }))

test('due visits and families in her care are counted from her stories, anew where one has changed', async () => {
  const village = await Village.open()
  const phone = await admitted(await deviceOn(netOf(village)), village)
  const [one, other] = [enrolment(phone), enrolment(phone)]
  await phone.write([one, other])
  let read = 0
  const counted = () =>
    countedHere(phone.person.id, phone.index.homes, (book, subject) => {
      read++
      return phone.story(book, subject)
    })
  const before = await counted()
  expect(before.homes).toHaveLength(2)
  expect(before.dues.reduce((all, { due }) => all + due, 0)).toBeGreaterThanOrEqual(2)
  expect(before.dues.every(({ reached }) => reached === 0)).toBe(true)
  await phone.write([{ ...visit(one.subject), body: { service: 'household_visit' } }])
  const after = await counted()
  expect(read).toBe(3)
  expect(after.dues.filter(({ household }) => household === one.subject).some(({ reached }) => reached > 0)).toBe(true)
  expect(after.dues.filter(({ household }) => household === other.subject)).toEqual(
    before.dues.filter(({ household }) => household === other.subject),
  )
})
