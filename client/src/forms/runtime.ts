/** All that runs a form, for the browser and for the JavaScript runtime inside the server. */
export type { FormRun, Opening } from './engine/api'
export { open } from './engine/open'
export { dump, reckonAll } from './engine/state'
export { evaluate } from './xpath/evaluate'
