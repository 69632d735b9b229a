/** Stretching a PIN in the worker thread: the page stays alive, and the worker's script may compile WebAssembly where the
 * page's own policy does not let it. */
import type { Bytes } from '../register/bytes'
import type { Labour } from './labour'
import { type Stretch, stretchHere } from './stretch'

export const stretchIn =
  (labour: Labour): Stretch =>
  async (pin, salt, cost) =>
    ((await labour.ask({ act: 'stretch', pin, salt, cost })) as Bytes | null) ?? stretchHere(pin, salt, cost)
