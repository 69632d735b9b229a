/** One person, or one family, who is due: why, since when, what to bring, and the way into the visit. */
import { reasonsOf } from '../../../care/reasons'
import type { Due, Stop } from '../../../care/today'
import type { Say } from '../../../i18n/speech'
import type { Home, Phone } from '../../../sync/phone'
import { ageWords } from '../homes/words'
import { Button, Icon } from '../parts'
import { useApp } from '../useApp'
import { bringWords, reasonWords } from './words'

export type HomeStop = Stop<Home>

const LOOK = { overdue: 'late', today: 'due', week: 'soon' } as const

export function StopCard({ stop, isDanger = false }: { readonly stop: HomeStop; readonly isDanger?: boolean }) {
  const { phone, say, go, today } = useApp()
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
      <p class="stop-where">{[...whoseOf(stop, say, today), villageOf(home, phone)].filter(Boolean).join(' · ')}</p>
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

/** Age and family of a person; of a family, that it is meant as a whole. */
function whoseOf({ home, person }: HomeStop, say: Say, today: string): readonly string[] {
  if (!person) return [say('care-family')]
  return [ageWords(say, person, today), say('care-in-family', { family: home.household.name })]
}

/** The neighbourhood, or the village where none was noted. */
function villageOf({ household }: Home, phone: Phone): string {
  if (household.neighbourhood) return household.neighbourhood
  const village = phone.index.table('place').find(({ subject }) => subject === household.place)
  return (village as { readonly name?: string } | undefined)?.name ?? ''
}

/** Where and when they want the visit (TRU-01); the rest of the wish stands before the visit itself. */
function wishOf({ home, person }: HomeStop): string {
  const of = (whose: string): string => {
    const wish = home.wishes.find((one) => one.whose === whose)
    return [wish?.time, wish?.place].filter(Boolean).join(' · ')
  }
  return (person && of(person.person)) || of('')
}
