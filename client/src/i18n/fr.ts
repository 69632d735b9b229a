/** The texts that everybody needs, of this language, so that they travel as one file. */
/// <reference types="vite/client" />
export default import.meta.glob<string>('./fr/{shell,care,homes,visits}.ftl', {
  eager: true,
  query: '?raw',
  import: 'default',
})
