/** What a person sees of a page, as plain values. */
import type { FormRun, Page, Question, Shown } from '../engine/api'
import type { Item } from '../engine/item'

export interface SeenQuestion {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly type: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly required: boolean
  readonly readonly: boolean
  readonly relevant: boolean
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  readonly unasked?: string
  readonly fault?: { readonly kind: string; readonly words: string }
  readonly media?: Readonly<Record<string, string>>
}

export interface SeenPage {
  readonly id: string
  readonly kind: 'questions' | 'prompt'
  /** Labels of what stands around it, outermost first. */
  readonly around: readonly string[]
  readonly questions: readonly SeenQuestion[]
  /** Nobody gets past it, because of faults. */
  readonly blocked?: true
}

/** Questions and prompts of a page, those inside of groups too. */
export const questionsOf = (shows: readonly Shown[]): Question[] =>
  shows.flatMap((one) => (one.inside ? questionsOf(one.inside) : [one]))

/** What a page shows. */
export const seePage = (run: FormRun, page: Page): SeenPage => ({
  id: page.id,
  kind: page.kind,
  around: page.around.map((one) => run.label(one).text).filter(Boolean),
  questions: questionsOf(page.shows).map((one) => seeQuestion(run, one)),
})

/** What a question shows. A prompt is of kind `repeat`. */
export function seeQuestion(run: FormRun, question: Question): SeenQuestion {
  const { control, field } = question
  const { text, guidance: _, ...media } = run.label(question)
  const hint = run.hint(question).text
  const fault = run.faults([field])[0]
  return {
    id: field.id,
    name: field.name,
    kind: control.k,
    type: field.type,
    label: text,
    ...(hint ? { hint } : {}),
    value: field.value,
    required: field.required,
    readonly: field.readonly,
    relevant: field.relevant,
    ...(control.o || control.from ? { choices: run.choices(question).map(plainChoice) } : {}),
    ...(field.unasked ? { unasked: field.unasked } : {}),
    ...(fault ? { fault: { kind: fault.kind, words: fault.words } } : {}),
    ...(Object.keys(media).length > 0 ? { media } : {}),
  }
}

const plainChoice = ({ value, label }: { value: string; label: string }) => ({ value, label })

/** A node as a question, where the form asks for it. */
export function asQuestion(item: Item): Question | undefined {
  const { control } = item.spec
  return control ? { control, field: item } : undefined
}
