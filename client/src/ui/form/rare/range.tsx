/** A number between two others: a slider with the number beside it, a list, or stars. */
import { type Asked, has } from '../sheet'

export function Range({ question, at, id, says, wrong }: Asked) {
  const { field, control } = question
  const [start, end, step] = ['start', 'end', 'step'].map((name, n) => Number(control.p?.[name] ?? [1, 10, 1][n])) as [
    number,
    number,
    number,
  ]
  const [low, high] = [Math.min(start, end), Math.max(start, end)]
  const places = String(control.p?.step ?? '').split('.')[1]?.length ?? 0
  const by = Math.abs(step) || 1
  const steps = Array.from({ length: Math.min(500, Math.floor((high - low) / by + 1e-9) + 1) }, (_, n) =>
    (low + n * by).toFixed(places),
  )
  if (start > end) steps.reverse()
  const props = { id, 'aria-describedby': says, 'aria-invalid': wrong, disabled: field.readonly }

  if (has(question, 'rating')) {
    return (
      <div class="choices horizontal rating" role="radiogroup" aria-labelledby={id}>
        {steps.map((value) => (
          <label class={Number(field.value) >= Number(value) && field.value !== '' ? 'pick on' : 'pick'} key={value}>
            <input
              type="radio"
              name={id}
              checked={Number(field.value) >= Number(value) && field.value !== ''}
              onClick={() => at.answer(field, value)}
            />
            <span aria-hidden="true">★</span>
            <span class="hidden-text">{value}</span>
          </label>
        ))}
      </div>
    )
  }
  if (has(question, 'picker')) {
    return (
      <select {...props} value={field.value} onChange={(event) => at.answer(field, event.currentTarget.value)}>
        <option value="">{at.say('choose')}</option>
        {steps.map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
    )
  }
  return (
    <div class={`range ${has(question, 'vertical') ? 'vertical' : ''}`}>
      <span aria-hidden="true">{low}</span>
      <input
        {...props}
        type="range"
        min={low}
        max={high}
        step={by}
        value={field.value || String((low + high) / 2)}
        class={field.value ? '' : 'empty'}
        onClick={(event) => at.answer(field, event.currentTarget.value)}
        onChange={(event) => at.answer(field, event.currentTarget.value)}
      />
      <span aria-hidden="true">{high}</span>
      <output for={id}>{field.value || at.say('nothing')}</output>
    </div>
  )
}
