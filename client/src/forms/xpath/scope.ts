/** A context that moves over the nodes that a predicate is asked about, so that none is made for each. */
import type { Context, World } from './context'
import type { XNode } from './node'

export class Scope implements Context {
  node: XNode
  position = 1
  size: number
  readonly current: XNode
  readonly world: World

  constructor(outer: Context, size: number) {
    this.node = outer.node
    this.size = size
    this.current = outer.current
    this.world = outer.world
  }
}
