/** One question: its words, its control, what is wrong with the answer, and why there may be none (TRU-11). */
import { Component } from 'preact'
import type { Question as Asking, Fault, Field, Shown } from '../../forms/engine/api'
import { Select } from './controls/select'
import { Typed } from './controls/typed'
import { Instance } from './instance'
import { later } from './later'
import { Marked, plain } from './markdown'
import { Media } from './media'
import { type Asked, has, idOf, isNote, isSet, type Sheet } from './sheet'

/** What one drawing of the screen shows: the faults to tell about, and which fields look otherwise than the last time. */
export interface Drawing {
  fault(field: Field): Fault | undefined
  isStale(field: Field): boolean
}

/** Looks that forms of the Community Health Toolkit give their notes, and which others a question keeps. */
const LOOKS = /^(h[1-6]|yellow|blue|red|green|lime|center|li|underline|summary|bold)$/
const lookOf = ({ control }: Asking): string =>
  (control.a ?? [])
    .filter((word) => LOOKS.test(word))
    .map((word) => `look-${word}`)
    .join(' ')

/** A group, an instance of a repeat, or what asks for one more of them; each with what it holds; or one question. */
export function Part({ shown, at, drawing }: { shown: Shown; at: Sheet; drawing: Drawing }) {
  const { field, control } = shown
  const { k } = control
  if (k !== 'group' && k !== 'repeat')
    return <Question question={shown} at={at} fault={drawing.fault(field)} stale={drawing.isStale(field)} />
  const words = at.run.label(shown)
  if (!shown.inside) {
    return (
      <button type="button" class="button second more" onClick={() => at.run.addRepeat(field)}>
        {at.say('add_one', { what: plain(words.text) })}
      </button>
    )
  }
  return (
    <fieldset class="group">
      {words.text && k === 'group' && (
        <legend>
          <Marked text={words.text} />
        </legend>
      )}
      {k === 'repeat' && <Instance one={shown} at={at} remove={() => at.run.removeRepeat(field)} />}
      <Media at={at} words={words} />
      {shown.inside.map((one) => (
        <Part key={one.field.id} shown={one} at={at} drawing={drawing} />
      ))}
    </fieldset>
  )
}

interface Given {
  readonly question: Asking
  readonly at: Sheet
  readonly fault: Fault | undefined
  readonly stale: boolean
}

/** A question is drawn anew only when something about it changed, so that an answer costs the same on a long page. */
class Question extends Component<Given> {
  override shouldComponentUpdate({ question, fault, stale }: Given): boolean {
    const { question: before, fault: told } = this.props
    if (stale || question.field !== before.field || question.control !== before.control) return true
    return fault?.kind !== told?.kind || fault?.words !== told?.words
  }

  override render(given: Given) {
    return <Body {...given} />
  }
}

function Body({ question, at, fault }: Given) {
  if (has(question, 'hidden')) return null
  const { field } = question
  const [words, hint, id] = [at.run.label(question), at.run.hint(question), idOf(field)]
  if (isNote(question) && !has(question, 'display-base64-image')) return <Note question={question} at={at} />
  const says = [hint.text && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined
  const asked: Asked = { question, at, id, says, wrong: !!fault }
  const name = (
    <>
      <Marked text={words.text} />
      {field.required && <span class="needed">{at.say('required')}</span>}
    </>
  )
  const body = (
    <>
      <Media at={at} words={words} />
      {hint.text && (
        <div class="hint" id={`${id}-hint`}>
          <Marked text={hint.text} />
        </div>
      )}
      {hint.guidance && <Guidance text={hint.guidance} at={at} />}
      {fault && (
        <p class="field-error" id={`${id}-fault`} role="alert">
          {fault.words || at.say(`fault_${fault.kind}`)}
        </p>
      )}
      <Control {...asked} />
      {!field.readonly && <NoAnswer question={question} at={at} />}
    </>
  )
  const sort = `question ${lookOf(question)} ${fault ? 'wrong' : ''}`
  return isSet(question) || question.control.k === 'upload' ? (
    <fieldset class={sort} data-field={field.id} aria-describedby={says}>
      <legend>{name}</legend>
      {body}
    </fieldset>
  ) : (
    <div class={sort} data-field={field.id}>
      <label class="name" for={id}>
        {name}
      </label>
      {body}
    </div>
  )
}

function Note({ question, at }: { question: Asking; at: Sheet }) {
  const [words, hint] = [at.run.label(question), at.run.hint(question)]
  return (
    <div class={`note ${lookOf(question)}`} data-field={question.field.id}>
      <Marked text={words.text} />
      <Media at={at} words={words} />
      {hint.text && (
        <div class="hint">
          <Marked text={hint.text} />
        </div>
      )}
      {hint.guidance && <Guidance text={hint.guidance} at={at} />}
      {question.field.value && <p class="said">{question.field.value}</p>}
    </div>
  )
}

function Guidance({ text, at }: { text: string; at: Sheet }) {
  return (
    <details class="guidance">
      <summary>{at.say('guidance')}</summary>
      <Marked text={text} />
    </details>
  )
}

function Control(asked: Asked) {
  const { k } = asked.question.control
  if (k === 'select' || k === 'select1') return <Select {...asked} />
  if (k === 'trigger' && !has(asked.question, 'countdown-timer')) return <Read {...asked} />
  if (k === 'input' && !isRare(asked.question)) return <Typed {...asked} />
  return <Rare {...asked} />
}

/** Places, pictures, codes, orders, ranges. */
const Rare = later<Asked>(
  async () => (await import('./rare/all')).RareControl,
  ({ at }) => <p class="hint">{at.say('working')}</p>,
)

const isRare = (question: Asking): boolean =>
  question.field.type.startsWith('geo') ||
  question.field.type === 'barcode' ||
  has(question, 'countdown-timer', 'display-base64-image', 'no-calendar')

/** Somebody says that she has read or heard it. */
function Read({ question, at, id, says }: Asked) {
  return (
    <label class={question.field.value ? 'pick on' : 'pick'}>
      <input
        id={id}
        type="checkbox"
        aria-describedby={says}
        checked={question.field.value !== ''}
        onClick={(event) => at.answer(question.field, event.currentTarget.checked ? 'OK' : '')}
      />
      <span>{at.say('read')}</span>
    </label>
  )
}

/** Every question may stay without an answer, and says why: it was not asked, or asking was not safe. */
function NoAnswer({ question: { field }, at }: { question: Asking; at: Sheet }) {
  const say = (why: 'not_asked' | 'unsafe' | '') => at.run.leave(field, why)
  return (
    <>
      {field.unasked && (
        <p class="unasked" role="status">
          {at.say(`is_${field.unasked}`)}
        </p>
      )}
      <details class="no-answer">
        <summary>{at.say('no_answer')}</summary>
        <div class="actions">
          {field.unasked !== 'not_asked' && (
            <button type="button" class="button second" onClick={() => say('not_asked')}>
              {at.say('not_asked')}
            </button>
          )}
          {field.unasked !== 'unsafe' && (
            <button type="button" class="button second" onClick={() => say('unsafe')}>
              {at.say('unsafe')}
            </button>
          )}
          {(field.value || field.unasked) && (
            <button
              type="button"
              class="button second"
              onClick={() => (field.unasked ? say('') : at.answer(field, ''))}
            >
              {at.say('take_back')}
            </button>
          )}
        </div>
      </details>
    </>
  )
}
