/** The sets of functions by the names that a model's `needs` gives them, each loaded when it is asked for. */
import type { FunctionSet } from '../set'

export const SETS: Readonly<Record<string, () => Promise<FunctionSet>>> = {
  digest: async () => (await import('./digest')).digest,
  geo: async () => (await import('./geo')).geo,
  growth: async () => (await import('./growth')).growth,
  lists: async () => (await import('./lists')).lists,
  maths: async () => (await import('./maths')).maths,
  nepali: async () => (await import('./nepali')).nepali,
  xml: async () => (await import('./xml')).xml,
}
