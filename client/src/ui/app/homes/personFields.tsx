/** What is asked about a person: the name as people say it, the sex, and when born or how old. */
import type { Unit } from '../../../people/ages'
import type { Sex } from '../../../people/entries'
import { Choice, Field } from '../parts'
import { useApp } from '../useApp'
import { faultsOf, type TypedPerson } from './typed'
import { ageWords } from './words'

interface Given {
  readonly typed: TypedPerson
  readonly onType: (typed: TypedPerson) => void
  /** She has tried to go on: what is wrong is told. */
  readonly isTold: boolean
  /** A newborn: only the day is asked. */
  readonly isBirth?: boolean
}

const SEXES: readonly Sex[] = ['female', 'male', 'other', 'not_said']
const UNITS: readonly Unit[] = ['year', 'month', 'week', 'day']
const KNOWS: readonly TypedPerson['knows'][] = ['age', 'day', 'none']

export function PersonFields({ typed, onType, isTold, isBirth = false }: Given) {
  const { say, today } = useApp()
  const faults = isTold ? faultsOf(typed, today) : {}
  const wrong = (name: 'name' | 'day' | 'age'): string | undefined => faults[name] && say(faults[name] as string)
  const set = (more: Partial<TypedPerson>): void => onType({ ...typed, ...more })
  const day = (
    <Field
      type="date"
      label={say('homes-born-on')}
      value={typed.day}
      max={today}
      wrong={wrong('day')}
      onInput={(value) => set({ day: value })}
    />
  )
  return (
    <>
      <Field
        label={say('homes-name')}
        hint={say(isBirth ? 'homes-name-newborn' : 'homes-name-hint')}
        value={typed.name}
        wrong={wrong('name')}
        onInput={(name) => set({ name })}
      />
      {!isBirth && (
        <Field
          label={say('homes-nickname')}
          hint={say('homes-nickname-hint')}
          value={typed.nickname ?? ''}
          onInput={(nickname) => set({ nickname })}
        />
      )}
      <Choice
        isRow
        label={say('homes-sex')}
        value={typed.sex}
        options={SEXES.map((sex) => ({ value: sex, label: say(`homes-sex-${sex.replace('_', '-')}`) }))}
        onChoose={(sex) => set({ sex: sex as Sex })}
      />
      {!isBirth && (
        <Choice
          isRow
          label={say('homes-knows')}
          value={typed.knows}
          options={KNOWS.map((knows) => ({ value: knows, label: say(`homes-knows-${knows}`) }))}
          onChoose={(knows) => set({ knows: knows as TypedPerson['knows'] })}
        />
      )}
      {(isBirth || typed.knows === 'day') && day}
      {!isBirth && typed.knows === 'age' && (
        <>
          <Field
            label={say('homes-age')}
            inputMode="numeric"
            value={typed.age}
            wrong={wrong('age')}
            onInput={(age) => set({ age })}
          />
          <Choice
            isRow
            label={say('homes-unit')}
            value={typed.unit}
            options={UNITS.map((unit) => ({ value: unit, label: say(`homes-unit-${unit}`) }))}
            onChoose={(unit) => set({ unit: unit as Unit })}
          />
        </>
      )}
      {typed.knows === 'day' && typed.day && typed.day <= today && (
        <p class="quiet">{ageWords(say, { born_on: typed.day, born_estimated: false }, today)}</p>
      )}
    </>
  )
}
