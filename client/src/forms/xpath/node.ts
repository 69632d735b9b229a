/** What expressions walk over: answers, lists of choices, and (in tests) any XML. No DOM, so that it runs anywhere. */

export interface XNode {
  readonly kind: 'root' | 'element' | 'attribute' | 'text' | 'comment' | 'instruction' | 'namespace'
  /** Local name; the target of a processing instruction. */
  readonly name: string
  /** Namespace, '' when there is none. */
  readonly uri: string
  /** The prefix it was written with, '' when there is none. */
  readonly prefix: string
  readonly parent: XNode | null
  /** Elements, texts and the rest in document order; a leaf of the answers has none and keeps its text in `value`. */
  readonly kids: readonly XNode[]
  readonly attrs: readonly XNode[]
  readonly value: string
  /** Not relevant: expressions read it, and all below it, as empty. */
  readonly blank?: boolean
  /** One instance of a repeat: absolute paths from inside mean this instance and not its siblings. */
  readonly repeats?: boolean
  /** Rows of a list by the value of a column, where the node can find them without looking at each. */
  rows?(column: string, value: string): readonly XNode[]
  /** Child elements by local name in document order, where the node can find them without looking at each. */
  named?(name: string): readonly XNode[]
  /** Namespaces in scope, for the axis of that name; only XML that was read for it has them. */
  readonly spaces?: readonly XNode[]
}
