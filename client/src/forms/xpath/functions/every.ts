/** Every set of functions at once, for a runtime that loads nothing later (the server's) and for tests. */
import { addFunctions } from './index'
import { digest } from './sets/digest'
import { geo } from './sets/geo'
import { growth } from './sets/growth'
import { lists } from './sets/lists'
import { maths } from './sets/maths'
import { nepali } from './sets/nepali'
import { xml } from './sets/xml'

/** Add the functions of all sets. */
export function loadEverySet(): void {
  for (const set of [digest, geo, growth, lists, maths, nepali, xml]) addFunctions(set)
}
