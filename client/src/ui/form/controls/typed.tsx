/** What is typed: text, numbers, days and times, each with the keyboard that fits. */
import { Component } from 'preact'
import type { Field, Question } from '../../../forms/engine/api'
import { type Asked, has } from '../sheet'

interface Way {
  readonly type?: string
  readonly keys?: string
  /** The answer as the field shows it, and what was typed as the answer is kept. */
  readonly shown?: (value: string) => string
  readonly kept?: (typed: string, zone: (day: string) => string) => string
}

const figures = (typed: string): string =>
  typed
    .trim()
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
const SECONDS = ':00.000'

/** `+03:00` for a number of minutes. */
export function zoneOf(minutes: number): string {
  const [sign, apart] = [minutes < 0 ? '-' : '+', Math.abs(minutes)]
  const two = (n: number) => String(n).padStart(2, '0')
  return `${sign}${two(Math.floor(apart / 60))}:${two(apart % 60)}`
}

const WAYS: Readonly<Record<string, Way>> = {
  int: { keys: 'numeric', kept: figures },
  decimal: { keys: 'decimal', kept: figures },
  date: { type: 'date' },
  month: { type: 'month', shown: (value) => value.slice(0, 7), kept: (typed) => typed && `${typed}-01` },
  year: { keys: 'numeric', shown: (value) => value.slice(0, 4), kept: (typed) => typed && `${figures(typed)}-01-01` },
  time: {
    type: 'time',
    shown: (value) => value.slice(0, 5),
    kept: (typed, zone) => typed && typed + SECONDS + zone(''),
  },
  dateTime: {
    type: 'datetime-local',
    shown: (value) => value.slice(0, 16),
    kept: (typed, zone) => typed && typed + SECONDS + zone(typed),
  },
  tel: { type: 'tel', keys: 'tel' },
  numbers: { keys: 'numeric' },
  email: { type: 'email', keys: 'email' },
  url: { type: 'url', keys: 'url' },
  masked: { type: 'password' },
}

function wayOf(question: Question): Way {
  const named = ['numbers', 'tel', 'email', 'url', 'masked'].find((word) => has(question, word))
  const { type } = question.field
  if (type === 'date') return WAYS[has(question, 'year') ? 'year' : has(question, 'month-year') ? 'month' : type] as Way
  return WAYS[type] ?? WAYS[named ?? ''] ?? {}
}

export class Typed extends Component<Asked, { typed?: string | undefined }> {
  private keep(field: Field, typed: string, now: boolean): void {
    const { at, question } = this.props
    const zone = (day: string) =>
      zoneOf(at.host.opening.clock.offset(day ? Date.parse(day) : at.host.opening.clock.now))
    const value = wayOf(question).kept?.(typed, zone) ?? typed
    this.setState({ typed: now ? undefined : typed })
    if (now) at.answer(field, value)
    else at.typing(field, value)
  }

  override render({ question, id, says, wrong }: Asked, { typed }: { typed?: string | undefined }) {
    const { field, control } = question
    const way = wayOf(question)
    const props = {
      id,
      'aria-describedby': says,
      'aria-invalid': wrong,
      'aria-required': field.required,
      readOnly: field.readonly,
      value: typed ?? way.shown?.(field.value) ?? field.value,
      onInput: (event: Event) => this.keep(field, (event.target as HTMLInputElement).value, false),
      onChange: (event: Event) => this.keep(field, (event.target as HTMLInputElement).value, true),
    }
    if (field.type === 'string' && has(question, 'multiline'))
      return <textarea {...props} rows={Number(control.p?.rows ?? 4)} />
    const sort = field.type === 'string' ? '' : 'short'
    return (
      <input
        {...props}
        class={sort}
        type={(way.type ?? 'text') as 'text'}
        inputMode={way.keys as 'text'}
        autocomplete="off"
      />
    )
  }
}
