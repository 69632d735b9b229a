/** Builds engine and renderer without the library that draws, which a phone's app has loaded for its other screens. */
import client from '../../../client/vite.config.ts'

const at = (path) => new URL(`../${path}`, import.meta.url).pathname

export default {
  root: at('../../client'),
  logLevel: 'error',
  plugins: client.plugins,
  build: {
    outDir: at('.built/alone'),
    emptyOutDir: true,
    modulePreload: false,
    target: 'chrome92',
    manifest: 'manifest.json',
    rollupOptions: {
      input: { form: at('../../client/src/ui/form/form.entry.ts') },
      external: /^preact/,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
}
