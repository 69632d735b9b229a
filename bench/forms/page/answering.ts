/** Answers what stands on the screen, by its controls, and times each answer until it is painted. */
import type { Field, FormRun } from '../../../client/src/forms/engine/api'
import { painted } from './painted.js'

const DAY = '2026-03-01'
const BY_TYPE: Readonly<Record<string, string>> = {
  date: DAY,
  time: '10:30',
  'datetime-local': `${DAY}T10:30`,
  month: '2026-03',
}

/** Answers the page in view and turns it. Resolves with true when the last page is behind. */
export async function answerPage(
  run: FormRun,
  random: () => number,
  answers: number[],
  turns: number[],
  nothing: number[],
): Promise<boolean> {
  const seen = new Set<string>()
  for (let place = nextPlace(seen); place; place = nextPlace(seen)) {
    const field = run.find(place.dataset.field as string)
    if (field) await answer(place, field, random, answers)
    nothing.push(await timed(() => undefined))
  }
  for (let attempt = 0; attempt < 2; attempt++) {
    const before = pageKey()
    turns.push(await timed(() => turn(random)))
    if (pageKey() !== before) return document.querySelector('.form-page .looked') !== null
    for (const one of document.querySelectorAll<HTMLElement>('[data-field].wrong, [data-field][class*="wrong"]')) {
      const field = run.find(one.dataset.field as string)
      if (field) run.leave(field, 'not_asked')
    }
    await painted()
  }
  return true
}

/** Which page it is: how far the progress is, and what it begins with. */
const pageKey = (): string =>
  `${document.querySelector('progress')?.value} ${document.querySelector<HTMLElement>('.form-page [data-field]')?.dataset.field}`

/** Turns the page; at a prompt, says that there is no more. */
function turn(random: () => number): void {
  const prompt = document.querySelectorAll<HTMLElement>('.prompt .actions button')
  if (prompt.length) (random() < 0.2 ? prompt[0] : prompt[1])?.click()
  else document.querySelector<HTMLElement>('footer.turn .button:last-child')?.click()
}

function nextPlace(seen: Set<string>): HTMLElement | undefined {
  for (const one of document.querySelectorAll<HTMLElement>('.form-page [data-field]')) {
    const id = one.dataset.field as string
    if (seen.has(id)) continue
    seen.add(id)
    return one
  }
  return undefined
}

async function answer(place: HTMLElement, field: Field, random: () => number, answers: number[]): Promise<void> {
  const choices = [...place.querySelectorAll<HTMLInputElement>('.choices input:not(:disabled)')]
  if (choices.length) {
    const one = choices[Math.floor(random() * choices.length)] as HTMLInputElement
    answers.push(await timed(() => one.click()))
    return
  }
  const control = place.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'input, select, textarea',
  )
  if (!control || control.disabled || ('readOnly' in control && control.readOnly) || control.type === 'file') return
  const value =
    control instanceof HTMLSelectElement ? optionOf(control, random) : typedFor(control.type, field.type, random)
  answers.push(await timed(() => typeInto(control, value)))
}

function optionOf(control: HTMLSelectElement, random: () => number): string {
  const filled = [...control.options].filter(({ value }) => value)
  return filled[Math.floor(random() * filled.length)]?.value ?? ''
}

function typedFor(kind: string, type: string, random: () => number): string {
  if (BY_TYPE[kind]) return BY_TYPE[kind]
  return type === 'int' || type === 'decimal' ? String(1 + Math.floor(random() * 40)) : 'Amina'
}

function typeInto(control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string): void {
  const prototype = Object.getPrototypeOf(control)
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value)
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

async function timed(act: () => void): Promise<number> {
  const began = performance.now()
  act()
  return (await painted()) - began
}
