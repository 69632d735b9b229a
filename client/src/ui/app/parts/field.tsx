/** What is typed or chosen, each with its label, a hint, and what is wrong with it. */
import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './icon'

interface Labelled {
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  /** What is wrong and what to do; empty when all is well. */
  readonly wrong?: string | undefined
}

interface FieldGiven extends Labelled {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly type?: 'text' | 'search' | 'tel' | 'date' | 'month' | 'number' | 'password'
  readonly inputMode?: 'numeric' | 'text' | 'tel' | 'search'
  readonly isLong?: boolean
  readonly autoComplete?: 'off' | 'on' | 'name' | 'tel'
  readonly max?: string
}

/** One line, or several (`isLong`), of typing. */
export function Field(given: FieldGiven): JSX.Element {
  const { label, hint, wrong, value, onInput, type = 'text', inputMode, isLong, autoComplete = 'off', max } = given
  const id = useId()
  const heard = (event: { currentTarget: { value: string } }): void => onInput(event.currentTarget.value)
  const about = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined
  const shared = { id, value, onInput: heard, autoComplete, 'aria-describedby': about, 'aria-invalid': Boolean(wrong) }
  return (
    <div class={`field ${wrong ? 'wrong' : ''}`}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && <Wrong id={`${id}-wrong`}>{wrong}</Wrong>}
      {isLong ? (
        <textarea {...shared} />
      ) : (
        <input {...shared} type={type as 'text'} {...(inputMode ? { inputMode } : {})} {...(max ? { max } : {})} />
      )}
    </div>
  )
}

/** A sentence that says what is wrong. */
export function Wrong({ id, children }: { readonly id?: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <p class="field-error" id={id} role="alert">
      <Icon name="problem" />
      <span>{children}</span>
    </p>
  )
}

export interface Option {
  readonly value: string
  readonly label: ComponentChildren
  readonly note?: ComponentChildren
  readonly icon?: string
}

interface ChoiceGiven extends Labelled {
  readonly options: readonly Option[]
  readonly value: string
  readonly onChoose: (value: string) => void
  /** Side by side, for few short ones. */
  readonly isRow?: boolean
}

/** One of several. */
export function Choice({ label, hint, wrong, options, value, onChoose, isRow }: ChoiceGiven): JSX.Element {
  const id = useId()
  return (
    <fieldset class={`field options ${isRow ? 'options-row' : ''} ${wrong ? 'wrong' : ''}`}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {wrong && <Wrong>{wrong}</Wrong>}
      <div class="options-list">
        {options.map((option) => (
          <label key={option.value} class="option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.icon && <Icon name={option.icon} />}
            <span>
              {option.label}
              {option.note && <small>{option.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface TickGiven extends Labelled {
  readonly isOn: boolean
  readonly onTurn: (isOn: boolean) => void
}

/** Yes or no. */
export function Tick({ label, hint, wrong, isOn, onTurn }: TickGiven): JSX.Element {
  return (
    <div class={`field ${wrong ? 'wrong' : ''}`}>
      {wrong && <Wrong>{wrong}</Wrong>}
      <label class="option">
        <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
        <span>
          {label}
          {hint && <small>{hint}</small>}
        </span>
      </label>
    </div>
  )
}
