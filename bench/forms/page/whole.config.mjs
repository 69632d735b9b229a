/** Builds engine and renderer, as the client builds them. */
import client from '../../../client/vite.config.ts'

const at = (path) => new URL(`../${path}`, import.meta.url).pathname

export default {
  root: at('page'),
  logLevel: 'error',
  plugins: client.plugins,
  build: {
    outDir: at('.built/whole'),
    emptyOutDir: true,
    modulePreload: false,
    target: 'chrome92',
    manifest: 'manifest.json',
    rollupOptions: {
      input: { whole: at('page/whole.ts') },
      preserveEntrySignatures: 'allow-extension',
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
}
