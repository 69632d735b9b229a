/** The fills of the contract: whatever runs a form comes to these outcomes. The test of `fillCases` writes their files. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type FillCase, fillCases } from '../testing/fillCases'
import { model, seeded } from '../testing/form'
import { EVENING } from '../testing/world'
import { fill } from './fill'
import { open } from './open'

const FOLDER = new URL('../../../../contract/forms/fills/', import.meta.url).pathname

/** A case as other runtimes read it. */
function written(made: FillCase): string {
  const { says, kids, around, texts, known, steps, answers } = made
  const built = model(kids, around)
  const opening = {
    texts: texts ?? {},
    lang: built.langs[0] ?? '',
    now: EVENING,
    offset: 0,
    ...(known ? { known } : {}),
  }
  return `${JSON.stringify({ says, model: built, opening, steps, answers }, null, 1)}\n`
}

test.each(Object.entries(fillCases))('the file of %s is what its sketch says', (name, made) => {
  const path = `${FOLDER}${name}.json`
  if (process.env.WRITE_FILLS || !existsSync(path)) writeFileSync(path, written(made))
  expect(readFileSync(path, 'utf8')).toBe(written(made))
})

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.json')))('%s comes to its outcome', (name) => {
  const { model: made, opening, steps, answers } = JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8'))
  const { texts, lang, now, offset, known } = opening
  const clock = { now, offset: () => offset }
  const run = open({ model: made, texts, lang, clock, random: seeded(1), ...(known ? { known } : {}) })
  const filled = fill(run, steps)
  filled.steps.forEach((seen, at) => {
    const outcome = {
      pages: seen.pages.map((page) => page.id),
      faults: seen.faults.map((fault) => [fault.id, fault.kind, fault.words]),
      irrelevant: seen.irrelevant,
      refused: seen.refused.map((one) => [one.name, one.why]),
    }
    expect(outcome).toMatchObject(steps[at].expect ?? {})
  })
  expect(filled.answers).toEqual(answers)
})
