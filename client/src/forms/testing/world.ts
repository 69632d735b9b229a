/** A world for tests: an instant and a zone that are given, and nothing else unless it is asked for. */
import type { Context, World } from '../xpath/context'
import type { XNode } from '../xpath/node'

/** Saturday 21 November 2026, 18:31:17 in a zone seven hours behind UTC. */
export const EVENING = Date.UTC(2026, 10, 22, 1, 31, 17)

/** A world in which it is this instant in a zone so many minutes ahead of UTC. */
export function worldAt(now = EVENING, ahead = -420, more: Partial<World> = {}): World {
  let seed = 7
  return {
    now,
    offset: () => ahead,
    random: () => {
      seed = (seed * 48271) % 2147483647
      return seed / 2147483647
    },
    instance: () => undefined,
    itext: () => '',
    choiceName: (value) => value,
    language: 'en',
    ...more,
  }
}

/** A context at a node that is `current` too. */
export const contextAt = (node: XNode, world: World = worldAt(), current: XNode = node): Context => ({
  node,
  current,
  position: 1,
  size: 1,
  world,
})
