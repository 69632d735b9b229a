/** All functions that expressions may call, also those that a phone loads only for a form that needs them. */
import { addFunctions, type FunctionSet } from '../../../client/src/forms/xpath/functions/index'

const sets = import.meta.glob<Record<string, FunctionSet>>('../../../client/src/forms/xpath/functions/sets/*.ts', {
  eager: true,
})
for (const module of Object.values(sets)) for (const set of Object.values(module)) addFunctions(set)
