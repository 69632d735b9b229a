/** What the visits of a household said, as schedules ask it: of whom, on which day, for what, with which answers.
 * Twin: server/ubia/care/seen.py. */
import { standing } from '../register/amend'
import type { Line } from '../register/line'
import { inOrder } from '../register/order'
import { dayNumber, NEVER } from './days'
import { fieldOf, type VisitLine } from './entries'
import { said, wordsOf } from './rules'
import { BOOK, type Start } from './schedules'

export const VISITS: readonly string[] = ['visit.made', 'visit.corrected', 'visit.verified']
const NUMBER = /^-?[0-9]{1,9}(\.[0-9]{1,9})?$/

/** One visit that stands. `at` is its place among the visits; `whose` is empty where it named nobody. */
export interface Seen {
  readonly at: number
  readonly id: string
  readonly day: string
  /** `day`, counted. */
  readonly on: number
  readonly service: string | null
  readonly whose: string
  readonly danger: readonly string[]
  readonly answers: Answers
  /** It met nobody: it does no task. */
  readonly unmet: boolean
}

export type Answers = Readonly<Record<string, unknown>>

/** The visits of a story that were not struck through. A person who was merged is the one `into` names. */
export function visitsSeen(story: readonly Line[], into: ReadonlyMap<string, string>): Seen[] {
  const told = inOrder(story.filter((line) => VISITS.includes(line.kind))) as readonly VisitLine[]
  const made = standing(told).filter(({ first }) => first.kind === 'visit.made')
  return made.flatMap((thread, at) => {
    const words = wordsOf(thread)
    if (said(words, 'void')) return []
    const { first } = thread
    const day = said(words, 'day') ?? first.happened_on
    const whose = merged(fieldOf(first, 'person') ?? '', into)
    const [service, danger, answers] = [said(words, 'service'), said(words, 'danger'), said(words, 'answers') ?? {}]
    const on = dayNumber(day) ?? -NEVER
    const unmet = BOOK.unmet.some((mark) => mark.is.includes(answerOf(answers, mark.name) ?? ''))
    return [{ at, id: first.id, day, on, service, whose, danger: danger ?? [], answers, unmet }]
  })
}

function merged(person: string, into: ReadonlyMap<string, string>): string {
  const passed = new Set<string>()
  let one = person
  for (let next = into.get(one); next !== undefined && !passed.has(one); next = into.get(one)) {
    passed.add(one)
    one = next
  }
  return one
}

/** Whether a visit was of a service that can begin a schedule. */
export const isOf = ({ service }: Seen, { services }: Start): boolean => !services || services.includes(service ?? '')

/** Whether a visit said what begins a schedule. */
export function says(visit: Seen, start: Start): boolean {
  if (!isOf(visit, start)) return false
  if (start.danger && visit.danger.length === 0) return false
  return !start.answers || start.answers.some((name) => fits(answerOf(visit.answers, name), start))
}

/** Whether an answer is one of those, or within those bounds; where neither is named, that there is one. */
export function fits(value: string | null, bounds: Pick<Start, 'is' | 'from' | 'below'>): boolean {
  if (value === null) return false
  if (bounds.is) return bounds.is.includes(value)
  if (bounds.from === undefined && bounds.below === undefined) return true
  if (!NUMBER.test(value)) return false
  const number = Number(value)
  return number >= (bounds.from ?? -Infinity) && number < (bounds.below ?? Infinity)
}

/** The answer to a question of this name as text, wherever in the groups of the form it stands; not in repeats. */
export function answerOf(answers: Answers, name: string): string | null {
  if (answers[name] !== undefined) return textOf(answers[name])
  for (const group of Object.values(answers)) {
    const found = isGroup(group) ? answerOf(group, name) : null
    if (found !== null) return found
  }
  return null
}

const isGroup = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function textOf(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : null
  return typeof value === 'string' ? value : null
}
