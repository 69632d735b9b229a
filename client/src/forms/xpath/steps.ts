/** What paths and their starts share. Steps of a path stand in its expression from the third place on. */
import type { Expr, Step } from '../model'
import type { XNode } from './node'

/** The place of the first step in the expression of a path. */
export const FIRST = 2

const DOT = 46
const AT = 64
const STAR = 42

/** Whether a step is a plain child name, without prefix and predicates. */
export function isName(step: Step | undefined): step is string {
  if (typeof step !== 'string') return false
  const sign = step.charCodeAt(0)
  return sign !== DOT && sign !== AT && sign !== STAR && step.indexOf(':') < 0 && !step.endsWith(')')
}

/** The steps of a path. */
export const stepsIn = (path: Expr): readonly Step[] => path.slice(FIRST) as Step[]

/** Where a path starts: the node, and the place in its expression of the step that comes next. */
export interface Start {
  node: XNode
  next: number
}
