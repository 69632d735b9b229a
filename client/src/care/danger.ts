/** Which answers of a form are danger signs, by the names of its questions: contract/care/danger.json. */
import told from './danger.json'
import { type Answers, fits } from './seen'

/** A question by its name. `none`: each chosen answer but these is a sign, and its own code. Otherwise `code` is the sign
 * that an answer is when it is one of `is`, or lies from `from` until below `below`. */
export interface Mark {
  readonly name: string
  readonly none?: readonly string[]
  readonly is?: readonly string[]
  readonly from?: number
  readonly below?: number
  readonly code?: string
}

const MARKS: ReadonlyMap<string, Mark> = new Map((told.marks as readonly Mark[]).map((mark) => [mark.name, mark]))

/** The codes of the danger signs in these answers, for `visit.made`'s `danger`: empty when she looked and saw none, null
 * when no question about danger signs was answered. Groups and repeats are read too. */
export function dangerOf(answers: Answers): string[] | null {
  const found = new Set<string>()
  const isAsked = look(answers, found)
  return isAsked ? [...found] : null
}

/** The codes alone, as they stand while a form is filled in. */
export const dangerIn = (answers: Answers): readonly string[] => dangerOf(answers) ?? []

/** Whether any question about danger was answered here. */
function look(answers: Answers, found: Set<string>): boolean {
  let isAsked = false
  for (const [name, value] of Object.entries(answers)) {
    const mark = MARKS.get(name)
    if (mark && (typeof value === 'string' || typeof value === 'number') && value !== '') {
      isAsked ||= mark.none !== undefined
      for (const code of codesOf(mark, String(value))) found.add(code)
    } else if (typeof value === 'object' && value !== null) {
      const groups: readonly unknown[] = Array.isArray(value) ? value : [value]
      for (const group of groups)
        if (typeof group === 'object' && group !== null) isAsked = look(group as Answers, found) || isAsked
    }
  }
  return isAsked || found.size > 0
}

function codesOf(mark: Mark, value: string): string[] {
  if (mark.none) return value.split(' ').filter((code) => code !== '' && !mark.none?.includes(code))
  return mark.code !== undefined && fits(value, mark) ? [mark.code] : []
}
