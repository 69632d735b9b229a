/** Rows of a list by the value of a column: `item[state = /data/state]` finds them without looking at each. */
import type { Expr } from '../model'
import type { Context } from './context'
import type { Evaluator } from './evaluator'
import type { XNode } from './node'
import { type Filter, filterOf } from './predicates'
import { isName } from './steps'
import { stringOf } from './values'

type Lookup = (list: XNode, c: Context) => readonly XNode[] | undefined
interface Pair {
  readonly column: string
  readonly value: Expr
}

/** Whether an expression finds the same for every node that a predicate is asked about. */
function isFixed(expr: Expr): boolean {
  if (expr[0] === 'n' || expr[0] === 's') return true
  if (expr[0] === 'p') return expr[1] === 1 || (expr[1] !== 0 && isFixed(expr[1] as Expr))
  if (expr[0] === 'q') return isFixed(expr[1] as Expr)
  if (expr[0] === 'f') return isFixedCall(expr[1] as string, expr.slice(2) as Expr[])
  return (expr.slice(1) as Expr[]).every(isFixed)
}

/** Functions that read the context node when they are called without arguments, and once, which always does. */
const READS = new Set(['position', 'last', 'string', 'number', 'string-length', 'normalize-space', 'name'])
const ALWAYS = new Set(['once', 'id', 'lang', 'local-name', 'namespace-uri', 'random', 'uuid'])

const isFixedCall = (name: string, args: readonly Expr[]): boolean =>
  !ALWAYS.has(name) && (args.length > 0 || !READS.has(name)) && args.every(isFixed)

/** Name of the column where a side of an equality is a child of the row. */
function columnOf(side: Expr): string | undefined {
  const step = side[0] === 'p' && side[1] === 0 && side.length === 3 ? side[2] : undefined
  return typeof step === 'string' && isName(step) ? step : undefined
}

function pairOf(expr: Expr): Pair | undefined {
  if (expr[0] === 'and') return pairOf(expr[1] as Expr) ?? pairOf(expr[2] as Expr)
  if (expr[0] !== '=') return undefined
  for (const [side, other] of [expr.slice(1), expr.slice(1).reverse()] as [Expr, Expr][]) {
    const column = columnOf(side)
    if (column && isFixed(other)) return { column, value: other }
  }
  return undefined
}

const asksPlace = (expr: Expr): boolean => /\["f","(position|last)"\]/.test(JSON.stringify(expr))

/** The text that a column must hold; undefined where it takes a comparison of another sort. */
function sought(pair: Pair, c: Context, evaluator: Evaluator): string | undefined {
  const value = evaluator.value(pair.value, c)
  if (typeof value === 'string') return value
  return typeof value === 'object' && value.length === 1 ? stringOf(value[0] as XNode) : undefined
}

/** Rows whose column holds a text, found by looking at each. */
function seen(list: XNode, test: string, column: string, text: string): readonly XNode[] {
  const found: XNode[] = []
  for (const row of list.kids)
    if (row.name === test && row.kind === 'element' && holds(row, column, text)) found.push(row)
  return found
}

function holds(row: XNode, column: string, text: string): boolean {
  for (const cell of row.named?.(column) ?? row.kids) {
    if (cell.name === column && cell.kind === 'element' && stringOf(cell) === text) return true
  }
  return false
}

/** How a step with these predicates finds its rows by one text; undefined where it cannot. */
export function rowsOf(test: string, predicates: readonly Expr[], evaluator: Evaluator): Lookup | undefined {
  const [first, ...rest] = predicates
  const pair = first && isName(test) && !asksPlace(first) ? pairOf(first) : undefined
  if (!pair || !first) return undefined
  const filters: Filter[] = (first[0] === '=' ? rest : predicates).map((each) => filterOf(each, evaluator))
  return (list, c) => {
    const text = c.world.namespaces?.[''] === undefined ? sought(pair, c, evaluator) : undefined
    if (text === undefined) return undefined
    let found = list.rows
      ? list.rows(pair.column, text).filter((row) => row.name === test)
      : seen(list, test, pair.column, text)
    for (const filter of filters) found = filter(found, c)
    return found
  }
}
