// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { open } from '../../forms/engine/open'
import { browserDrafts } from './draftStore'
import type { Filled, Host } from './host'
import { mount } from './mount'
import { TEXTS, VISIT } from './testing/forms'

let handed: Filled[]
let stop: () => void

const page = () => document.querySelector('.form-page') as HTMLElement
const says = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text))
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  )
const press = (name: string) => button(name)?.click()

async function type(text: string): Promise<void> {
  const field = await vi.waitFor(() => page().querySelector('input[type=text]') as HTMLInputElement)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

async function show(lang = 'en'): Promise<void> {
  const host: Host = {
    open,
    opening: { model: VISIT, clock: { now: 0, offset: () => 0 }, random: () => 0.5 },
    lang,
    texts: async (named) => TEXTS[named] ?? {},
    words: {},
    media: () => '',
    drafts: browserDrafts('visit/1/amina'),
    onDone: (filled) => {
      handed.push(filled)
    },
  }
  const place = document.createElement('main')
  document.body.replaceChildren(place)
  const mounted = mount(place, host).then((end) => {
    stop = end
  })
  await vi.waitFor(() => expect(document.querySelector('.form-screen')).not.toBeNull())
  if (!document.querySelector('.resume')) await mounted
}

beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() })
  handed = []
})

async function choose(label: string): Promise<void> {
  await says(label)
  const wanted = [...page().querySelectorAll('label')].find((one) => one.textContent === label)
  wanted?.querySelector('input')?.click()
}

describe('a page of questions', () => {
  test('a needed answer that lacks is told beside the question, and the reader is led to it', async () => {
    await show()
    press('next')
    await says('fault_required')
    expect(page().querySelector('[role=alert]')?.textContent).toBe('fault_required')
    expect(document.activeElement?.getAttribute('type')).toBe('radio')
    expect(page().querySelector('fieldset')?.getAttribute('aria-describedby')).toContain('fault')
  })

  test('an answer that does not fit is told in the words of the form, until it is put right', async () => {
    await show()
    await choose('Yes')
    press('next')
    await says('How old?')
    await type('61')
    await says('Below 60.')
    press('next')
    await says('Below 60.')
    await type('6')
    await vi.waitFor(() => expect(page().textContent).not.toContain('Below 60.'))
    press('next')
    await says('one_more')
  })

  test('every question may say that it was not asked, or unsafe to ask (TRU-11)', async () => {
    await show()
    press('unsafe')
    await says('is_unsafe')
    press('next')
    await says('one_more')
  })

  test('another language in the middle turns words and direction, and keeps what was answered', async () => {
    await show()
    await choose('Yes')
    const tongue = document.querySelector('.tongue select') as HTMLSelectElement
    tongue.value = 'Arabic (ar)'
    tongue.dispatchEvent(new Event('change', { bubbles: true }))
    await says('هل من أحد في البيت؟')
    expect(page().dir).toBe('rtl')
    expect(page().querySelector<HTMLInputElement>('input:checked')?.value).toBe('yes')
  })

  test('the Markdown of a form is elements, and its markup and scripts stay text', async () => {
    await show()
    await choose('No')
    press('next')
    await says('one_more')
    press('no_more')
    await says('What stops you most?')
    press('next')
    await says('Wash')
    expect(page().querySelector('h2')?.textContent).toBe('Wash')
    expect([...page().querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual(['tel:123'])
    expect(page().querySelector('script')).toBeNull()
    expect(page().textContent).toContain('<script>x</script>')
  })
})

describe('to the end', () => {
  async function fill(): Promise<void> {
    await show()
    await choose('No')
    press('next')
    await says('one_more')
    press('add')
    await says('What is it called?')
    await type('Asha')
    press('next')
    await says('one_more')
    press('no_more')
    await vi.waitFor(() => expect(button('down')).toBeDefined())
  }

  test('an order is made with buttons, answers are looked over, and the form is handed over', async () => {
    await fill()
    page().querySelectorAll<HTMLButtonElement>('.rank button')[1]?.click()
    await vi.waitFor(() => expect(page().querySelector('.rank span')?.textContent).toBe('Money'))
    press('next')
    await says('Wash')
    press('next')
    await says('look_lead')
    expect([...page().querySelectorAll('.answer')].map((one) => one.textContent)).toEqual([
      'No',
      'Asha',
      'Money, Way, Family',
    ])
    press('finish')
    await vi.waitFor(() => expect(handed).toHaveLength(1))
    expect(handed[0]?.answers).toMatchObject({ home: 'no', child: [{ name: 'Asha' }], order: 'b a c' })
    await vi.waitFor(async () => expect(await browserDrafts('visit/1/amina').find()).toBeUndefined())
  })

  test('a draft outlives its tab, offers itself, and goes on at its page', async () => {
    await fill()
    await vi.waitFor(async () => expect((await browserDrafts('visit/1/amina').find())?.page).toContain('order'))
    stop()
    await show()
    await says('go_on_question')
    press('go_on')
    await says('What stops you most?')
    press('back')
    press('back')
    await vi.waitFor(() => expect(page().querySelector('input')?.value).toBe('Asha'))
  })

  test('beginning anew leaves nothing of the draft', async () => {
    await fill()
    stop()
    await show()
    press('begin_anew')
    await vi.waitFor(() => expect(page().querySelector('input')).not.toBeNull())
    expect(page().querySelector('input:checked')).toBeNull()
    expect(await browserDrafts('visit/1/amina').find()).toBeUndefined()
  })

  test('an instance of a repeat is taken away with its answers', async () => {
    await fill()
    press('back')
    press('back')
    await says('What is it called?')
    press('remove_sure')
    await says('one_more')
    press('back')
    await says('Is somebody at home?')
  })
})
