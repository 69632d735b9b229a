/** Visits that she planned to make together with a health worker: the only families whose stories she has. */
import type { VisitPlan } from '../../../people/custody'
import type { Kept } from '../../../register/fold'
import { Card, Row, Rows } from '../parts'
import { useApp } from '../useApp'

export function Planned() {
  const { phone, say, show, go, today } = useApp()
  const plans = (phone.index.table('visit_plan') as readonly Kept<VisitPlan>[])
    .filter(({ supervisor, closed }) => supervisor === phone.person.id && !closed)
    .sort((a, b) => (a.planned_on < b.planned_on ? -1 : 1))
  return (
    <Card title={say('others-planned')}>
      {plans.length === 0 && <p>{say('others-planned-none')}</p>}
      {plans.length > 0 && (
        <Rows label={say('others-planned')}>
          {plans.map(({ plan, book, subject, planned_on }) => {
            const name = phone.index.home(book, subject)?.household.name
            return (
              <Row
                key={plan}
                icon="home"
                title={name ?? say('others-planned-not-here')}
                note={show.day(planned_on, today)}
                {...(name && { onClick: () => go('home', { book, subject }) })}
              />
            )
          })}
        </Rows>
      )}
    </Card>
  )
}
