/** How text becomes number, date and boolean and back; `contract/forms/values.md` says it in prose. */
import type { Value, World } from './context'
import { DAY, INVALID, readInstant } from './dates'
import type { XNode } from './node'

const NUMBER = /^[ \t\r\n]*-?(?:\d+\.?\d*|\.\d+)[ \t\r\n]*$/
const DASH = 45

/** The text of a node: of what it holds, nothing where it is blank. */
export function stringOf(node: XNode): string {
  if (node.blank) return ''
  if (node.kids.length === 0) return node.value
  let text = ''
  for (const kid of node.kids) {
    if (kid.kind === 'text' || kid.kind === 'element') text += stringOf(kid)
  }
  return text
}

/** A number as XPath writes it: never with an exponent. */
export function numberText(n: number): string {
  const text = String(n === 0 ? 0 : n)
  const at = text.indexOf('e')
  return at < 0 ? text : unfold(text.slice(0, at), Number(text.slice(at + 1)))
}

function unfold(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = mantissa.slice(sign.length).split('.')
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${whole}${part}`
  return sign + whole + part.padEnd(exponent, '0')
}

/** Days since 1970 for a date, the number for a number, NaN for any other text. */
export function textNumber(text: string, zone: Pick<World, 'offset'>): number {
  if (NUMBER.test(text)) return Number(text)
  const trimmed = text.trim()
  return trimmed.charCodeAt(4) === DASH ? readInstant(trimmed, zone) / DAY : Number.NaN
}

/** The first node's text, '' for no node; numbers without exponent; `true` or `false`. */
export function asString(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  const first = value[0]
  return first === undefined ? '' : stringOf(first)
}

/** A number; for text that is a date, days since 1970 as the zone has them. */
export function asNumber(value: Value, zone: Pick<World, 'offset'>): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return textNumber(asString(value), zone)
}

/** Whether there is a node, a text, a number other than 0. */
export function asBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value)
  if (typeof value === 'string') return value !== '' && value !== INVALID
  return value.length > 0
}
