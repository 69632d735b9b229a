/** `node run.mjs <trials.json> <priced.json>`, in the client's folder: what the phone makes of each scheme and case. */
import { readFileSync, writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const [from, to] = process.argv.slice(2)
const { module } = await runnerImport('./src/incentives/pricing/testing/twin.ts')
writeFileSync(to, JSON.stringify(JSON.parse(readFileSync(from, 'utf8')).map(module.tried)))
