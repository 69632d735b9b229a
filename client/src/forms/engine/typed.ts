/** What an expression gives, as the text that a node of a type keeps. */
import type { Expr } from '../model'
import type { Context, World } from '../xpath/context'
import { DAY, dayText, INVALID, readInstant, timeText } from '../xpath/dates'
import { evaluate } from '../xpath/evaluate'
import { asString } from '../xpath/values'

const LEADING = /^\s*-?\d+/

/** The text of an expression's value: '' for what is no number or no date, whole numbers and dates as the type asks. */
export function typed(expr: Expr, type: string, context: Context): string {
  const value = evaluate(expr, context)
  if (typeof value === 'number') return ofNumber(value, type, context.world)
  if (typeof value === 'boolean' && (type === 'int' || type === 'decimal')) return value ? '1' : '0'
  const text = asString(value)
  return text === INVALID ? '' : ofText(text, type, context.world)
}

function ofNumber(value: number, type: string, world: World): string {
  if (!Number.isFinite(value)) return ''
  if (type === 'int') return asString(Math.trunc(value))
  if (type === 'date') return dayText(value * DAY, world)
  if (type === 'dateTime') return timeText(Math.round(value * DAY), world)
  return asString(value)
}

function ofText(text: string, type: string, world: World): string {
  if (text === '') return text
  if (type === 'int') return LEADING.exec(text)?.[0].trim() ?? ''
  if (type === 'decimal' && text === 'NaN') return ''
  if (type === 'date' && text.length > 10) return ofInstant(text, world)
  if (type === 'time' && text.indexOf('T') > 0) return text.slice(text.indexOf('T') + 1)
  return text
}

function ofInstant(text: string, world: World): string {
  const instant = readInstant(text, world)
  return Number.isNaN(instant) ? text : dayText(instant, world)
}
