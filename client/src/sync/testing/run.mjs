/** `node run.mjs`, in the client's folder: a phone that obeys its standard input. */
import { runnerImport } from 'vite'

const { module } = await runnerImport('./src/sync/testing/twin.ts')
await module.run()
process.exit(0)
