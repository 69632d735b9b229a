/** What an expression is evaluated in. */
import type { XNode } from './node'

export type Value = string | number | boolean | readonly XNode[]

/** The world beyond the expression: given, never asked for, so that the same answers give the same result anywhere. */
export interface World {
  /** The instant that `now()` and `today()` mean, in milliseconds since 1970 UTC. */
  readonly now: number
  /** Minutes that local time is ahead of UTC at an instant. */
  offset(at: number): number
  /** A number from 0 up to 1, for `random()`, `uuid()` and shuffles without a seed. */
  random(): number
  /** A secondary instance by its id (its document node), or undefined. */
  instance(id: string): XNode | undefined
  /** A translated text by its id, in the language shown; '' when there is none. */
  itext(id: string): string
  /** The label of a choice of the question at this node or path, in the language shown. */
  choiceName(value: string, path: string, from: XNode): string
  /** Language code in which months and days are named by `format-date` (en, fr, sw…). */
  readonly language: string
  /** Namespaces by prefix. With '' among them names without a prefix mean that namespace, as plain XPath has it. */
  readonly namespaces?: Readonly<Record<string, string>>
  /** Result of a library that the phone brings (`cht:extension-lib`). */
  extension?(name: string, args: readonly string[]): string
  /** Version of the form, for `version()`. */
  readonly version?: string
  /** What `property()` asks: deviceid, username… */
  property?(name: string): string
}

export interface Context {
  /** The context node, its place among its fellows (from 1) and how many they are. */
  readonly node: XNode
  readonly position: number
  readonly size: number
  /** The node whose rule this is: `current()`. */
  readonly current: XNode
  readonly world: World
}
