/** Builds Ubia's form for measuring, as the client builds it for phones: the same target, the same minifier. */
const at = (path) => new URL(`../${path}`, import.meta.url).pathname

export default {
  root: at('page'),
  logLevel: 'error',
  build: {
    outDir: at('.built/ours'),
    emptyOutDir: true,
    modulePreload: false,
    target: 'chrome92',
    minify: !process.env.BENCH_PLAIN,
    rollupOptions: {
      input: { ours: at('page/ours.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
}
