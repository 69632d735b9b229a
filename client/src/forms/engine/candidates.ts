/** Plausible answers to a question, by its type, its choices and what its constraint mentions. */
import type { Expr } from '../model'
import { dayText, timeText } from '../xpath/dates'
import type { FormRun, Question } from './api'
import type { Item } from './item'
import type { Filling } from './open'
import { CALC, COUNT, type Spec } from './plan'
import { sampleOf } from './sample'

const DAY = 86_400_000
const DAYS = [0, -1, 1, -20, -200, -900, -7000, -11000, -30000, 30, 200]
const NUMBERS = [1, 0, 2, 3, 5, 8, 10, 12, 20, 25, 30, 37, 50, 65, 100, 120, 150, 300, 1000, 2500, -1, 2020]
const WORDS = [
  'Amina',
  'Akello',
  'a',
  'A b',
  '0712345678',
  '+254712345678',
  '+9779841234567',
  '12345',
  '0',
  '1',
  'x@y.org',
]
const POINTS = '1.5 32.25 1100 5'

/** Numbers, texts and patterns that an expression mentions. */
interface Hints {
  readonly numbers: number[]
  readonly texts: string[]
  readonly patterns: string[]
}

function hintsIn(expr: Expr, hints: Hints): Hints {
  if (expr[0] === 'n') hints.numbers.push(expr[1] as number)
  if (expr[0] === 's') hints.texts.push(expr[1] as string)
  const pattern = expr[0] === 'f' && expr[1] === 'regex' ? (expr[3] as Expr | undefined) : undefined
  if (pattern?.[0] === 's') hints.patterns.push(pattern[1] as string)
  for (const part of expr.slice(1)) if (Array.isArray(part)) hintsIn(part as unknown as Expr, hints)
  return hints
}

const rounded = (n: number): string => String(Number(n.toFixed(3)))

/** Answers to try, those that fit most likely first, in an order that the random numbers determine. */
export function candidates(run: FormRun, question: Question, random: () => number): string[] {
  const { control } = question
  if (control.k === 'trigger') return ['OK']
  if (control.k === 'upload') return ['1700000000000.jpg']
  if (control.k === 'contact') return ['0d8a2f3e-7a1c-4f5e-9d59-1f0e6a7b8c9d']
  if (control.k === 'range') return inRange(control.p ?? {}, random)
  if (control.o || control.from) return chosen(run, question, random)
  return typedIn(run, question.field as Item, random)
}

const mixed = <T>(these: readonly T[], random: () => number): T[] =>
  these
    .map((one) => [random(), one] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, one]) => one)

function inRange(p: Readonly<Record<string, string>>, random: () => number): string[] {
  const [start, end, step] = [Number(p.start ?? 0), Number(p.end ?? 10), Math.abs(Number(p.step ?? 1)) || 1]
  const many = Math.floor(Math.abs(end - start) / step)
  const at = (n: number): string => rounded(Math.min(start, end) + n * step)
  return [at(Math.floor(random() * (many + 1))), at(0), at(many)]
}

function chosen(run: FormRun, question: Question, random: () => number): string[] {
  const values = mixed(
    run.choices(question).map((choice) => choice.value),
    random,
  )
  if (question.control.k === 'rank') return values.length > 0 ? [values.join(' ')] : []
  if (question.control.k !== 'select') return values.slice(0, 30)
  const some = values.slice(0, 1 + Math.floor(random() * Math.min(3, values.length))).join(' ')
  return [...new Set([some, ...values.slice(0, 30)])].filter((value) => value !== '')
}

/** Whether an answer says how many instances there are, itself or through what is reckoned from it. */
const counts = (spec: Spec, deep = 3): boolean =>
  spec.readers.some((turn) => turn.bit === COUNT || (turn.bit === CALC && deep > 0 && counts(turn.spec, deep - 1)))

function typedIn(run: FormRun, item: Item, random: () => number): string[] {
  const fitting = typedAs(run, item, random)
  return counts(item.spec) ? [...mixed(['1', '2', '3'], random), ...fitting] : fitting
}

function typedAs(run: FormRun, item: Item, random: () => number): string[] {
  const { con } = item.spec.def
  const hints = con ? hintsIn(con, { numbers: [], texts: [], patterns: [] }) : { numbers: [], texts: [], patterns: [] }
  const { world } = (run as Filling).live
  switch (item.type) {
    case 'int':
      return numbers(hints, random).map((n) => String(Math.trunc(n)))
    case 'decimal':
      return numbers(hints, random).map(rounded)
    case 'date':
      return mixed(DAYS, random).map((days) => dayText(world.now + days * DAY, world))
    case 'dateTime':
      return mixed(DAYS, random).map((days) => timeText(world.now + days * DAY, world))
    case 'time':
      return ['08:30:00.000+00:00', '23:15:00.000+00:00', '00:00:00.000+00:00']
    case 'boolean':
      return mixed(['true', 'false', '1', '0'], random)
    case 'geopoint':
      return [POINTS]
    case 'geotrace':
    case 'geoshape':
      return ['1.5 32.25 0 0;1.6 32.25 0 0;1.6 32.3 0 0;1.5 32.25 0 0']
    default:
      return texts(hints, random)
  }
}

/** What is mentioned, and the numbers around it; then others. */
function numbers(hints: Hints, random: () => number): number[] {
  const around = hints.numbers.flatMap((n) => [n, n + 1, n - 1, n / 2])
  const between = hints.numbers.flatMap((n, at) => hints.numbers.slice(at + 1).map((other) => (n + other) / 2))
  return [...mixed([...between, ...around], random), ...mixed(NUMBERS, random)].slice(0, 60)
}

function texts(hints: Hints, random: () => number): string[] {
  const fitting = hints.patterns.flatMap((pattern) => [0, 1, 2, 3].map(() => sampleOf(pattern, random)))
  const digits = hints.numbers.flatMap((n) => [
    String(n),
    '7123456789012345'.slice(0, Math.min(16, Math.abs(n))),
    'abcdefghijklmnopqrst'.slice(0, Math.min(20, Math.abs(n))),
  ])
  return [...fitting, ...mixed(WORDS, random), ...hints.texts, ...digits].filter((text) => text !== '')
}
