// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { open } from '../../forms/engine/open'
import { browserDrafts } from './draftStore'
import type { Filled } from './host'
import { mount } from './mount'
import { RARE } from './testing/forms'

const of = (name: string) => document.querySelector(`[data-field="/data/all/${name}"]`) as HTMLElement
const write = (field: Element | null | undefined, text: string) => {
  ;(field as HTMLInputElement).value = text
  for (const type of ['input', 'change']) field?.dispatchEvent(new Event(type, { bubbles: true }))
}
const press = (place: HTMLElement, name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name)?.click()

test('places, ranges, codes, days in three parts and people of the book are answered', async () => {
  const handed: Filled[] = []
  await mount(document.body.appendChild(document.createElement('main')), {
    open,
    opening: { model: RARE, clock: { now: 0, offset: () => 0 }, random: () => 0.5 },
    texts: async () => ({}),
    words: {},
    media: () => '',
    drafts: browserDrafts('rare'),
    contacts: async () => [{ id: 'p1', name: 'Asha' }],
    onDone: (filled) => void handed.push(filled),
  })
  await vi.waitFor(() => expect(of('where').querySelectorAll('.row input')).toHaveLength(2))
  const point = (name: string, latitude: string, longitude: string) => {
    const [first, second] = of(name).querySelectorAll('.row input')
    write(first, latitude)
    write(second, longitude)
  }
  point('where', '-1,25', '36.8')
  for (const [latitude, longitude] of [
    ['1', '2'],
    ['3', '4'],
  ] as const) {
    point('way', latitude, longitude)
    press(of('way').querySelector('details') as HTMLElement, 'add_point')
  }
  write(of('level').querySelector('input[type=range]'), '6')
  of('stars').querySelectorAll<HTMLInputElement>('input[type=radio]')[3]?.click()
  write(of('code').querySelector('input'), 'X-1')
  const [day, month, year] = of('born').querySelectorAll('input')
  write(day, '5')
  write(month, '9')
  write(year, '2020')
  await vi.waitFor(() => expect(of('who').querySelector('option[value=p1]')).not.toBeNull())
  write(of('who').querySelector('select'), 'p1')
  expect(of('picture').querySelector('input')?.accept).toBe('image/*')
  expect(of('timer').querySelector('button')).not.toBeNull()
  press(document.body, 'next')
  await vi.waitFor(() => expect(document.body.textContent).toContain('look_over'))
  press(document.body, 'finish')
  await vi.waitFor(() => expect(handed).toHaveLength(1))
  expect(handed[0]?.answers.all).toMatchObject({
    where: '-1.25 36.8 0 0',
    way: '1 2 0 0; 3 4 0 0',
    level: '6',
    stars: '4',
    code: 'X-1',
    born: '2020-09-05',
    who: 'p1',
  })
})
