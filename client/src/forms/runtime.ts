/** All that runs a form, with every set of functions, for the JavaScript runtime inside the server and for tests. */
import { addFunctions } from './xpath/functions/index'
import { digest } from './xpath/functions/sets/digest'
import { geo } from './xpath/functions/sets/geo'
import { math } from './xpath/functions/sets/math'
import { xml } from './xpath/functions/sets/xml'

for (const set of [digest, geo, math, xml]) addFunctions(set)

export type { FormRun, Opening } from './engine/api'
export { fill } from './engine/fill'
export { open } from './engine/open'
export { dump, reckonAll } from './engine/state'
export { walk } from './engine/walk'
export { evaluate } from './xpath/evaluate'
