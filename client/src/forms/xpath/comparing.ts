/** Comparisons as XPath 1.0 has them: with nodes on a side, whether any of them compares. */
import type { Context, Value } from './context'
import { asBoolean, asNumber, stringOf, textNumber } from './values'

export type Sign = '=' | '!=' | '<' | '<=' | '>' | '>='

/** The sign that says the same with its sides exchanged. */
const TURNED: Record<Sign, Sign> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

function numbers(sign: Sign, a: number, b: number): boolean {
  switch (sign) {
    case '=':
      return a === b
    case '!=':
      return a !== b
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    default:
      return a >= b
  }
}

const isEquality = (sign: Sign): boolean => sign === '=' || sign === '!='

function plain(sign: Sign, a: string | number | boolean, b: string | number | boolean, c: Context): boolean {
  if (isEquality(sign) && typeof a !== 'number' && typeof b !== 'number') {
    const same = typeof a === 'boolean' || typeof b === 'boolean' ? asBoolean(a) === asBoolean(b) : a === b
    return same === (sign === '=')
  }
  if (isEquality(sign) && (typeof a === 'boolean' || typeof b === 'boolean')) {
    return (asBoolean(a) === asBoolean(b)) === (sign === '=')
  }
  return numbers(sign, asNumber(a, c.world), asNumber(b, c.world))
}

/**
 * Whether `a sign b` holds. In `<` and its like each node is compared as a number even with a boolean, where XPath 1.0
 * would compare whether there is a node; Enketo and web-forms do the same. Dates count as days since 1970 wherever numbers are compared. */
export function compare(sign: Sign, a: Value, b: Value, c: Context): boolean {
  if (typeof a !== 'object') return typeof b === 'object' ? nodes(TURNED[sign], b, a, c) : plain(sign, a, b, c)
  return nodes(sign, a, b, c)
}

function nodes(sign: Sign, a: Extract<Value, object>, b: Value, c: Context): boolean {
  if (typeof b === 'boolean' && isEquality(sign)) return plain(sign, a.length > 0, b, c)
  if (typeof b === 'object') {
    const texts = b.map(stringOf)
    return a.some((node) => texts.some((text) => plain(sign, stringOf(node), text, c)))
  }
  if (isEquality(sign) && typeof b === 'string') return a.some((node) => (stringOf(node) === b) === (sign === '='))
  const right = asNumber(b, c.world)
  return a.some((node) => numbers(sign, textNumber(stringOf(node), c.world), right))
}
