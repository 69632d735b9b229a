/** `node ledgers.mjs <ledgers.json> <statements.json>`, in the client's folder: the phone's statement of each ledger. */
import { readFileSync, writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const [from, to] = process.argv.slice(2)
const { module } = await runnerImport('./src/incentives/statement.ts')
const statements = JSON.parse(readFileSync(from, 'utf8')).map(({ period, terms, clauses, ...rows }) => {
  const ledger = { ...rows, clauses: new Map(Object.entries(clauses)), terms: new Map(Object.entries(terms)) }
  const { lines, totals } = module.statement(ledger, period)
  return { lines, totals }
})
writeFileSync(to, JSON.stringify(statements))
