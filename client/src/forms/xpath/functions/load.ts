/** Loads the functions that a form needs beyond the common ones. */
import { addFunctions } from './index'
import { SETS } from './sets/names'

/** Load sets by name (a model's `needs`). Sets that this version does not know are passed over; calls then say so. */
export async function loadFunctions(names: readonly string[]): Promise<void> {
  await Promise.all(names.map(async (name) => addFunctions((await SETS[name]?.()) ?? {})))
}
