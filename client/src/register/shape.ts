/** Whether JSON from elsewhere has exactly the fields that it should: what is not checked must not be carried along. */

type Kind = 'string' | 'number' | 'hex' | 'hexes' | 'object' | 'objects'
export type Shape = Readonly<Record<string, Kind>>
export type Fields = Readonly<Record<string, unknown>>

const HEX_32 = /^[0-9a-f]{64}$/

const isHex = (value: unknown): boolean => typeof value === 'string' && HEX_32.test(value)
const isLine = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const TESTS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: isLine,
  hex: isHex,
  hexes: (value) => Array.isArray(value) && value.every(isHex),
  object: isObject,
  objects: (value) => Array.isArray(value) && value.every(isObject),
}

/** Whether `value` is an object with the fields of `shape`, each of its kind, and no others. */
export function hasShape(value: unknown, shape: Shape): value is Fields {
  if (!isObject(value) || Object.keys(value).some((name) => !(name in shape))) return false
  return Object.entries(shape).every(([name, kind]) => TESTS[kind](value[name]))
}
