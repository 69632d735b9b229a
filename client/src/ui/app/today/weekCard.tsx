/** What her week holds against her hours; a word when it is too much (SRV-08). */
import { useMemo } from 'preact/hooks'
import { agreedBy, type Hours, weekPlan } from '../../../care/week'
import { clauseAt } from '../charter/known'
import { homeBook } from '../mine/homeBook'
import { BigNumber, Box, Card } from '../parts'
import { useApp } from '../useApp'

export function WeekCard() {
  const { phone, say, show, today, changes } = useApp()
  const plan = useMemo(() => {
    const hours = clauseAt<Hours>(phone, homeBook(phone, today) ?? '', 'hours', today)
    return weekPlan(phone.index.homes, phone.myVisits(), today, agreedBy(hours))
  }, [phone, changes, today])
  const hours = (minutes: number): string => show.number(Math.round(minutes / 30) / 2)
  const of = show.number(plan.hours)
  return (
    <Card title={say('care-plan')}>
      <div class="week-numbers">
        <BigNumber label={say('care-plan-done')} value={show.number(plan.done)} />
        <BigNumber label={say('care-plan-left')} value={show.number(plan.planned)} />
        <BigNumber
          label={say('care-plan-hours')}
          value={hours(plan.doneMinutes + plan.plannedMinutes)}
          unit={say('care-plan-of', { hours: of })}
        />
      </div>
      {plan.over > 0 ? (
        <Box kind="ask" title={say('care-plan-over', { over: hours(plan.over) })} todo={say('care-plan-over-do')} />
      ) : (
        <p>{say('care-plan-fits')}</p>
      )}
      <p class="quiet small">{plan.isAgreed ? say('care-plan-agreed') : say('care-plan-example', { hours: of })}</p>
    </Card>
  )
}
