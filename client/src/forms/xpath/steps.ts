/** What paths and their starts share. */
import type { Step } from '../model'
import type { XNode } from './node'

const SPECIAL = new Set(['.', '@', '*'])

/** Whether a step is a plain child name, without prefix and predicates. */
export const isName = (step: Step): step is string =>
  typeof step === 'string' && !SPECIAL.has(step.charAt(0)) && !step.includes(':') && !step.endsWith(')')

/** Where a path starts: the node, and the number of steps that are already done there. */
export interface Start {
  node: XNode
  done: number
}
