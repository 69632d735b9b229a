/** Nameless figures: visits by service and over months, of one health worker or of a whole community. */
import { monthBefore } from '../../../supervision/ownWork'
import { serviceWord } from '../homes/words'
import { Bars, Columns } from '../mine/picture'
import { Card } from '../parts'
import { useApp } from '../useApp'

const TREND = 6

interface Given {
  readonly title: string
  readonly books: readonly string[]
  /** Left out: all of them. */
  readonly chw?: string
  readonly children?: preact.ComponentChildren
}

export function Figures({ title, books, chw, children }: Given) {
  const { phone, say, show, today } = useApp()
  const mine = phone.figures.filter((one) => books.includes(one.book) && (!chw || one.chw === chw))
  const month = today.slice(0, 7)
  const before = monthBefore(month)
  const sum = (of: string, service?: string): number =>
    mine
      .filter((one) => one.month === of && (service === undefined || (one.service ?? '') === service))
      .reduce((all, one) => all + one.visits, 0)
  const services = [...new Set(mine.filter((one) => one.month >= before).map(({ service }) => service ?? ''))].sort()
  const bars = services.map((service) => ({
    ...{ label: serviceWord(say, service || null), value: sum(month, service), before: sum(before, service) },
  }))
  const months = Array.from({ length: TREND }, (_, n) => monthBefore(month, TREND - 1 - n))
  const short = (of: string): string =>
    show
      .shortDay(`${of}-01`)
      .replace(/[0-9.]+\s*/g, '')
      .trim()
  return (
    <Card title={title}>
      <p>
        <strong>{say('mine-visits-count', { count: sum(month) })}</strong>{' '}
        {say('mine-visits-before', { count: sum(before), month: show.month(before) })}
      </p>
      {children}
      {bars.length > 0 && (
        <>
          <p class="picture-key">
            <span>{show.month(month)}</span>
            <span class="before">{show.month(before)}</span>
          </p>
          <Bars title={say('mine-by-service')} bars={bars} now={show.month(month)} before={show.month(before)} />
        </>
      )}
      <h3>{say('mine-trend')}</h3>
      <Columns
        title={say('mine-trend')}
        bars={months.map((of) => ({ label: short(of), value: sum(of) }))}
        now={say('mine-visits')}
      />
      <p class="small quiet">{say('others-nameless')}</p>
    </Card>
  )
}
