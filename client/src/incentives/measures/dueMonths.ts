/** How many visits were due of a CHW in a household's story, and how many of these were made, month by month. */
import { type Due, dues } from '../../care/dues'
import { rowsOf, type Table } from '../../register/fold'
import type { Line } from '../../register/line'
import type { DueMonth } from './known'

/** Of one story, given in any order. */
export function dueMonths(chw: string, book: string, household: string, lines: readonly Line[]): DueMonth[] {
  const found = new Map<string, { due: number; reached: number }>()
  for (const row of rowsOf(lines, dues as unknown as Table) as unknown as Due[]) {
    if (row.chw !== chw) continue
    const month = row.day.slice(0, 7)
    const { due, reached } = found.get(month) ?? { due: 0, reached: 0 }
    found.set(month, { due: due + 1, reached: reached + Number(row.reached_on !== null) })
  }
  return [...found].map(([month, counts]) => ({ book, household, month, ...counts }))
}
