/** Which instance of a repeat this is; it can be taken away unless the form says how many there are. */
import type { Field, Question } from '../../forms/engine/api'
import { Marked } from './markdown'
import type { Sheet } from './sheet'

export function Instance({ one, at, remove }: { one: Question; at: Sheet; remove(): void }) {
  const { field, control } = one
  const fellows = field.parent?.kids.filter((kid) => (kid as Field).def === field.def) ?? [field]
  const isFixed = field.parent === null || !at.run.canAdd(field.parent as Field, control.d)
  return (
    <div class="around instance">
      <h2>
        <Marked text={at.run.label(one).text} />{' '}
        <span class="count">{at.say('instance', { n: fellows.indexOf(field) + 1, of: fellows.length })}</span>
      </h2>
      {!isFixed && (
        <details class="no-answer">
          <summary>{at.say('remove')}</summary>
          <button type="button" class="button danger" onClick={remove}>
            {at.say('remove_sure')}
          </button>
        </details>
      )}
    </div>
  )
}
