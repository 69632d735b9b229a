/** All that runs a form, for the browser and for the JavaScript runtime inside the server. */
export type { FormRun, Opening } from './engine/api'
export { fill } from './engine/fill'
export { open } from './engine/open'
export { dump, reckonAll } from './engine/state'
export { walk } from './engine/walk'
export { evaluate } from './xpath/evaluate'
