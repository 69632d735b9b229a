/** All texts of this language, so that they travel as one file. */
/// <reference types="vite/client" />
export default import.meta.glob<string>(['./sw/*.ftl', '!./sw/committee.ftl', '!./sw/charter.ftl', '!./sw/proof.ftl'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
