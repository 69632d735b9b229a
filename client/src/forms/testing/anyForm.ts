/** Small forms at random whose rules read what stands before them, and things to do with them. */
import fc from 'fast-check'
import type { Field, FormRun } from '../engine/api'
import { leaves } from '../engine/state'
import { ask, group, repeat, type Sketch } from './form'

const VALUES = ['', '1', '2', '3', 'a']

/** A condition on one of these paths. */
const condition = (paths: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...paths), fc.constantFrom('= 1', "= 'a'", '> 1', "!= ''", "= '' or true()"))
    .map(([path, test]) => `${path} ${test}`)

const sum = (paths: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...paths), { minLength: 1, maxLength: 3 })
    .map((read) => read.map((path) => `coalesce(sum(${path}), 0)`).join(' + '))

/** A question or a calculation that reads these paths. */
function leaf(name: string, paths: readonly string[]): fc.Arbitrary<Sketch> {
  const plain = fc.constant(ask(name))
  if (paths.length === 0) return plain
  return fc.oneof(
    plain,
    condition(paths).map((rel) => ask(name, { rel })),
    condition(paths).map((req) => ask(name, { req, ro: 'false()' })),
    sum(paths).map((calc) => ask(name, { calc, hide: true })),
    fc.tuple(sum(paths), condition(paths)).map(([calc, rel]) => ask(name, { calc, rel, hide: true })),
  )
}

/** Leaves of a group, each reading those before it. */
function kidsOf(prefix: string, around: string, paths: readonly string[], many: number): fc.Arbitrary<Sketch[]> {
  let kids: fc.Arbitrary<Sketch[]> = fc.constant([])
  for (let n = 0; n < many; n++) {
    const seen = [...paths, ...Array.from({ length: n }, (_, at) => `${around}/${prefix}${at}`)]
    kids = kids.chain((before) => leaf(`${prefix}${n}`, seen).map((kid) => [...before, kid]))
  }
  return kids
}

/** Questions, a group that may be irrelevant, a repeat and what sums it up. */
export const anyForm: fc.Arbitrary<Sketch[]> = fc
  .tuple(kidsOf('q', '/data', [], 4), fc.boolean())
  .chain(([first, counted]) => {
    const tops = first.map((one) => `/data/${one.name}`)
    const inner = condition(tops).chain((rel) =>
      kidsOf('g', '/data/group', tops, 3).map((kids) => group('group', kids, { rel })),
    )
    const more = counted ? { count: '/data/q0' } : { r: 1 }
    const rep = kidsOf('r', '/data/rep', tops, 3).map((kids) => repeat('rep', kids, more))
    const last = sum([...tops, '/data/group/g0', '/data/rep/r0', '/data/rep/r1']).map((calc) =>
      ask('all', { calc, hide: true }),
    )
    return fc.tuple(inner, rep, last).map(([a, b, c]) => [
      ...first,
      a,
      b,
      ask('many', {
        calc: "concat(count(/data/rep), '/', count(/data/rep/r1), '/', join(',', /data/rep/r2))",
        hide: true,
      }),
      c,
    ])
  })

/** Something that a person does: an answer to one of the questions, or an instance more or less. */
export interface Deed {
  readonly kind: 'answer' | 'add' | 'remove'
  readonly at: number
  readonly value: string
}

export const anyDeeds = (kinds: readonly Deed['kind'][]): fc.Arbitrary<Deed[]> =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(50), value: fc.constantFrom(...VALUES) }), {
    maxLength: 15,
  })

/** Questions that somebody can answer. */
export const questions = (run: FormRun): Field[] =>
  leaves(run.root).filter((field) => !['all', 'many'].includes(field.name) && !isReckoned(run, field))

const isReckoned = (_: FormRun, field: Field): boolean =>
  (field as unknown as { spec: { def: { calc?: unknown } } }).spec.def.calc !== undefined

/** Do one of these. */
export function perform(run: FormRun, deed: Deed): void {
  const fields = questions(run)
  const instances = run.root.kids.filter((kid) => kid.name === 'rep') as Field[]
  const instance = instances[deed.at % Math.max(1, instances.length)]
  const field = fields[deed.at % Math.max(1, fields.length)]
  if (deed.kind === 'add' && instances.length < 5) run.addRepeat('/data/rep')
  else if (deed.kind === 'remove' && instance) run.removeRepeat(instance)
  else if (deed.kind === 'answer' && field) run.set(field, deed.value)
}
