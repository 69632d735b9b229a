/** Builds the phone's app into a folder of its own; every name carries a hash, and `manifest.json` says which is which. */
import { defineConfig, type Plugin } from 'vite'

const WORKER = "new URL('../../sync/labour.worker.ts', import.meta.url)"

/** The worker thread is built with the page, not by itself: what both need travels once. */
function sharingWorker(): Plugin {
  let built = ''
  return {
    name: 'sharing-worker',
    enforce: 'pre',
    buildStart() {
      built = this.emitFile({ type: 'chunk', id: 'src/sync/labour.worker.ts' })
    },
    transform: (code) => (code.includes(WORKER) ? code.replace(WORKER, `import.meta.ROLLUP_FILE_URL_${built}`) : null),
  }
}

/** Notes for whoever translates stay here. */
const textsWithoutNotes: Plugin = {
  name: 'texts-without-notes',
  enforce: 'pre',
  load: {
    filter: { id: /\.ftl\?raw$/ },
    async handler(id) {
      const text = await this.fs.readFile(id.replace('?raw', ''), { encoding: 'utf8' })
      return `export default ${JSON.stringify(text.replaceAll(/^#.*\n+/gm, ''))}`
    },
  },
}

export default defineConfig({
  base: './',
  plugins: [sharingWorker(), textsWithoutNotes],
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
})
