/** Writes contract/cases/register anew with this client's code: `npm run vectors`. Keys and signatures are fresh each time. */
import { runnerImport } from 'vite'

await runnerImport('./vectors/make.ts')
