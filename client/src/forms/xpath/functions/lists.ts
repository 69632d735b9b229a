/** Values that hold several, parted by spaces: answers to questions with many choices. */
import type { FunctionSet } from './set'

const parts = (text: string): string[] => text.trim().split(/\s+/)
const named = (text: string): string[] => parts(text).filter(Boolean)

function selected(text: string, value: string): boolean {
  return text === value || (text.includes(value) && parts(text).includes(value.trim()))
}

export const lists: FunctionSet = {
  selected: ['ss', (_, text: string, value: string) => selected(text, value)],
  'selected-at': ['sn', (_, text: string, at: number) => named(text)[Math.trunc(at)] ?? ''],
  'count-selected': ['s', (_, text: string) => named(text).length],
}
