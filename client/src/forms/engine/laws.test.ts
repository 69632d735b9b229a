/** What holds for every form and every order of answers (issue 3, proof). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDeeds, anyForm, type Deed, perform, questions } from '../testing/anyForm'
import { model, opening, seeded } from '../testing/form'
import type { Field, FormRun } from './api'
import { open } from './open'
import { dump, leaves, reckonAll } from './state'
import { walk } from './walk'
import { xmlOf } from './xml'

const EVERYTHING = ['answer', 'answer', 'answer', 'add', 'remove'] as const
const RUNS = { numRuns: 300 }

function after(kids: Parameters<typeof model>[0], deeds: readonly Deed[]): FormRun {
  const run = open(opening(model(kids)))
  for (const deed of deeds) perform(run, deed)
  return run
}

test('reckoning what a change touches is reckoning everything', () => {
  fc.assert(
    fc.property(anyForm, anyDeeds(EVERYTHING), (kids, deeds) => {
      const run = after(kids, deeds)
      const before = dump(run)
      reckonAll(run)
      expect(dump(run)).toBe(before)
    }),
    RUNS,
  )
})

test('an answer that is taken back leaves everything as it was, and given again as it was then', () => {
  fc.assert(
    fc.property(anyForm, anyDeeds(EVERYTHING), fc.nat(50), fc.constantFrom('1', '2', 'a'), (kids, deeds, at, value) => {
      const run = after(kids, deeds)
      const fields = questions(run)
      const field = fields[at % fields.length] as Field
      const [held, before] = [field.value, dump(run)]
      run.set(field, value)
      const done = dump(run)
      run.set(field, held)
      expect(dump(run)).toBe(before)
      run.set(field, value)
      expect(dump(run)).toBe(done)
    }),
    RUNS,
  )
})

test('the order of answers does not matter', () => {
  fc.assert(
    fc.property(
      anyForm,
      fc.array(fc.constantFrom('', '1', '2', 'a'), { minLength: 12, maxLength: 12 }),
      fc.infiniteStream(fc.nat(1000)),
      (kids, values, order) => {
        const [one, other] = [after(kids, []), after(kids, [])]
        const ids = questions(one).map((field) => field.id)
        const mixed = ids.map((id, at) => ({ id, at, by: order.next().value ?? 0 })).sort((a, b) => a.by - b.by)
        ids.forEach((id, at) => {
          one.set(one.find(id) as Field, values[at % 12] as string)
        })
        // A count that changes on the way makes and unmakes instances, so what is below them is answered when all are there.
        for (const { id, at } of mixed)
          if (!id.includes('[')) other.set(other.find(id) as Field, values[at % 12] as string)
        for (const { id, at } of mixed) {
          const field = other.find(id)
          if (field && id.includes('[')) other.set(field, values[at % 12] as string)
        }
        for (const { id, at } of mixed) {
          const field = one.find(id)
          if (field && id.includes('[')) one.set(field, values[at % 12] as string)
        }
        expect(dump(other)).toBe(dump(one))
      },
    ),
    RUNS,
  )
})

test('a draft goes on as the run itself would have', () => {
  fc.assert(
    fc.property(anyForm, anyDeeds(EVERYTHING), anyDeeds(EVERYTHING), (kids, deeds, more) => {
      const run = after(kids, deeds)
      const draft = JSON.parse(JSON.stringify(run.draft()))
      const again = open({ ...opening(model(kids)), draft })
      expect(dump(again)).toBe(dump(run))
      expect(again.draft()).toEqual(run.draft())
      for (const deed of more) for (const one of [run, again]) perform(one, deed)
      expect(dump(again)).toBe(dump(run))
      expect(again.answers()).toEqual(run.answers())
      expect(xmlOf(again)).toBe(xmlOf(run))
    }),
    RUNS,
  )
})

test('what is not relevant is kept, and nobody is given it', () => {
  fc.assert(
    fc.property(anyForm, fc.array(fc.constantFrom('1', '2', 'a'), { minLength: 7, maxLength: 7 }), (kids, values) => {
      const run = after(kids, [])
      const given = new Map<string, string>()
      for (const field of questions(run)) given.set(field.id, values[given.size % 7] as string)
      for (const [id, value] of given) {
        const field = run.find(id)
        if (field) run.set(field, value)
      }
      for (const [id, value] of given) {
        const field = run.find(id)
        if (field) expect(field.value).toBe(value)
      }
      const text = xmlOf(run)
      for (const field of leaves(run.root)) {
        if (!field.relevant && field.parent === run.root) expect(text).not.toContain(`<${field.name}>`)
      }
    }),
    RUNS,
  )
})

test('watchers hear of every field that is not as it was', () => {
  fc.assert(
    fc.property(anyForm, anyDeeds(['answer']), (kids, deeds) => {
      const run = after(kids, [])
      const state = (field: Field): string => `${field.value}|${field.relevant}|${field.required}|${field.readonly}`
      for (const deed of deeds) {
        const before = new Map(leaves(run.root).map((field) => [field, state(field)]))
        const heard = new Set<Field>()
        const stop = run.watch((changed) => {
          for (const field of changed) heard.add(field)
        })
        perform(run, deed)
        stop()
        for (const field of leaves(run.root)) {
          const was = before.get(field)
          if (was !== undefined && was !== state(field)) expect(heard.has(field)).toBe(true)
        }
      }
    }),
    RUNS,
  )
})

test('a walk ends without a fault, the same with the same chance', () => {
  fc.assert(
    fc.property(anyForm, fc.nat(1000), (kids, seed) => {
      const [one, other] = [after(kids, []), after(kids, [])]
      const walked = walk(one, seeded(seed))
      expect(walked.stuck).toBeUndefined()
      expect(walked.faults).toEqual([])
      expect(walk(other, seeded(seed))).toEqual(walked)
      expect(dump(other)).toBe(dump(one))
    }),
    RUNS,
  )
})
