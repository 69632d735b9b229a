/** @jsxImportSource preact */
/** One person, or one family, who is due: why, since when, what to bring, and the way into the visit. */
import { reasonsOf } from '../../../care/reasons'
import type { Due, Stop } from '../../../care/today'
import type { Home, Phone } from '../../../sync/phone'
import { Button, Icon } from '../parts'
import { useApp } from '../useApp'
import { bringWords, reasonWords } from './words'

export type HomeStop = Stop<Home>

const LOOK = { overdue: 'late', today: 'due', week: 'soon' } as const

export function StopCard({ stop, isDanger = false }: { readonly stop: HomeStop; readonly isDanger?: boolean }) {
  const { phone, say, go } = useApp()
  const { home, person, dues } = stop
  const { book, subject } = home
  const who = person?.name ?? home.household.name
  const bring = bringWords(
    say,
    dues.flatMap(({ schedule }) => schedule.bring),
  )
  const wish = wishOf(stop)
  const start = (): void => go('chooseVisit', { book, subject, person: person?.person ?? '' })
  return (
    <li class={`card stop ${isDanger ? 'danger' : LOOK[stop.when]}`}>
      <h3>{who}</h3>
      <p class="stop-where">
        {whereOf(stop, phone, (family) => say('care-in-family', { family }), say('care-family'))}
      </p>
      <ul class="stop-reasons">
        {dues.map((due) => (
          <Reasons key={`${due.task.schedule} ${due.task.step}`} due={due} isDanger={isDanger} />
        ))}
      </ul>
      {wish && (
        <p class="stop-note">
          <Icon name="ask" />
          <span>{say('care-wish', { wish })}</span>
        </p>
      )}
      {bring && (
        <p class="stop-note">
          <Icon name="leave" />
          <span>{say('care-bring', { things: bring })}</span>
        </p>
      )}
      <Button onClick={start} icon="home" isWide kind={stop.when === 'week' ? 'second' : 'first'}>
        {say('care-start')}
        <span class="hidden-text"> {say('care-start-who', { who })}</span>
      </Button>
    </li>
  )
}

function Reasons({ due, isDanger }: { readonly due: Due; readonly isDanger: boolean }) {
  const { say, show, today } = useApp()
  const { what, when, because } = reasonsOf(due)
  const isUrgent = isDanger && due.schedule.need === 0
  return (
    <li>
      <Icon name={isUrgent ? 'problem' : due.when === 'overdue' ? 'clock' : 'today'} />
      <span>
        <strong>{reasonWords(say, show, what, today)}</strong>
        <span class="stop-when">
          {because && `${reasonWords(say, show, because, today)} `}
          {reasonWords(say, show, when, today)}
        </span>
      </span>
    </li>
  )
}

/** Family and neighbourhood, or the village where none was noted. */
function whereOf({ home, person }: HomeStop, phone: Phone, inFamily: (name: string) => string, whole: string): string {
  const { household } = home
  const village = phone.index.table('place').find(({ subject }) => subject === household.place) as
    | { readonly name?: string }
    | undefined
  const family = person ? inFamily(household.name) : whole
  return [family, household.neighbourhood || village?.name].filter(Boolean).join(' · ')
}

/** Where and when they want the visit (TRU-01); the rest of the wish stands before the visit itself. */
function wishOf({ home, person }: HomeStop): string {
  const of = (whose: string): string => {
    const wish = home.wishes.find((one) => one.whose === whose)
    return [wish?.time, wish?.place].filter(Boolean).join(' · ')
  }
  return (person && of(person.person)) || of('')
}
