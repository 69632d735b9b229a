/** `node run.mjs <stories.json> <folded.json>`, in the client's folder: the tables that the phone makes of each story. */
import { readFileSync, writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const [from, to] = process.argv.slice(2)
const { module } = await runnerImport('./src/charter/testing/twin.ts')
writeFileSync(to, JSON.stringify(JSON.parse(readFileSync(from, 'utf8')).map(module.folded)))
