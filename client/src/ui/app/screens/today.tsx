/** Whom to visit today and why, in order of need. Ready as soon as the phone is unlocked, and changed by every visit. */
import { useState } from 'preact/hooks'
import { BOOK } from '../../../care/schedules'
import { Button, Choice, Empty, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { type HomeStop, StopCard } from '../today/stopCard'
import { type Order, useToday } from '../today/useToday'
import { WeekCard } from '../today/weekCard'
import { useApp, usePainted } from '../useApp'
import { Begun } from '../visits/begun'
import '../today/today.css'

function Screen() {
  const { say, show, today } = useApp()
  const { list, order, choose, hasWays } = useToday()
  const isPainted = usePainted()
  const isQuiet = list.first.length + list.overdue.length + list.today.length === 0
  const orders = (['need', 'way'] as const).map((value) => ({ value, label: say(`care-order-${value}`) }))
  return (
    <Page title={say('today-title')} lead={show.day(today)} isHome>
      <Begun />
      {list.homes === 0 ? <NoHomes /> : isQuiet && <NothingDue next={nextOf(list.week, list.next)} />}
      <Stops title={say('care-first')} stops={list.first} isDanger />
      {hasWays && !isQuiet && (
        <Choice
          label={say('care-order')}
          options={orders}
          value={order}
          onChoose={(chosen) => choose(chosen as Order)}
          isRow
        />
      )}
      <Stops title={say('care-overdue')} stops={list.overdue} />
      <Stops title={say('care-today')} stops={list.today} />
      {isPainted && (
        <>
          {list.homes > 0 && <WeekCard />}
          <Stops title={say('care-week')} stops={list.week} />
          {list.quiet > 0 && <Quiet count={list.quiet} />}
          {BOOK.source.includes('NOT CLINICALLY APPROVED') && <p class="quiet small">{say('care-not-approved')}</p>}
        </>
      )}
    </Page>
  )
}

const nextOf = (week: readonly HomeStop[], next: string | null): string | null => week[0]?.dues[0].task.due_on ?? next

const AT_FIRST = 10
/** Fill the screen of a phone: they are painted before the others are drawn. */
const IN_SIGHT = 3

/** A part of the list: as many as one sees on a day's walk, the rest when asked for. */
function Stops({
  title,
  stops,
  isDanger = false,
}: {
  readonly title: string
  readonly stops: readonly HomeStop[]
  readonly isDanger?: boolean
}) {
  const { say, show } = useApp()
  const isPainted = usePainted()
  const [most, setMost] = useState(AT_FIRST)
  if (stops.length === 0) return null
  const left = stops.length - most
  return (
    <section class="stops">
      <h2>
        {title} <span class="stops-count">{show.number(stops.length)}</span>
      </h2>
      <ul class="stops-list">
        {stops.slice(0, isPainted ? most : IN_SIGHT).map((stop) => (
          <StopCard key={`${stop.home.subject} ${stop.person?.person ?? ''}`} stop={stop} isDanger={isDanger} />
        ))}
      </ul>
      {left > 0 && (
        <Button kind="second" isWide onClick={() => setMost(most + AT_FIRST)}>
          {say('care-more', { count: Math.min(left, AT_FIRST) })}
        </Button>
      )}
    </section>
  )
}

function NothingDue({ next }: { readonly next: string | null }) {
  const { say, show, today } = useApp()
  return (
    <Empty title={say('care-none-due')} icon="sun">
      {next && <p>{say('care-none-due-next', { day: show.day(next, today) })}</p>}
      <p>{say('care-none-due-hint')}</p>
    </Empty>
  )
}

function NoHomes() {
  const { say, go } = useApp()
  return (
    <Empty title={say('care-no-homes')} icon="people">
      <p>{say('care-no-homes-hint')}</p>
      <div class="actions">
        <Button icon="people" onClick={() => go('enrol')}>
          {say('care-no-homes-enrol')}
        </Button>
        <Button kind="second" icon="sync" onClick={() => go('sync')}>
          {say('care-no-homes-sync')}
        </Button>
      </div>
    </Empty>
  )
}

function Quiet({ count }: { readonly count: number }) {
  const { say, go } = useApp()
  return (
    <p class="stops-quiet">
      {say('care-quiet', { count })}{' '}
      <Button kind="plain" onClick={() => go('homes')}>
        {say('care-quiet-see')}
      </Button>
    </p>
  )
}

export const screen: ScreenOf = { path: 'today', title: 'today-title', tab: 'home', Screen }
