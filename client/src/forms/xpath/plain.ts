/** Paths of plain child names, which nearly all are: walked without making a list for each step. */
import type { Expr, Step } from '../model'
import { anchor } from './anchor'
import { isPlain } from './axes'
import type { Context } from './context'
import type { XNode } from './node'
import { FIRST, isName, type Start } from './steps'

/** Filled and read before anything else is evaluated, so that one serves all paths. */
const START: Start = { node: undefined as unknown as XNode, next: FIRST }

/** Whether a path is `/a/b`, `a/b` or `../../a/b`. */
export function isPlainPath(path: Expr): boolean {
  if (typeof path[1] !== 'number') return false
  let at = path[1] === 0 ? climbed(path) : FIRST
  while (at < path.length && isName(path[at] as Step)) at++
  return at === path.length
}

/** The place of the first step that is neither `..` nor `.`. */
function climbed(path: Expr): number {
  let at = FIRST
  while (path[at] === '..' || path[at] === '.') at++
  return at
}

function begin(path: Expr, c: Context): boolean {
  if (path[1] === 1) return anchor(path, c, START)
  let node: XNode | null = c.node
  let at = FIRST
  for (; node && (path[at] === '..' || path[at] === '.'); at++) if (path[at] === '..') node = node.parent
  if (!node) return false
  START.node = node
  START.next = at
  return true
}

/** All that a plain path finds, in document order. */
export function allOf(path: Expr, c: Context): readonly XNode[] {
  const found: XNode[] = []
  if (begin(path, c)) gather(START.node, path as readonly unknown[], START.next, c, found)
  return found
}

/** The first node that a plain path finds. */
export const firstOf = (path: Expr, c: Context): XNode | undefined =>
  begin(path, c) ? descend(START.node, path as readonly unknown[], START.next, c) : undefined

/** Descendants by the names from a place in a list on, all of them in document order. */
export function gather(node: XNode, names: readonly unknown[], at: number, c: Context, found: XNode[]): void {
  if (at === names.length) {
    found.push(node)
    return
  }
  const name = names[at] as string
  const kids = node.named ? node.named(name) : node.kids
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i] as XNode
    if (kid.name === name && kid.kind === 'element' && isPlain(kid, c)) gather(kid, names, at + 1, c, found)
  }
}

function descend(node: XNode, names: readonly unknown[], at: number, c: Context): XNode | undefined {
  if (at === names.length) return node
  const name = names[at] as string
  const kids = node.named ? node.named(name) : node.kids
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i] as XNode
    if (kid.name === name && kid.kind === 'element' && isPlain(kid, c)) {
      const found = descend(kid, names, at + 1, c)
      if (found) return found
    }
  }
  return undefined
}
