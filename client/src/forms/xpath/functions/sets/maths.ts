/** Trigonometry, roots and logarithms: the set `maths`. */
import type { FunctionSet } from '../set'

const ONE = ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sqrt', 'exp', 'log', 'log10'] as const

export const maths: FunctionSet = {
  pi: ['', () => Math.PI],
  atan2: ['nn', (_, y: number, x: number) => Math.atan2(y, x)],
  exp10: ['n', (_, n: number) => 10 ** n],
  ...Object.fromEntries(ONE.map((name) => [name, ['n', (_, n: number) => Math[name](n)] as const])),
}
