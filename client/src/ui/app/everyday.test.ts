/** What a screen of every day says travels with the first load; what others say comes with them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { choose } from '../../i18n/languages'
import { speechOf } from '../../i18n/speech'
import { EVERYDAY } from './routes'

const TEXTS = 'src/i18n/en'
const namesIn = (area: string): string[] =>
  [...readFileSync(`${TEXTS}/${area}`, 'utf8').matchAll(/^([a-zA-Z][\w-]*) =/gm)].map(([, name]) => name as string)

/** A file and all that it imports at once. */
function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, from] of readFileSync(file, 'utf8').matchAll(/^(?:import|\} from|export .* from).*'(\.[^']+)'/gm)) {
    const path = join(dirname(file), from as string)
    const there = [`${path}.tsx`, `${path}.ts`, `${path}/index.ts`].find((one) => existsSync(one))
    if (there) reached(there, found)
  }
  return found
}

test('a screen of every day says nothing that is not there from the beginning', async () => {
  const speech = await speechOf(choose(['en']))
  const elsewhere = new Set(
    readdirSync(TEXTS)
      .flatMap(namesIn)
      .filter((name) => speech.say(name) === name),
  )
  expect(elsewhere.size).toBeGreaterThan(50)
  const files = [...EVERYDAY].flatMap((name) => [...reached(`src/ui/app/screens/${name}.tsx`)])
  const named = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'([a-z][\w]*(?:-[\w]+)+)'/g)])
  expect(named.map(([, name]) => name as string).filter((name) => elsewhere.has(name))).toEqual([])
})

test('the rest can be said once it was brought', async () => {
  const { say, bringRest, isWhole } = await speechOf(choose(['fr']))
  expect([isWhole(), say('mine-statement')]).toEqual([false, 'mine-statement'])
  await bringRest()
  expect(isWhole()).toBe(true)
  expect(say('mine-statement')).not.toBe('mine-statement')
})
