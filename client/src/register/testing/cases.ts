/** The vectors that this client and the server share: contract/cases/register/<name>.json. */
import { readFileSync } from 'node:fs'

export function readCases<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../../contract/cases/register/${name}.json`, import.meta.url), 'utf8'))
}
