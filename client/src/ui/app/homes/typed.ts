/** What somebody typed about a person, before it is told: a day of birth that is known, or an age. */
import { bornFromAge, type Unit } from '../../../people/ages'
import type { PersonTold, Sex } from '../../../people/entries'
import { nameWords } from '../../../people/names'

export interface TypedPerson {
  readonly id: string
  readonly name: string
  /** Left out in drafts of older versions. */
  readonly nickname?: string
  readonly sex: Sex
  /** `day`: she knows the day; `age`: only how old; `none`: neither. */
  readonly knows: 'day' | 'age' | 'none'
  readonly day: string
  readonly age: string
  readonly unit: Unit
}

export const nobody = (id: string): TypedPerson => ({
  ...{ id, name: '', sex: 'not_said', knows: 'age', day: '', age: '', unit: 'year' },
})

/** As it was told before, for putting it right. */
export const typedFrom = (person: PersonTold): TypedPerson => ({
  ...nobody(person.id),
  ...{ name: person.name, nickname: person.nickname ?? '', sex: person.sex ?? 'not_said', day: person.born_on ?? '' },
  knows: person.born_on ? 'day' : 'none',
})

/** What is wrong, by field, as names of texts; empty when all is well. */
export function faultsOf(typed: TypedPerson, today: string): Readonly<Partial<Record<'name' | 'day' | 'age', string>>> {
  const found: Partial<Record<'name' | 'day' | 'age', string>> = {}
  if (!nameWords(typed.name)) found.name = 'homes-fault-name'
  if (typed.knows === 'day' && !typed.day) found.day = 'homes-fault-day'
  else if (typed.knows === 'day' && typed.day > today) found.day = 'homes-fault-future'
  if (typed.knows === 'age' && !isAge(typed.age, typed.unit)) found.age = 'homes-fault-age'
  return found
}

const MOST: Readonly<Record<Unit, number>> = { day: 60, week: 30, month: 60, year: 120 }

const isAge = (age: string, unit: Unit): boolean => /^\d{1,3}$/.test(age.trim()) && Number(age) <= MOST[unit]

const inOne = (words: string): string => words.trim().replace(/\s+/g, ' ')

/** As an entry tells it. `known`: the same as before stays as exact, or as estimated, as it was. */
export function toldFrom(typed: TypedPerson, today: string, known?: PersonTold): PersonTold {
  const { id, sex, knows, day, age, unit } = typed
  const who = { id, name: inOne(typed.name), nickname: inOne(typed.nickname ?? ''), sex }
  if (knows === 'none') return { ...who, born_on: null, born_estimated: false }
  if (knows === 'age') return { ...who, born_on: bornFromAge(today, Number(age), unit), born_estimated: true }
  const asBefore = known?.born_on === day && known.born_estimated === true
  return { ...who, born_on: day, born_estimated: asBefore }
}
