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

/** What one thing needs at once travels in one file: many small ones squeeze badly, and each costs a trip. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  first: ['care/(schedules|days|seen|rules|entries)', 'people/(ages|told)', 'register/(order|amend)'],
  today: ['ui/app/(today/.*|visits/(begun|keys))', 'care/(today|way|week|reasons)'],
  visit: [
    'ui/app/homes/(consentState|consentText|living|wishCards|storyLines)',
    'ui/app/visits/(due|known|sitting|media|spent|danger)',
    'ui/form/(controls/.*|question|screen|mount|instance|later|turning|sheet|words|media|markdown)',
    'care/danger',
    'forms/xpath/functions/(load|sets/names)',
  ],
}
const groups = Object.entries(TOGETHER).map(([name, files]) => ({
  name,
  test: new RegExp(`src/(${files.join('|')})\\.`),
}))

/** Files that wait for each other would not begin: what is to travel together must be chosen otherwise then. */
const noCircles: Plugin = {
  name: 'no-circles',
  generateBundle(_, bundle) {
    const importsOf = (name: string): readonly string[] => {
      const file = bundle[name]
      return file?.type === 'chunk' ? file.imports : []
    }
    for (const first of Object.keys(bundle)) {
      const reached = new Set(importsOf(first))
      for (const name of reached) for (const next of importsOf(name)) reached.add(next)
      if (reached.has(first)) this.error(`${first} imports itself by way of others`)
    }
  },
}

export default defineConfig({
  base: './',
  plugins: [sharingWorker(), textsWithoutNotes, noCircles],
  build: {
    outDir: '../server/ubia/web/static/phone',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'chrome92',
    modulePreload: false,
    assetsInlineLimit: 0,
    assetsDir: '.',
    rollupOptions: {
      input: { app: 'src/ui/app/app.entry.tsx', keeper: 'src/ui/app/keeper.entry.ts' },
      output: { codeSplitting: { includeDependenciesRecursively: false, groups } },
    },
  },
})
