/** Shuffles and weighed lists: the set `lists`. */
import type { Context, Value } from '../../context'
import type { XNode } from '../../node'
import { textNumber } from '../../values'
import { marks, within } from '../logic'
import { nodesIn } from '../nodes'
import type { FunctionSet } from '../set'
import { textsOf } from '../texts'

const PRIME = 2_147_483_647

/** Numbers from a seed, as ODK has them (Park and Miller), so that the same seed shuffles the same way anywhere. */
function seeded(seed: number): () => number {
  let at = Math.trunc(seed) % PRIME
  if (at <= 0) at += PRIME - 1
  return () => {
    at = (at * 16_807) % PRIME
    return (at - 1) / (PRIME - 1)
  }
}

/** A seed from text that is not a number. */
const hashed = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % PRIME, 7)

/** These nodes in another order: always the same one for a seed. */
export function shuffled(c: Context, nodes: readonly XNode[], seed?: string): readonly XNode[] {
  const number = seed === undefined ? 0 : textNumber(seed, c.world)
  const random = seed === undefined ? c.world.random : seeded(Number.isNaN(number) ? hashed(seed) : number)
  const mixed = [...nodes]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[mixed[i], mixed[j]] = [mixed[j] as XNode, mixed[i] as XNode]
  }
  return mixed
}

/** Pairs of what may hold and how much it weighs; nodes pair with nodes in their order. */
function weighed(pairs: readonly Value[]): number {
  const held = marks(pairs.filter((_, at) => at % 2 === 0))
  const weights = textsOf(pairs.filter((_, at) => at % 2 === 1)).map(Number)
  return held.reduce((sum, holds, at) => sum + (holds ? (weights[at] ?? 0) : 0), 0)
}

export const lists: FunctionSet = {
  randomize: ['v|s', (c, value: Value, seed?: string) => shuffled(c, nodesIn(value, 'randomize'), seed)],
  'weighted-checklist': [
    'nnvv|v*',
    (_, min: number, max: number, ...pairs: Value[]) => within(min, max, weighed(pairs)),
  ],
}
