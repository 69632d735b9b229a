/** Builds the page scripts to where Django's static files find them; entry names are stable, chunks carry a hash. */
import { defineConfig } from 'vitest/config'

/** What is loaded later brings no style sheets, so that it needs nothing that waits for them. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load()' : undefined,
}

export default defineConfig({
  plugins: [plainImports],
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
  // A busy machine fails no test: how fast it is, a bench says.
  test: { include: ['src/**/*.test.{ts,tsx}'], silent: 'passed-only', testTimeout: 120_000, hookTimeout: 120_000 },
})
