/** What the vectors of contract/cases/register hold, one file for each section of docs/register.md. */
import { writeFileSync } from 'node:fs'
import { chainCases } from './chain'
import { entryCases } from './entries'
import { flagCases } from './flags'
import { keyCases } from './keys'
import { merkleCases } from './merkle'
import { orderCases } from './order'
import { proofCases } from './proof'

const FOLDER = new URL('../../contract/cases/register/', `file://${process.cwd()}/vectors/`)

const files: Record<string, unknown> = {
  entries: await entryCases(),
  keys: await keyCases(),
  merkle: await merkleCases(),
  chain: await chainCases(),
  order: orderCases(),
  flags: flagCases(),
  proof: await proofCases(),
}

for (const [name, cases] of Object.entries(files)) {
  writeFileSync(new URL(`${name}.json`, FOLDER), `${JSON.stringify(cases, null, 1)}\n`)
}
