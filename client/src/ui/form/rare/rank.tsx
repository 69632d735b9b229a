/** Putting things in order: each can go up or down, by touch and by key. */
import { chosenOf } from '../controls/select'
import { Marked, plain } from '../markdown'
import type { Asked } from '../sheet'

export function Rank({ question, at, id }: Asked) {
  const { field } = question
  const choices = at.run.choices(question)
  const ranked = chosenOf(field.value)
  const order = [...choices].sort((a, b) => place(a.value) - place(b.value))

  function place(value: string): number {
    const found = ranked.indexOf(value)
    return found < 0 ? ranked.length + choices.findIndex((choice) => choice.value === value) : found
  }

  function move(n: number, by: number): void {
    const values = order.map(({ value }) => value)
    values.splice(n + by, 0, ...values.splice(n, 1))
    at.answer(field, values.join(' '))
  }

  return (
    <>
      <ol class="rank">
        {order.map(({ value, label }, n) => (
          <li key={value}>
            <span>
              <Marked text={label} />
            </span>
            <button
              type="button"
              class="button second"
              disabled={n === 0}
              aria-label={at.say('up', { what: plain(label) })}
              onClick={() => move(n, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              class="button second"
              disabled={n === order.length - 1}
              aria-label={at.say('down', { what: plain(label) })}
              onClick={() => move(n, 1)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
      {!field.value && (
        <button type="button" class="button second" id={id} onClick={() => move(0, 0)}>
          {at.say('order_is')}
        </button>
      )}
    </>
  )
}
