/** Every set of functions at once, for a runtime that loads nothing later (the server's) and for tests. */
import { addFunctions } from './index'
import { digest } from './sets/digest'
import { geo } from './sets/geo'
import { math } from './sets/math'
import { xml } from './sets/xml'

/** Add the functions of all sets. */
export function loadEverySet(): void {
  for (const set of [digest, geo, math, xml]) addFunctions(set)
}
