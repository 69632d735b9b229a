/** `node run.mjs`, in the client's folder: a phone that obeys its standard input. What it loads late is loaded late here too. */
import { createServer, createServerModuleRunner } from 'vite'

const server = await createServer({
  ...{ configFile: false, logLevel: 'error', appType: 'custom', optimizeDeps: { noDiscovery: true } },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false })
const { run } = await runner.import('/src/sync/testing/twin.ts')
await run()
process.exit(0)
