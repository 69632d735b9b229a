/** Shuffles and weighed lists: the set `lists`. */
import type { Context, Value } from '../../context'
import type { XNode } from '../../node'
import { seeded, shuffled } from '../../shuffle'
import { textNumber } from '../../values'
import { marks, within } from '../logic'
import { nodesIn } from '../nodes'
import type { FunctionSet } from '../set'
import { textsOf } from '../texts'

/** A seed from text that is not a number. */
const hashed = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7)

function randomize(c: Context, value: Value, seed?: string): readonly XNode[] {
  const number = seed === undefined ? 0 : textNumber(seed, c.world)
  const random = seed === undefined ? c.world.random : seeded(Number.isNaN(number) ? hashed(seed) : number)
  return shuffled(nodesIn(value, 'randomize'), random)
}

/** Pairs of what may hold and how much it weighs; nodes pair with nodes in their order. */
function weighed(pairs: readonly Value[]): number {
  const held = marks(pairs.filter((_, at) => at % 2 === 0))
  const weights = textsOf(pairs.filter((_, at) => at % 2 === 1)).map(Number)
  return held.reduce((sum, holds, at) => sum + (holds ? (weights[at] ?? 0) : 0), 0)
}

export const lists: FunctionSet = {
  randomize: ['v|s', randomize],
  'weighted-checklist': [
    'nnvv|v*',
    (_, min: number, max: number, ...pairs: Value[]) => within(min, max, weighed(pairs)),
  ],
}
