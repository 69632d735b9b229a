/** What the compiler calls for the elements in a source file; how they are typed is Preact's. */
export type { JSX } from 'preact'
export { Fragment, jsx, jsx as jsxDEV, jsx as jsxs } from './node'
