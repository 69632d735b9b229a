/** Her work of a month: how much, how soon, what to look at, and the months before. */
import type { Visit } from '../../../care/fold'
import { type Month, monthBefore, monthsTo, type Pace, soonOf, workOf } from '../../../supervision/ownWork'
import { serviceWord } from '../homes/words'
import { Card } from '../parts'
import { useApp, useLoaded } from '../useApp'
import { Contesting } from './contesting'
import { Bars, Columns } from './picture'
import { type Mine, storiesOf } from './useMine'

const TREND = 6

interface Given {
  readonly mine: Mine
  readonly month: string
}

export function Visits({ mine, month }: Given) {
  const { say, show } = useApp()
  const [now, before] = [workOf(mine.inputs.visits, month), workOf(mine.inputs.visits, monthBefore(month))]
  const services = [...new Set([...now.services, ...before.services].map(({ service }) => service))]
  const of = (counts: Month, service: string): number =>
    counts.services.find((one) => one.service === service)?.visits ?? 0
  const bars = services.map((service) => ({
    ...{ label: serviceWord(say, service || null), value: of(now, service), before: of(before, service) },
  }))
  const shown = say('mine-visits-count', { count: now.visits })
  return (
    <Card title={say('mine-visits')}>
      <p>
        <strong>{shown}</strong> {say('mine-visits-before', { count: before.visits, month: show.month(before.month) })}
      </p>
      <p class="picture-key">
        <span>{show.month(month)}</span>
        <span class="before">{show.month(before.month)}</span>
      </p>
      {bars.length > 0 && (
        <Bars title={say('mine-by-service')} bars={bars} now={show.month(month)} before={show.month(before.month)} />
      )}
      <Contesting figure="visits" month={month} shown={shown} />
    </Card>
  )
}

export function Soon({ mine, month }: Given) {
  const { phone, say, changes } = useApp()
  const visits = mine.inputs.visits as readonly Visit[]
  const soon = useLoaded(async () => {
    const stories = await storiesOf(phone, mine.inputs.visits, month)
    return soonOf(
      visits,
      stories.map(({ lines }) => lines.filter(({ held }) => !held)),
      month,
    )
  }, [phone, month, mine, changes])
  if (!soon) return null
  const paced = (name: string, pace: Pace | null): string =>
    pace === null ? say(`${name}-none`) : say(name, { count: pace.count, median: pace.median, most: pace.most })
  const [due, arrival] = [paced('mine-soon-due', soon.due), paced('mine-soon-arrival', soon.arrival)]
  return (
    <Card title={say('mine-soon')}>
      <ul class="asks">
        <li>
          <p>{due}</p>
        </li>
        <li>
          <p>{arrival}</p>
        </li>
      </ul>
      <Contesting figure="speed" month={month} shown={`${due} ${arrival}`} />
    </Card>
  )
}

/** Questions, never blame. */
export function ToAsk({ mine, month }: Given) {
  const { say, go } = useApp()
  const work = workOf(mine.inputs.visits, month)
  const missing = work.visits - work.dangerAsked
  const asked = {
    danger_asked: say('mine-asked', { asked: work.dangerAsked, of: work.visits }),
    corrected: say('mine-corrected', { count: work.corrected.length }),
    to_check: say('mine-to-check', { count: work.toCheck.length }),
  }
  return (
    <Card title={say('mine-ask')}>
      <p>{say('mine-ask-what')}</p>
      <ul class="asks">
        <li>
          <p class="says">{asked.danger_asked}</p>
          {missing > 0 && <p>{say('mine-asked-why', { count: missing })}</p>}
          <Contesting figure="danger_asked" month={month} shown={asked.danger_asked} />
        </li>
        <li>
          <p class="says">{asked.corrected}</p>
          {work.corrected.length > 0 && <p>{say('mine-corrected-why')}</p>}
          <Contesting figure="corrected" month={month} shown={asked.corrected} />
        </li>
        <li>
          <p class="says">{asked.to_check}</p>
          {work.toCheck.length > 0 && (
            <>
              <p>{say('mine-to-check-why')}</p>
              <p>
                <button type="button" class="link" onClick={() => go('statement', { month })}>
                  <span>{say('mine-to-check-see')}</span>
                </button>
              </p>
            </>
          )}
          <Contesting figure="to_check" month={month} shown={asked.to_check} />
        </li>
      </ul>
    </Card>
  )
}

export function Trend({ mine, month }: Given) {
  const { say, show } = useApp()
  const months = monthsTo(mine.inputs.visits, month, TREND)
  const short = (of: string): string =>
    show
      .shortDay(`${of}-01`)
      .replace(/[0-9.]+\s*/g, '')
      .trim()
  return (
    <Card title={say('mine-trend')}>
      <Columns
        title={say('mine-trend')}
        bars={months.map((one) => ({ label: short(one.month), value: one.visits }))}
        now={say('mine-visits')}
      />
    </Card>
  )
}
