/**
 * How far a child's measure is from the median of a growth table: the set `growth`. The tables are a list named `growth`
 * that the phone brings, one row for each table, sex and age (or length) with the L, M and S of the WHO.
 */
import type { Context } from '../../context'
import type { XNode } from '../../node'
import { stringOf } from '../../values'
import type { FunctionSet } from '../set'

type Row = readonly [at: number, l: number, m: number, s: number]
const COLUMNS = ['at', 'l', 'm', 's'] as const

const cell = (row: XNode, name: string): string => {
  const found = (row.named?.(name) ?? row.kids).find((kid) => kid.name === name)
  return found ? stringOf(found) : ''
}

function rowsOf(c: Context, table: string, sex: string): Row[] {
  const root = c.world.instance('growth')?.kids.find((kid) => kid.kind === 'element')
  const rows = root?.rows?.('table', table) ?? root?.kids ?? []
  return rows
    .filter((row) => cell(row, 'table') === table && cell(row, 'sex').charAt(0) === sex.charAt(0).toLowerCase())
    .map((row) => COLUMNS.map((name) => Number(cell(row, name))) as unknown as Row)
}

/** The row at an age or length, between its neighbours where there is none. */
function rowAt(rows: readonly Row[], at: number): Row | undefined {
  const below = rows.filter((row) => row[0] <= at).sort((a, b) => b[0] - a[0])[0]
  const above = rows.filter((row) => row[0] >= at).sort((a, b) => a[0] - b[0])[0]
  if (!below || !above || below === above) return below && above
  const part = (at - below[0]) / (above[0] - below[0])
  return below.map((value, place) => value + ((above[place] as number) - value) * part) as unknown as Row
}

const measureAt = ([, l, m, s]: Row, z: number): number =>
  l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l)

/** The z-score; beyond 3 in steps of what lies between 2 and 3, as the WHO has it. */
function score(row: Row, measure: number): number {
  const [, l, m, s] = row
  const z = l === 0 ? Math.log(measure / m) / s : ((measure / m) ** l - 1) / (l * s)
  if (Math.abs(z) <= 3) return z
  const side = Math.sign(z)
  const edge = measureAt(row, 3 * side)
  return 3 * side + (measure - edge) / Math.abs(edge - measureAt(row, 2 * side))
}

function zScore(c: Context, table: string, sex: string, at: number, measure: number): number | string {
  const row = measure > 0 ? rowAt(rowsOf(c, table, sex), at) : undefined
  return row ? score(row, measure) : ''
}

export const growth: FunctionSet = {
  'z-score': ['ssnn', zScore],
}
