/** A day as three numbers, for calendars that the browser's own field does not know. */
import { Component } from 'preact'
import { type Asked, has } from '../sheet'

type Parts = [year: string, month: string, day: string]
const NAMES = ['day', 'month', 'year'] as const
const two = (text: string): string => text.padStart(2, '0')

export class Calendar extends Component<Asked> {
  private typed: Parts | undefined

  private put(n: number, typed: string, now: boolean): void {
    const { at, question } = this.props
    const parts = [...this.parts] as Parts
    parts[n] = typed.trim()
    this.typed = parts
    this.forceUpdate()
    const [year, month = '1', day = '1'] = parts.map(
      (part, place) => part || (this.asks.includes(2 - place) ? '' : '1'),
    )
    if (now) at.answer(question.field, year && month && day ? `${year.padStart(4, '0')}-${two(month)}-${two(day)}` : '')
  }

  /** Which of day, month and year are asked. */
  private get asks(): readonly number[] {
    const { question } = this.props
    return has(question, 'year') ? [2] : has(question, 'month-year') ? [1, 2] : [0, 1, 2]
  }

  private get parts(): Parts {
    return this.typed ?? (this.props.question.field.value.split('-').concat('', '').slice(0, 3) as Parts)
  }

  override render({ at, id, says, wrong }: Asked) {
    return (
      <div class="row">
        {this.asks.map((n) => (
          <label key={n}>
            {at.say(NAMES[n] as string)}
            <input
              id={n === this.asks[0] ? id : undefined}
              class="short"
              inputMode="numeric"
              value={this.parts[2 - n]}
              aria-describedby={says}
              aria-invalid={wrong}
              onInput={(event) => this.put(2 - n, event.currentTarget.value, false)}
              onChange={(event) => this.put(2 - n, event.currentTarget.value, true)}
            />
          </label>
        ))}
      </div>
    )
  }
}
