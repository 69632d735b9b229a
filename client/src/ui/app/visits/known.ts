/** What the phone knows already, laid over the first values of a form, so that nobody is asked twice. No screen here.
 *
 * A form says by the names of its nodes what it would like to know: `child_name`, `months`, `sex`… In a repeat called
 * `child` stand the children under five who live here. What stands in a group `last` is taken from the last visit with the
 * same form. What is calculated is left alone. */
import type { Answers, Known } from '../../../forms/engine/api'
import type { Def, Model } from '../../../forms/model'
import { monthsBetween } from '../../../people/ages'
import type { Person } from '../../../people/persons'
import type { Home } from '../../../sync/phone'
import { residents } from '../homes/living'

const NAMES = ['name', 'person_name', 'child_name', 'patient_name', 'client_name', 'mother_name', 'woman_name']
const ASKED: readonly (readonly [names: readonly string[], of: (person: Person, day: string) => string])[] = [
  [NAMES, ({ name }) => name],
  [['months', 'age_months', 'age_in_months', 'child_months'], (person, day) => age(person, day, 1)],
  [['years', 'age', 'age_years', 'age_in_years'], (person, day) => age(person, day, 12)],
  [['sex', 'gender', 'child_sex'], ({ sex }) => (sex === 'not_said' ? '' : sex)],
  [
    ['born_on', 'date_of_birth', 'birth_date', 'dob'],
    ({ born_on, born_estimated }) => (born_estimated ? '' : (born_on ?? '')),
  ],
]
const OF_THE_FAMILY: readonly (readonly [names: readonly string[], of: (home: Home) => string])[] = [
  [['family_name', 'household_name', 'family'], ({ household }) => household.name],
  [['neighbourhood', 'neighborhood', 'village'], ({ household }) => household.neighbourhood],
]
const CHILDREN = ['child', 'children']
const LAST = 'last'
const UNDER_FIVE = 60

function age({ born_on }: Person, day: string, months: number): string {
  const old = born_on ? monthsBetween(born_on, day) : -1
  return old < 0 ? '' : String(Math.floor(old / months))
}

/** What a form is opened with, for a person (null: the whole family) on a day. `last`: answers of the last such visit. */
export function knownFor(model: Model, home: Home, person: Person | null, day: string, last: Answers | null): Known {
  return within(model.root, { home, person, day, last })
}

interface Asking {
  readonly home: Home
  readonly person: Person | null
  readonly day: string
  readonly last: Answers | null
}

function within(def: Def, asking: Asking): Known {
  const found: Record<string, Known[string]> = {}
  for (const child of def.c ?? []) {
    const value = knownOf(child, asking)
    if (value !== undefined) found[child.n] = value
  }
  return found
}

function knownOf(def: Def, asking: Asking): Known[string] | undefined {
  if (def.n.startsWith('@') || def.calc) return undefined
  if (def.r !== undefined) return CHILDREN.includes(def.n) ? childrenIn(def, asking) : undefined
  if (def.n === LAST && def.c) return lastOf(def, asking.last)
  if (def.c) {
    const inside = within(def, asking)
    return Object.keys(inside).length > 0 ? inside : undefined
  }
  return leafOf(def, asking) || undefined
}

function leafOf(def: Def, { home, person, day }: Asking): string {
  const name = def.as ?? def.n
  const ofFamily = OF_THE_FAMILY.find(([names]) => names.includes(name))
  if (ofFamily) return ofFamily[1](home)
  const ofPerson = ASKED.find(([names]) => names.includes(name))
  return person && ofPerson ? ofPerson[1](person, day) : ''
}

/** Children under five who live here, one instance each. */
function childrenIn(def: Def, { home, day }: Asking): readonly Known[] | undefined {
  const young = residents(home).filter(({ born_on }) => born_on && monthsBetween(born_on, day) < UNDER_FIVE)
  const each = young.map((person) => within({ n: def.n, c: def.c ?? [] }, { home, person, day, last: null }))
  return each.length > 0 && each.some((one) => Object.keys(one).length > 0) ? each : undefined
}

function lastOf(def: Def, last: Answers | null): Known | undefined {
  if (!last) return undefined
  const found = (def.c ?? []).flatMap(({ n }): [string, string][] => {
    const value = answerNamed(last, n)
    return value ? [[n, value]] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** An answer of this name, wherever in the groups it stands; not in repeats. */
function answerNamed(answers: Answers, name: string): string {
  const here = answers[name]
  if (typeof here === 'string') return here
  for (const inside of Object.values(answers)) {
    if (typeof inside !== 'object' || inside === null || Array.isArray(inside) || 'unasked' in inside) continue
    const found = answerNamed(inside as Answers, name)
    if (found) return found
  }
  return ''
}
