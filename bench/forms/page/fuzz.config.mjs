/** Builds the walk as one script without a runtime's own words, for Node and for the runtime inside the server. */
const at = (path) => new URL(`../${path}`, import.meta.url).pathname

export default {
  root: at('page'),
  logLevel: 'error',
  build: {
    outDir: at('.built/fuzz'),
    emptyOutDir: true,
    target: 'es2020',
    minify: false,
    lib: { entry: at('page/fuzz.ts'), formats: ['iife'], name: 'engine', fileName: () => 'fuzz.js' },
    rollupOptions: { output: { codeSplitting: false } },
  },
}
