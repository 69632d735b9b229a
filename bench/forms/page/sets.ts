/** All functions that expressions may call, also those that a phone loads only for a form that needs them. */
import { loadEverySet } from '../../../client/src/forms/xpath/functions/every'

loadEverySet()
