/** A family moves: to another place of this community, or out of it; or it is back. */
import { useState } from 'preact/hooks'
import { movedAway, returned } from '../homes/tellings'
import { Box, Button, Card, Choice, Field, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

const NOWHERE = ''

function Screen({ book, subject }: { book: string; subject: string }) {
  const { phone, say, go, today, tell } = useApp()
  const home = phone.index.home(book, subject)
  const isAway = Boolean(home?.household.moved_away_on)
  const [how, setHow] = useState('within')
  const [day, setDay] = useState(today)
  const [to, setTo] = useState(NOWHERE)
  const wrong = !day ? say('homes-fault-day') : day > today ? say('homes-fault-future') : undefined
  const isWithin = !isAway && how === 'within'
  const keep = async (): Promise<void> => {
    if (isWithin) return go('homeEdit', { book, subject }, 'instead')
    if (wrong) return
    await phone.write([isAway ? returned({ book, subject }, day) : movedAway({ book, subject }, day, to)])
    tell(say(isAway ? 'move-returned-done' : 'move-done'))
    go('home', { book, subject }, 'instead')
  }
  const others = phone.books.filter((one) => one.book !== book && one.kind === 'community')
  const elsewhere = { value: NOWHERE, label: say('move-unknown') }
  const actions = (
    <Button onClick={keep}>{say(isWithin ? 'move-within-next' : isAway ? 'move-return-yes' : 'move-yes')}</Button>
  )
  return (
    <Page title={say(isAway ? 'home-return' : 'home-move')} lead={home?.household.name} actions={actions}>
      <Card>
        {!isAway && (
          <Choice
            label={say('move-where')}
            value={how}
            options={['within', 'out'].map((value) => ({
              value,
              label: say(`move-${value}`),
              note: say(`move-${value}-note`),
            }))}
            onChoose={setHow}
          />
        )}
        {!isWithin && (
          <Field
            type="date"
            label={say(isAway ? 'move-back-day' : 'move-day')}
            value={day}
            max={today}
            wrong={wrong}
            onInput={setDay}
          />
        )}
        {!isWithin && !isAway && others.length > 0 && (
          <Choice
            label={say('move-to')}
            value={to}
            options={[elsewhere, ...others.map((one) => ({ value: one.book, label: one.name }))]}
            onChoose={setTo}
          />
        )}
      </Card>
      {!isWithin && !isAway && <Box title={say('move-what')} />}
    </Page>
  )
}

export const screen: ScreenOf = { path: 'move', title: 'home-move', tab: 'homes', Screen }
