/** Choices: large to touch, worked by keys, with pictures and sounds; a long list is searched. */
import { Component } from 'preact'
import type { Choice } from '../../../forms/engine/api'
import { Marked, plain } from '../markdown'
import { Picture, Sound } from '../media'
import { type Asked, has, isShort } from '../sheet'

const LONG = 20

export const chosenOf = (value: string): string[] => value.split(' ').filter(Boolean)

const LAYOUTS = ['columns', 'columns-pack', 'horizontal', 'horizontal-compact', 'compact', 'likert', 'list-nolabel']
const layoutOf = (asked: Asked): string => {
  const words = asked.question.control.a ?? []
  return words.find((word) => LAYOUTS.includes(word) || /^columns-\d$/.test(word)) ?? ''
}

export class Select extends Component<Asked, { sought?: string }> {
  private choose(choice: Choice, on: boolean, touched: boolean): void {
    const { at, question } = this.props
    const { field, control } = question
    const others = chosenOf(field.value).filter((value) => value !== choice.value)
    const order = at.run.choices(question).map(({ value }) => value)
    const chosen = on ? order.filter((value) => value === choice.value || others.includes(value)) : others
    at.answer(field, control.k === 'select1' ? choice.value : chosen.join(' '))
    if (touched && control.k === 'select1' && has(question, 'quick', 'quickcompact')) at.next()
  }

  override render(asked: Asked, { sought = '' }: { sought?: string }) {
    const { question, at } = asked
    const { control, field } = question
    if (has(question, 'label')) return null
    const choices = at.run.choices(question)
    const isLong = choices.length > LONG || has(question, 'autocomplete', 'search')
    if (isShort(question) && !isLong) return <Opened {...asked} />
    const many = control.k !== 'select1'
    const chosen = new Set(many ? chosenOf(field.value) : [field.value])
    const found = isLong
      ? choices.filter(({ label }) => plain(label).toLowerCase().includes(sought.toLowerCase()))
      : choices
    const near = isLong ? found.filter((choice, n) => n < LONG || chosen.has(choice.value)) : found
    const mine = isLong ? choices.filter((choice) => chosen.has(choice.value) && !near.includes(choice)) : []
    return (
      <>
        {isLong && (
          <input
            type="search"
            class="seek"
            value={sought}
            placeholder={at.say('search')}
            aria-label={at.say('search')}
            onInput={(event) => this.setState({ sought: event.currentTarget.value })}
          />
        )}
        <div class={`choices ${layoutOf(asked)}`}>
          {[...mine, ...near].map((choice) => (
            <label class={chosen.has(choice.value) ? 'pick on' : 'pick'} key={choice.value}>
              <input
                type={many ? 'checkbox' : 'radio'}
                name={asked.id}
                value={choice.value}
                disabled={field.readonly}
                checked={chosen.has(choice.value)}
                aria-describedby={asked.says}
                aria-invalid={asked.wrong}
                onClick={(event) => this.choose(choice, event.currentTarget.checked, event.detail > 0)}
              />
              <span>
                {choice.image && <Picture at={at} name={choice.image} alt={plain(choice.label)} />}
                <Marked text={choice.label} />
              </span>
              {choice.audio && <Sound at={at} name={choice.audio} />}
            </label>
          ))}
        </div>
        {isLong && (
          <p class="hint" role="status">
            {found.length > near.length
              ? at.say('more', { n: found.length - near.length })
              : found.length
                ? ''
                : at.say('none_found')}
          </p>
        )}
      </>
    )
  }
}

function Opened({ question, at, id, says, wrong }: Asked) {
  const { field } = question
  return (
    <select
      id={id}
      aria-describedby={says}
      aria-invalid={wrong}
      disabled={field.readonly}
      value={field.value}
      onChange={(event) => at.answer(field, event.currentTarget.value)}
    >
      <option value="">{at.say('choose')}</option>
      {at.run.choices(question).map(({ value, label }) => (
        <option key={value} value={value}>
          {plain(label)}
        </option>
      ))}
    </select>
  )
}
