/** All that runs a form, with every set of functions, for the JavaScript runtime inside the server and for tests. */
import { loadEverySet } from './xpath/functions/every'

loadEverySet()

export type { FormRun, Opening } from './engine/api'
export { fill } from './engine/fill'
export { open } from './engine/open'
export { dump, reckonAll } from './engine/state'
export { walk } from './engine/walk'
export { evaluate } from './xpath/evaluate'
