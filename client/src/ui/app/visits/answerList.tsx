/** The answers of a visit in the words of its form: what was asked, and what was answered. */
import { useMemo } from 'preact/hooks'
import type { Answers, Question, Shown } from '../../../forms/engine/api'
import { open } from '../../../forms/engine/open'
import type { Form } from '../../../sync/phone'
import { answerOf } from '../../form/lookOver'
import { plain } from '../../form/markdown'
import type { Sheet } from '../../form/sheet'
import { codeOf, sayer } from '../../form/words'
import { Card } from '../parts'
import { useApp } from '../useApp'
import { formWords } from './formWords'
import { knownFrom, leaveAgain } from './reopened'

interface Line {
  readonly id: string
  readonly asked: string
  readonly answer: string
}

export function AnswerList({ form, answers }: { readonly form: Form | null; readonly answers: Answers }) {
  const { say, language } = useApp()
  const lines = useMemo(
    () => (form ? asAsked(form, answers, language.code, say) : bare(answers)),
    [form, answers, language],
  )
  if (lines.length === 0) return null
  return (
    <Card title={say('visits-answers')}>
      <dl class="answers">
        {lines.map(({ id, asked, answer }) => (
          <div key={id}>
            <dt>{asked}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** Every question that was answered, in the order of the form. */
function asAsked(form: Form, answers: Answers, code: string, say: ReturnType<typeof useApp>['say']): readonly Line[] {
  const { model, texts } = form
  const lang = model.langs.find((one) => codeOf(one) === code) ?? model.langs[0] ?? ''
  const clock = { now: Date.now(), offset: () => 0 }
  const known = knownFrom(model, answers)
  try {
    const run = open({ model, texts: texts[lang] ?? {}, lang, clock, random: Math.random, known })
    leaveAgain(run, model, answers)
    const sheet = { run, say: sayer(formWords(say)) } as Sheet
    return run
      .pages()
      .flatMap(({ kind, shows }) => (kind === 'questions' ? shows.flatMap(within) : []))
      .filter(
        ({ field, control }) => (field.value || field.unasked) && !field.readonly && !control.a?.includes('hidden'),
      )
      .map((one) => ({ id: one.field.id, asked: plain(run.label(one).text), answer: answerOf(one, sheet) }))
  } catch {
    return bare(answers)
  }
}

const within = (shown: Shown): readonly Question[] => (shown.inside ? shown.inside.flatMap(within) : [shown])

/** Without the form: the answers by their names. */
function bare(answers: Answers, above = ''): readonly Line[] {
  return Object.entries(answers).flatMap(([name, answer]): readonly Line[] => {
    const id = `${above}/${name}`
    // Others than this app wrote numbers and the like.
    if (typeof answer !== 'object' || answer === null)
      return [{ id, asked: name.replaceAll('_', ' '), answer: String(answer) }]
    if (Array.isArray(answer)) return answer.flatMap((one, n) => bare(one, `${id}/${n}`))
    return 'unasked' in answer ? [] : bare(answer as Answers, id)
  })
}
