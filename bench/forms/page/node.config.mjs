/** Builds what runs in Node: the cases of expressions, and walks beside those in the browser and on the server. */
const at = (path) => new URL(`../${path}`, import.meta.url).pathname

export default {
  root: at('page'),
  logLevel: 'error',
  build: {
    ssr: true,
    outDir: at('.built/node'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: { input: { xpath: at('page/xpath.ts') }, output: { entryFileNames: '[name].mjs' } },
  },
}
