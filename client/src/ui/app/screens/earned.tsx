/** One line of her statement: what it is worth and why, and the visit and entries behind it. */
import type { StatementLine } from '../../../incentives/statement'
import type { HeldLine } from '../../../sync/phone'
import { Contesting } from '../mine/contesting'
import { forWhat, Reckoned, reckonedBy, whyOfRule } from '../mine/reckoned'
import { type Mine, statementOf, useMine } from '../mine/useMine'
import { nameOf } from '../others/people'
import { Box, Card, Empty, Page, Row, Rows, Tag, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useStory } from '../useApp'
import { whyOf } from './statement'
import '../mine/mine.css'

interface Told {
  readonly book: string
  readonly act: string
  readonly month: string
  readonly currency: string
}

function Screen(told: Told) {
  const { say } = useApp()
  const mine = useMine()
  return (
    <Page title={say('mine-line')}>
      {mine ? <Line {...told} mine={mine} /> : <Waiting>{say('mine-reading')}</Waiting>}
    </Page>
  )
}

function Line({ book, act, month, currency, mine }: Told & { readonly mine: Mine }) {
  const { phone, say, show, today } = useApp()
  const { arrived, here, from } = statementOf(phone, mine, month)
  const isThis = (line: StatementLine): boolean => line.book === book && line.act === act
  const mineOnly = here.find((line) => isThis(line) && line.currency === currency) ?? here.find(isThis)
  const line =
    mineOnly ?? arrived.lines.find((one) => isThis(one) && one.currency === currency) ?? arrived.lines.find(isThis)
  if (!line) return <Empty title={say('mine-line-gone')} />
  const money = (minor: number): string => (line.currency ? show.amount(minor, line.currency) : '—')
  const told = reckonedBy(mineOnly ? mine.inputs.ledger : from, month).get(act)
  const what = forWhat(say, line, told)
  const shown = `${show.day(line.day, today)}, ${what}: ${money(line.earned)}`
  return (
    <>
      <Card side="both" title={what}>
        <p>
          {show.day(line.day, today)} {mineOnly && <Tag icon="phone">{say('mine-here')}</Tag>}
        </p>
        <dl>
          <dt>{say('mine-earned-line')}</dt>
          <dd class="money">{money(line.earned)}</dd>
          <dt>{say('mine-paid')}</dt>
          <dd class="money">{money(line.paid)}</dd>
          <dt>{say('mine-due')}</dt>
          <dd class="money">{money(line.due)}</dd>
          {line.to_verify > 0 && (
            <>
              <dt>{say('mine-to-verify')}</dt>
              <dd class="money">{money(line.to_verify)}</dd>
            </>
          )}
        </dl>
        <p>
          {whyOf(say, line)} {told && whyOfRule({ say, show }, told)}
        </p>
        <Contesting figure="line" month={month} shown={shown} book={book} act={act} />
      </Card>
      {line.household ? (
        <Behind book={book} subject={line.household} act={act} />
      ) : (
        <Reckoned told={told} month={month} />
      )}
    </>
  )
}

/** The visit as it was written down, and what was written about it since. */
function Behind({ book, subject, act }: { readonly book: string; readonly subject: string; readonly act: string }) {
  const { phone, say, go } = useApp()
  const story = useStory(book, subject)
  if (story === undefined) return <Waiting>{say('mine-reading')}</Waiting>
  if (!story) return <Box title={say('mine-line-left')}>{say('mine-line-left-what')}</Box>
  const ids = new Set([act])
  const lines = story.lines.filter(({ id, amends }) => (ids.has(id) || ids.has(amends)) && ids.add(id))
  const name = phone.index.home(book, subject)?.household.name
  return (
    <>
      <h2>{say('mine-entries')}</h2>
      <Rows label={say('mine-entries')}>
        {lines.map((line) => (
          <Entry key={line.id} line={line} />
        ))}
      </Rows>
      <Rows>
        <Row icon="book" title={say('mine-visit-open')} onClick={() => go('visited', { book, subject, visit: act })} />
        {name && (
          <Row icon="home" title={name} note={say('mine-family-open')} onClick={() => go('home', { book, subject })} />
        )}
      </Rows>
    </>
  )
}

function Entry({ line }: { readonly line: HeldLine }) {
  const { phone, say, show } = useApp()
  const who = nameOf(phone, line.author) || say('mine-somebody')
  const by = line.author === phone.person.id ? say('mine-by-you') : say('mine-by', { name: who })
  return (
    <Row
      icon="pen"
      title={say(`mine-entry-${line.kind.replaceAll(/[._]/g, '-')}`)}
      note={`${by} · ${show.moment(line.made_at)}`}
      mark={
        line.line > 0 ? (
          <Tag mood="good">{say('mine-entry-line', { line: line.line })}</Tag>
        ) : (
          <Tag icon="phone">{say('mine-here')}</Tag>
        )
      }
    />
  )
}

export const screen: ScreenOf = { path: 'earned', title: 'mine-line', tab: 'mine', Screen }
