/** Which visits were due of her in a month and which of them were made: what a share of due visits is reckoned from, so that
 * she can count it herself (INC-04). */
import { scheduleOf } from '../../../care/schedules'
import { type DueVisit, duesOf, goneIn } from '../mine/dues'
import { useMine } from '../mine/useMine'
import { BigNumber, Box, Card, Empty, Page, Row, Rows, Tag, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useLoaded } from '../useApp'

function Screen({ month: told }: { readonly month?: string }) {
  const { phone, say, show, today, changes } = useApp()
  const month = told ?? today.slice(0, 7)
  const all = useLoaded(() => duesOf(phone, month), [phone, changes, month])
  return (
    <Page title={say('mine-dues')} lead={show.month(month)}>
      {all ? <Listed all={all} month={month} /> : <Waiting>{say('mine-reading')}</Waiting>}
    </Page>
  )
}

function Listed({ all, month }: { readonly all: readonly DueVisit[]; readonly month: string }) {
  const { say, show } = useApp()
  const mine = useMine()
  const made = all.filter(({ reached_on }) => reached_on !== null)
  const open = all.filter(({ reached_on }) => reached_on === null)
  const gone = goneIn(mine?.inputs, month)
  return (
    <>
      <Card side="both">
        <BigNumber
          label={say('mine-dues-made')}
          value={show.number(made.length + gone.reached)}
          unit={say('mine-dues-of', { count: all.length + gone.due })}
          explain={say('mine-dues-why')}
        />
      </Card>
      {gone.due > 0 && <Box title={say('mine-dues-gone', gone)} />}
      {all.length === 0 && <Empty title={say('mine-dues-none')} icon="clock" />}
      {open.length > 0 && <Group name="mine-dues-open" all={open} />}
      {made.length > 0 && <Group name="mine-dues-done" all={made} />}
    </>
  )
}

function Group({ name, all }: { readonly name: string; readonly all: readonly DueVisit[] }) {
  const { say } = useApp()
  return (
    <>
      <h2>{say(name)}</h2>
      <Rows label={say(name)}>
        {all.map((one) => (
          <One key={`${one.home.subject} ${one.schedule} ${one.whose} ${one.step} ${one.due_on}`} one={one} />
        ))}
      </Rows>
    </>
  )
}

function One({ one }: { readonly one: DueVisit }) {
  const { say, show, go } = useApp()
  const { home, schedule, whose, due_on, reached_on } = one
  const person = home.persons.find((other) => other.person === whose)?.name
  const why = say(scheduleOf(schedule)?.reason ?? schedule)
  return (
    <Row
      icon={reached_on ? 'check' : 'clock'}
      title={person ?? say('mine-dues-family', { name: home.household.name })}
      note={`${why} · ${say('mine-dues-day', { day: show.shortDay(due_on) })}`}
      mark={<State one={one} />}
      onClick={() => go('home', { book: home.book, subject: home.subject })}
    />
  )
}

function State({ one: { reached_on, last_on } }: { readonly one: DueVisit }) {
  const { say, show, today } = useApp()
  if (reached_on) return <Tag mood="good">{say('mine-dues-on', { day: show.shortDay(reached_on) })}</Tag>
  if (last_on !== null && last_on < today) return <Tag mood="plain">{say('mine-dues-over')}</Tag>
  return (
    <Tag mood="open">{last_on ? say('mine-dues-until', { day: show.shortDay(last_on) }) : say('mine-dues-still')}</Tag>
  )
}

export const screen: ScreenOf = { path: 'dues', title: 'mine-dues', tab: 'mine', Screen }
