/** One person of a family: who she is, how she wants to be visited, what can be done, what was done. */
import type { Home } from '../../../sync/phone'
import { livesHere } from '../homes/living'
import { visitOf } from '../homes/storyLines'
import { notTheSame } from '../homes/tellings'
import { WishCards } from '../homes/wishCards'
import { ageWords, serviceWord, sexWord } from '../homes/words'
import { Box, Button, Card, Empty, Page, Row, Rows } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useStory } from '../useApp'
import '../homes/homes.css'

interface Told {
  readonly book: string
  readonly subject: string
  readonly person: string
}
type Member = Home['persons'][number]

function Screen({ book, subject, person: id }: Told) {
  const { phone, say, go } = useApp()
  const home = phone.index.home(book, subject)
  const person = home?.persons.find((one) => one.person === id)
  if (!home || !person) {
    return (
      <Page title={say('person-title')}>
        <Empty title={say('home-not-here')} />
      </Page>
    )
  }
  const visit = (
    <Button icon="home" onClick={() => go('chooseVisit', { book, subject, person: id })}>
      {say('visits-begin')}
    </Button>
  )
  const isHere = livesHere(person)
  return (
    <Page title={person.name} lead={home.household.name} {...(isHere ? { actions: visit } : {})}>
      {isHere && <WishCards home={home} person={id} />}
      <Facts person={person} />
      {person.to_settle && <Box kind="ask" title={say('person-two-words')} todo={say('person-two-words-todo')} />}
      {person.flags && <Box kind="ask" title={say('person-flags')} todo={say('person-flags-todo')} />}
      <Former home={home} person={person} />
      <Visits home={home} person={id} />
      {isHere && <Changes where={{ book, subject, person: id }} />}
    </Page>
  )
}

function Facts({ person }: { person: Member }) {
  const { say, show, today } = useApp()
  const { born_on, born_estimated, sex } = person
  return (
    <Card>
      <p class="lead">{ageWords(say, person, today)}</p>
      {sex !== 'not_said' && <p>{sexWord(say, sex)}</p>}
      {born_on && !born_estimated && <p class="quiet">{say('person-born', { day: show.day(born_on, '0000') })}</p>}
      {born_on && born_estimated && <p class="quiet">{say('person-estimated')}</p>}
    </Card>
  )
}

/** She lives here no longer; what was told by mistake can be taken back. */
function Former({ home, person }: { home: Home; person: Member }) {
  const { phone, say, show, go, today, tell } = useApp()
  const { book, subject } = home
  const story = useStory(book, subject)
  if (person.merged_into) {
    const other = home.persons.find((one) => one.person === person.merged_into)?.name ?? ''
    const merge = story?.lines.find(({ kind, body }) => kind === 'person.merged' && body?.person === person.person)
    const undo = async (): Promise<void> => {
      await phone.write([notTheSame({ book, subject }, merge?.id ?? '')])
      tell(say('merge-undone'))
    }
    return (
      <Box title={say('person-merged', { name: other })}>
        {merge && (
          <Button kind="second" onClick={undo}>
            {say('merge-undo')}
          </Button>
        )}
      </Box>
    )
  }
  const lead = (how: string) => () => go('personEnd', { book, subject, person: person.person, how })
  if (person.died_on) {
    return (
      <Box title={say('person-died', { day: show.day(person.died_on, today) })}>
        <Button kind="plain" onClick={lead('lives')}>
          {say('person-died-wrong')}
        </Button>
      </Box>
    )
  }
  if (!person.left_on) return null
  return (
    <Box title={say('person-left', { day: show.day(person.left_on, today) })}>
      <Button kind="plain" onClick={lead('back')}>
        {say('person-came-back')}
      </Button>
    </Box>
  )
}

function Visits({ home: { book, subject }, person }: { home: Home; person: string }) {
  const { say, show, go, today } = useApp()
  const story = useStory(book, subject)
  const made = [...(story?.lines ?? [])]
    .reverse()
    .filter(({ kind, body }) => kind === 'visit.made' && body?.person === person)
  if (!story || made.length === 0) return null
  return (
    <>
      <h2>{say('person-visits')}</h2>
      <Rows label={say('person-visits')}>
        {made.map(({ id, happened_on }) => (
          <Row
            key={id}
            title={serviceWord(say, visitOf(story, id)?.service ?? null)}
            note={show.day(visitOf(story, id)?.day ?? happened_on, today)}
            onClick={() => go('visited', { book, subject, visit: id })}
          />
        ))}
      </Rows>
    </>
  )
}

function Changes({ where }: { where: Told }) {
  const { say, go } = useApp()
  const { book, subject, person } = where
  const lead =
    (screen: string, more: Record<string, string> = {}) =>
    () =>
      go(screen, { ...where, ...more })
  return (
    <>
      <h2>{say('home-changes')}</h2>
      <Rows label={say('home-changes')}>
        <Row icon="pen" title={say('person-edit')} onClick={lead('personEdit', { how: 'edit' })} />
        <Row icon="ask" title={say('home-wishes')} onClick={lead('wishes')} />
        <Row icon="leave" title={say('person-leave')} onClick={lead('personEnd', { how: 'left' })} />
        <Row icon="person" title={say('person-die')} onClick={lead('personEnd', { how: 'died' })} />
        <Row icon="both" title={say('person-same')} onClick={() => go('merge', { book, subject, person })} />
      </Rows>
    </>
  )
}

export const screen: ScreenOf = { path: 'person', title: 'person-title', tab: 'homes', Screen }
