/** How a line of the month came about: which rule, how many times how much, and the work in it. */
import { lineId, type MonthLine } from '../../../incentives/monthly'
import type { Line } from '../../../incentives/pricing/drafts'
import { type Exact, textOf } from '../../../incentives/pricing/exact'
import type { Part } from '../../../incentives/pricing/parts'
import type { Scheme } from '../../../incentives/pricing/scheme'
import { type Ledger, monthlyOf, type StatementLine } from '../../../incentives/statement'
import { serviceWord } from '../homes/words'
import { Row, Rows } from '../parts'
import { useApp } from '../useApp'

type Speaks = Pick<ReturnType<typeof useApp>, 'say' | 'show'>
type Say = Speaks['say']

/** A line of a scheme, what its rule comes to from all payers, and the scheme. */
export interface Told {
  readonly line: MonthLine
  readonly whole: number
  readonly scheme: Scheme | undefined
}

/** How the lines of schemes came about that a month's statement may show, by their ids. */
export function reckonedBy(ledger: Ledger, month: string): ReadonlyMap<string, Told> {
  const lines = monthlyOf(ledger, month)
  const schemes = new Map([...(ledger.terms?.values() ?? [])].flat().map(({ text, scheme }) => [text, scheme]))
  const all = new Map<string, number>()
  for (const line of lines) all.set(ruleOf(line), (all.get(ruleOf(line)) ?? 0) + line.amount)
  return new Map(
    lines.flatMap((line) => {
      const told = { line, whole: all.get(ruleOf(line)) ?? 0, scheme: schemes.get(line.text) }
      return [line.act, lineId(`${line.act} waits`)].map((act) => [act, told] as const)
    }),
  )
}

const ruleOf = ({ book, rule, day }: MonthLine): string => `${book} ${rule} ${day}`

/** What a line is for: the words of its rule, or the service of its visit. */
export function forWhat(say: Say, line: StatementLine, told?: Told): string {
  return told?.line.line?.words || serviceWord(say, line.service)
}

/** Why a line of a scheme is what it is: the sum to do by hand, what was cut, what is missing, who pays which part. */
export function whyOfRule(
  { say, show }: Speaks,
  { line: { line, amount, currency, payer }, whole, scheme }: Told,
): string {
  if (!line) return ''
  const money = (minor: number): string => show.amount(minor, currency)
  const why = line.why === 'paid' && line.unit === null ? 'paid-by-part' : line.why.replace('_', '-')
  const counted = { count: textOf(line.quantity), unit: line.unit ? textOf(line.unit) : '' }
  const told = [say(`mine-rule-${why}`, { ...counted, about: aboutOf(say, line, scheme), number: textOf(line.number) })]
  for (const [by, minor] of line.cuts) {
    const limit = scheme?.caps?.find(({ code }) => code === by)?.words || say('mine-rule-own-limit')
    told.push(say('mine-rule-over', { sum: money(minor), limit }))
  }
  if (line.missing.n > 0n) told.push(say('mine-rule-missing', { missing: textOf(line.missing) }))
  const by = { payer: payer.replaceAll('_', ' '), whole: money(whole), part: money(amount) }
  if (amount > 0) told.push(say(amount === whole ? 'mine-rule-payer' : 'mine-rule-share', by))
  return told.join(' ')
}

/** What a reason is about: names that a scheme gives to numbers as people read them, a condition by its own words. */
function aboutOf(say: Say, { rule, why, about }: Line, scheme: Scheme | undefined): string {
  if (why === 'not_known') return about.split(' ').join(', ').replaceAll('_', ' ')
  if (why !== 'test') return about
  const of = scheme?.rules.find(({ code }) => code === rule) ?? scheme?.minimums?.find(({ code }) => code === rule)
  return of?.only_if?.[Number(about) - 1]?.words || say('mine-rule-condition', { number: about })
}

const times = (quantity: Exact): string => `${textOf(quantity)} × `

/** The work in a line, each piece opening to its visit. */
export function Reckoned({ told: rule, month }: { readonly told: Told | undefined; readonly month: string }) {
  const { say } = useApp()
  const told = rule?.line
  const parts = told?.line?.parts ?? []
  if (!told || parts.length === 0) return null
  return (
    <>
      <h2>{say('mine-lines')}</h2>
      <Rows label={say('mine-lines')}>
        {parts.map((part) => (
          <Piece key={`${part.act} ${textOf(part.unit)}`} part={part} told={told} month={month} />
        ))}
      </Rows>
    </>
  )
}

function Piece({ part, told, month }: { readonly part: Part; readonly told: MonthLine; readonly month: string }) {
  const { say, show, go } = useApp()
  const { book, currency } = told
  return (
    <Row
      title={part.item ? `${show.shortDay(part.day)} · ${serviceWord(say, part.item)}` : show.shortDay(part.day)}
      note={`${times(part.quantity)}${textOf(part.unit)}`}
      mark={<span class="money">{show.amount(part.minor, currency)}</span>}
      {...(part.item && { onClick: () => go('earned', { book, act: part.act, month, currency: '' }) })}
    />
  )
}
