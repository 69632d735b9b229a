/** Everything that was answered, with ways back, before the form is finished. */
import type { Fault, Field, Question } from '../../forms/engine/api'
import { chosenOf } from './controls/select'
import { plain } from './markdown'
import { has, isNote, type Sheet } from './sheet'
import { questionsOf, type Turning } from './turning'

export function LookOver({ at, turning, go }: { at: Sheet; turning: Turning; go(field: Field): void }) {
  const faults = new Map(at.run.faults().map((fault): [Field, Fault] => [fault.field, fault]))
  return (
    <>
      <h2>{at.say('look_over')}</h2>
      <p>{at.say(faults.size ? 'look_faults' : 'look_lead', { n: faults.size })}</p>
      <ul class="looked">
        {turning.all().flatMap((page) =>
          page.kind === 'questions'
            ? questionsOf(page.shows)
                .filter(isAsked)
                .map((question) => (
                  <Row key={question.field.id} question={question} at={at} fault={faults.get(question.field)} go={go} />
                ))
            : [],
        )}
      </ul>
    </>
  )
}

const isAsked = (question: Question): boolean => !isNote(question) && !has(question, 'hidden', 'label')

function Row({
  question,
  at,
  fault,
  go,
}: {
  question: Question
  at: Sheet
  fault: Fault | undefined
  go(field: Field): void
}) {
  return (
    <li class={fault ? 'wrong' : ''}>
      <button type="button" onClick={() => go(question.field)}>
        <span class="asked">{plain(at.run.label(question).text)}</span>
        <span class="answer">{answerOf(question, at)}</span>
        {fault && <span class="field-error">{fault.words || at.say(`fault_${fault.kind}`)}</span>}
      </button>
    </li>
  )
}

/** An answer in words. */
export function answerOf(question: Question, { run, say }: Sheet): string {
  const { field, control } = question
  if (field.unasked) return say(field.unasked)
  if (!field.value) return say('nothing')
  if (['select', 'select1', 'rank'].includes(control.k)) {
    const labels = new Map(run.choices(question).map(({ value, label }) => [value, plain(label)]))
    const chosen = control.k === 'select1' ? [field.value] : chosenOf(field.value)
    return chosen.map((value) => labels.get(value) ?? value).join(', ')
  }
  if (field.type === 'time') return field.value.slice(0, 5)
  if (field.type === 'dateTime') return field.value.slice(0, 16).replace('T', ' ')
  return control.k === 'trigger' ? say('read') : field.value
}
