/**
 * Where an absolute path starts. From inside a repeat, `/data/rep/age` means the age of that very instance (as in
 * JavaRosa and Enketo), but `/data/rep` as a whole path means all of them, so that they can be counted.
 */
import type { Step } from '../model'
import type { Context } from './context'
import type { XNode } from './node'
import { isName, type Start } from './steps'

/** How many steps, from the first, are plain names; the last step of a path is never bound. */
function bindable(steps: readonly Step[]): number {
  let count = 0
  while (count < steps.length - 1 && isName(steps[count] as Step)) count++
  return count
}

/** The nodes from the root element down to this one. */
function lineage(node: XNode): XNode[] {
  const found: XNode[] = []
  for (let at: XNode | null = node; at && at.kind !== 'root'; at = at.parent) found.unshift(at)
  return found
}

/**
 * The start of an absolute path with these steps: the deepest repeat instance around `current` that its first steps
 * name, else the top of what `current` is in.
 */
export function anchored(steps: readonly Step[]): (c: Context, start: Start) => boolean {
  const most = bindable(steps)
  return (c, start) => {
    start.done = 0
    let top = c.current
    let inRepeat = top.repeats
    while (top.parent) {
      top = top.parent
      inRepeat ||= top.repeats
    }
    if (inRepeat && most > 0) bind(lineage(c.current), steps, most, start)
    return start.done > 0 || atRoot(top, steps, start)
  }
}

function bind(line: readonly XNode[], steps: readonly Step[], most: number, start: Start): void {
  for (let i = 0; i < most && line[i]?.name === steps[i]; i++) {
    if (line[i]?.repeats) {
      start.node = line[i] as XNode
      start.done = i + 1
    }
  }
}

/** A root element without a document above it stands for the whole. */
function atRoot(top: XNode, steps: readonly Step[], start: Start): boolean {
  start.node = top
  if (top.kind === 'root') return true
  if (steps[0] !== top.name || !isName(top.name)) return false
  start.done = 1
  return true
}
