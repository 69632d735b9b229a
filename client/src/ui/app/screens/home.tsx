/** The folder of one family: how it wants to be visited before anything else, then who lives there, and its story. */
import type { Home, Story } from '../../../sync/phone'
import { ConsentState } from '../homes/consentState'
import { formerOnes, isOpen, residents, whereabouts } from '../homes/living'
import { StoryLines } from '../homes/storyLines'
import { WishCards } from '../homes/wishCards'
import { ageWords, calledBy, sexWord } from '../homes/words'
import { Box, Button, Empty, Page, Row, Rows, Tag, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useStory } from '../useApp'
import { Begun } from '../visits/begun'
import { Due } from '../visits/due'
import '../homes/homes.css'

interface Told {
  readonly book: string
  readonly subject: string
}

function Screen({ book, subject }: Told) {
  const { phone, say, go } = useApp()
  const home = phone.index.home(book, subject)
  const story = useStory(book, subject)
  if (!home) {
    return (
      <Page title={say('home-title')}>
        <Empty title={say('home-not-here')}>
          <p>{say('home-not-here-hint')}</p>
        </Empty>
      </Page>
    )
  }
  const visit = (
    <Button icon="home" onClick={() => go('chooseVisit', { book, subject })}>
      {say('visits-begin')}
    </Button>
  )
  return (
    <Page title={home.household.name} lead={whereabouts(phone, home)} {...(isOpen(home) ? { actions: visit } : {})}>
      <WishCards home={home} />
      <Closed home={home} story={story} />
      <Begun book={book} subject={subject} />
      <ConsentState home={home} story={story} />
      <Due home={home} />
      <Members home={home} />
      <HereOnly home={home} />
      {story === undefined && <Waiting>{say('homes-reading')}</Waiting>}
      {story && <StoryLines story={story} home={home} />}
      {home.household.from_subject && (
        <Rows>
          <Row
            icon="paper"
            title={say('before-title')}
            note={say('before-note')}
            onClick={() => go('before', { book, subject })}
          />
        </Rows>
      )}
      <Changes home={home} />
    </Page>
  )
}

/** The family lives here no longer, or its story goes on in another folder. */
function Closed({ home, story }: { home: Home; story: Story | null | undefined }) {
  const { phone, say, show, go, today } = useApp()
  const { book, household } = home
  const other = household.merged_into ? phone.index.home(book, household.merged_into) : undefined
  if (household.merged_into) {
    const name = other?.household.name ?? say('homes-another')
    return (
      <Box title={say('home-merged', { name })}>
        {other && (
          <Button kind="second" onClick={() => go('home', { book, subject: other.subject })}>
            {say('home-merged-open', { name })}
          </Button>
        )}
        {story && (
          <Button kind="plain" onClick={() => go('merge', { book, subject: home.subject, undo: 'yes' })}>
            {say('home-merged-undo')}
          </Button>
        )}
      </Box>
    )
  }
  if (!household.moved_away_on) return null
  return (
    <Box title={say('home-away', { day: show.day(household.moved_away_on, today) })} todo={say('home-away-todo')} />
  )
}

function Members({ home }: { home: Home }) {
  const { say, go, today } = useApp()
  const { book, subject } = home
  const [here, gone] = [residents(home), formerOnes(home)]
  const open = (person: string) => () => go('person', { book, subject, person })
  const about = (person: Home['persons'][number]): string =>
    [
      home.household.head === person.person && say('homes-head'),
      ageWords(say, person, today),
      person.sex === 'not_said' ? '' : sexWord(say, person.sex),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <>
      <h2>{say('home-who')}</h2>
      {here.length === 0 && <p class="quiet">{say('home-nobody')}</p>}
      <Rows label={say('home-who')}>
        {here.map((person) => (
          <Row
            key={person.person}
            icon="person"
            title={calledBy(person)}
            note={about(person)}
            mark={person.to_settle && <Tag mood="open">{say('homes-two-words')}</Tag>}
            onClick={open(person.person)}
          />
        ))}
        <Row
          icon="pen"
          title={say('home-add-person')}
          onClick={() => go('personEdit', { book, subject, how: 'came' })}
        />
        <Row
          icon="sun"
          title={say('home-add-birth')}
          onClick={() => go('personEdit', { book, subject, how: 'born' })}
        />
      </Rows>
      {gone.length > 0 && (
        <details class="card">
          <summary>{say('home-former', { count: gone.length })}</summary>
          <Rows label={say('home-former', { count: gone.length })}>
            {gone.map((person) => (
              <Row
                key={person.person}
                title={person.name}
                note={say(person.died_on ? 'homes-died' : person.merged_into ? 'homes-merged' : 'homes-left')}
                onClick={open(person.person)}
              />
            ))}
          </Rows>
        </details>
      )}
    </>
  )
}

/** What of this family has not arrived anywhere yet. */
function HereOnly({ home: { book, subject } }: { home: Home }) {
  const { phone, say, go } = useApp()
  if (!phone.outbox.subjects.has(`${book} ${subject}`)) return null
  return (
    <Box title={say('home-here-only')}>
      <p>{say('home-here-only-todo')}</p>
      <Button kind="plain" icon="next" onClick={() => go('sync')}>
        {say('home-here-only-open')}
      </Button>
    </Box>
  )
}

/** What may be changed about the family itself. */
function Changes({ home: { book, subject, household } }: { home: Home }) {
  const { say, go } = useApp()
  const lead = (screen: string) => () => go(screen, { book, subject })
  return (
    <>
      <h2>{say('home-changes')}</h2>
      <Rows label={say('home-changes')}>
        <Row icon="pen" title={say('home-edit')} onClick={lead('homeEdit')} />
        <Row icon="ask" title={say('home-wishes')} onClick={lead('wishes')} />
        <Row icon="paper" title={say('home-consent')} onClick={lead('consent')} />
        <Row icon="leave" title={say(household.moved_away_on ? 'home-return' : 'home-move')} onClick={lead('move')} />
        {!household.merged_into && <Row icon="both" title={say('home-same')} onClick={lead('merge')} />}
      </Rows>
    </>
  )
}

export const screen: ScreenOf = { path: 'home', title: 'home-title', tab: 'homes', Screen }
