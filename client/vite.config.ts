/** Builds the page scripts to where Django's static files find them; entry names are stable, chunks carry a hash. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  build: {
    outDir: '../server/ubia/web/static/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'chrome92',
    modulePreload: false,
    rollupOptions: {
      input: { sign: 'src/ui/sign.entry.ts', admit: 'src/ui/admit.entry.ts', form: 'src/ui/form/form.entry.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  test: { include: ['src/**/*.test.{ts,tsx}'], silent: 'passed-only' },
})
