/** All texts of this language, so that they travel as one file. */
/// <reference types="vite/client" />
export default import.meta.glob<string>(['./fr/*.ftl', '!./fr/committee.ftl', '!./fr/charter.ftl', '!./fr/proof.ftl'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
