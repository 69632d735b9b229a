/** Builds the phone's app into a folder of its own; every name carries a hash, and `manifest.json` says which is which. */
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  build: {
    outDir: '../server/ubia/web/static/phone',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'chrome92',
    modulePreload: false,
    assetsInlineLimit: 0,
    assetsDir: '.',
    rollupOptions: { input: { app: 'src/ui/app/app.entry.tsx', keeper: 'src/ui/app/keeper.entry.ts' } },
  },
  worker: { format: 'es' },
})
