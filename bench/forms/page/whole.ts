/** What a phone has before it shows a form: engine and renderer, and nothing that brings forms or keeps drafts. */
export { open } from '../../../client/src/forms/engine/open'
export { loadFunctions } from '../../../client/src/forms/xpath/functions/load'
export { mount } from '../../../client/src/ui/form/mount'
