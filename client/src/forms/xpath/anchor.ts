/**
 * Where an absolute path starts. From inside a repeat, `/data/rep/age` means the age of that very instance (as in
 * JavaRosa and Enketo), but `/data/rep` as a whole path means all of them, so that they can be counted.
 */
import type { Expr, Step } from '../model'
import type { Context } from './context'
import type { XNode } from './node'
import { FIRST, isName, type Start } from './steps'

/**
 * Finds the start of an absolute path: the deepest repeat instance around `current` that its first steps name, else the
 * top of what `current` is in. Says whether there is one.
 */
export function anchor(path: Expr, c: Context, start: Start): boolean {
  let top = c.current
  let inRepeat = top.repeats
  while (top.parent) {
    top = top.parent
    inRepeat ||= top.repeats
  }
  start.node = top
  start.next = FIRST
  if (inRepeat) bind(lineage(c.current), path, start)
  return start.next > FIRST || atRoot(top, path, start)
}

/** The nodes from the root element down to this one. */
function lineage(node: XNode): XNode[] {
  const found: XNode[] = []
  for (let at: XNode | null = node; at && at.kind !== 'root'; at = at.parent) found.push(at)
  return found.reverse()
}

/** Binds the first steps, but never the last one, as long as they are names of the nodes around. */
function bind(line: readonly XNode[], path: Expr, start: Start): void {
  for (let i = 0; i < line.length && FIRST + i < path.length - 1; i++) {
    const step = path[FIRST + i] as Step
    const around = line[i] as XNode
    if (!isName(step) || step !== around.name) return
    if (around.repeats) {
      start.node = around
      start.next = FIRST + i + 1
    }
  }
}

/** A root element without a document above it stands for the whole. */
function atRoot(top: XNode, path: Expr, start: Start): boolean {
  if (top.kind === 'root') return true
  if (path[FIRST] !== top.name) return false
  start.next = FIRST + 1
  return true
}
