/** Who of a family is head of the household, as they say. */
import { Choice } from '../parts'
import { useApp } from '../useApp'

interface Given {
  readonly persons: readonly { readonly id: string; readonly name: string }[]
  readonly head: string
  readonly onChoose: (head: string) => void
  /** Once somebody is named, nobody cannot be chosen again: another may. */
  readonly isNamed?: boolean
}

export function HeadChoice({ persons, head, onChoose, isNamed = false }: Given) {
  const { say } = useApp()
  if (persons.length === 0) return null
  const named = persons.map(({ id, name }) => ({ value: id, label: name }))
  const options = isNamed ? named : [...named, { value: '', label: say('homes-head-none') }]
  return <Choice label={say('homes-head-who')} value={head} options={options} onChoose={onChoose} />
}
