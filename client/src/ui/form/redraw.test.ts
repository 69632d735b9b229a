// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { FormRun } from '../../forms/engine/api'
import { open } from '../../forms/engine/open'
import { browserDrafts } from './draftStore'
import { mount } from './mount'
import { LONG } from './testing/forms'

const of = (name: string) => document.querySelector(`[data-field="/data/all/${name}"]`) as HTMLElement
const write = (name: string, text: string) => {
  const field = of(name).querySelector('input') as HTMLInputElement
  field.focus()
  field.value = text
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
}

/** Opens the long page; gives the names of the fields whose words are asked for, which is done when they are drawn. */
async function drawn(): Promise<string[]> {
  const asked: string[] = []
  await mount(document.body.appendChild(document.createElement('main')), {
    open: (opening) => {
      const run = open(opening)
      const label = run.label.bind(run)
      return Object.assign(run, {
        label: (question: Parameters<FormRun['label']>[0]) => {
          asked.push(question.field.name)
          return label(question)
        },
      })
    },
    opening: { model: LONG, clock: { now: 0, offset: () => 0 }, random: () => 0.5 },
    texts: async () => ({}),
    words: {},
    media: () => '',
    drafts: browserDrafts('long'),
    onDone: () => undefined,
  })
  return asked
}

test('an answer draws anew the questions that follow it, whatever of them does, and no others', async () => {
  const asked = await drawn()
  asked.length = 0
  write('name', 'Asha')
  await vi.waitFor(() => expect(of('more')).not.toBeNull())
  expect(of('greeted').querySelector('label')?.textContent).toBe('Is Asha well?')
  expect(of('kin').querySelector('.pick')?.textContent).toBe('Aunt of Asha')
  expect(of('needed').querySelector('.needed')).not.toBeNull()
  expect(new Set(asked)).toEqual(new Set(['all', 'name', 'greeted', 'kin', 'needed', 'more']))
  expect(document.activeElement?.id).toBe('q-/data/all/name')

  asked.length = 0
  write('other7', 'x')
  await vi.waitFor(() => expect(asked).toContain('other7'))
  expect(new Set(asked)).toEqual(new Set(['all', 'other7']))
})
