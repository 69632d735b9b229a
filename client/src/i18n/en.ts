/** All texts of this language, so that they travel as one file. */
/// <reference types="vite/client" />
export default import.meta.glob<string>(['./en/*.ftl', '!./en/committee.ftl', '!./en/charter.ftl', '!./en/proof.ftl'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
