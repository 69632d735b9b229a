/** Where a form keeps the identity of one set of answers. */
import type { Item } from './item'

/** The node that holds it; undefined in a form that has none. */
export function identityOf(root: Item): Item | undefined {
  const meta = root.slots.find((slot) => slot.name === 'meta')
  return meta?.slots.find((slot) => slot.name === 'instanceID')
}
