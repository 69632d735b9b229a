/** Before a visit: how they want to be visited, for whom it is, and which form fits today. */
import { useState } from 'preact/hooks'
import { type Fitting, formsFor } from '../../../care/formsFor'
import { scheduleOf } from '../../../care/schedules'
import type { FormNote } from '../../../sync/phone'
import { ConsentState } from '../homes/consentState'
import { consentOf, residents } from '../homes/living'
import { WishCards } from '../homes/wishCards'
import { ageWords, serviceWord } from '../homes/words'
import { Box, Button, Card, Choice, Empty, Page, Row, Rows, Tag } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useStory } from '../useApp'
import { Begun } from '../visits/begun'
import { dueIn } from '../visits/due'
import { toldOf } from '../visits/keys'
import '../homes/homes.css'

interface Told {
  readonly book: string
  readonly subject: string
  /** For whom; empty or left out: the whole family, until she chooses. */
  readonly person?: string
}

function Screen({ book, subject, person: given = '' }: Told) {
  const { phone, say, go, today } = useApp()
  const home = phone.index.home(book, subject)
  const story = useStory(book, subject)
  const [person, setPerson] = useState(given)
  if (!home) {
    return (
      <Page title={say('visits-choose-title')}>
        <Empty title={say('home-not-here')} />
      </Page>
    )
  }
  const isDue = new Set(dueIn(home, today).map(({ whose }) => whose))
  const options = [
    { value: '', label: say('visits-family') },
    ...residents(home).map((one) => ({
      value: one.person,
      label: one.name,
      note: [ageWords(say, one, today), isDue.has(one.person) && say('visits-is-due')].filter(Boolean).join(' · '),
    })),
  ]
  const isRefused = [consentOf(story), consentOf(story, person)].some((one) => one?.withdrawn_on)
  const member = residents(home).find((one) => one.person === person) ?? null
  const found = formsFor(home, member, today, phone.forms)
  const begin =
    ({ form, service }: Fitting<FormNote>) =>
    () =>
      go('visit', toldOf({ book, subject, person, form: form.hash, service, visit: '' }))
  const rows = (of: readonly Fitting<FormNote>[], label: string) =>
    of.length > 0 && (
      <Rows label={label}>
        {of.map((one) => (
          <FormRow key={`${one.form.hash} ${one.service}`} one={one} onClick={begin(one)} />
        ))}
      </Rows>
    )
  const others = found.filter(({ why }) => why === 'other')
  return (
    <Page title={say('visits-choose-title')} lead={home.household.name}>
      <WishCards home={home} person={person} />
      <ConsentState home={home} story={story} />
      <Begun book={book} subject={subject} />
      <Card>
        <Choice label={say('visits-for-whom')} value={person} options={options} onChoose={setPerson} />
      </Card>
      {isRefused && <Box kind="problem" title={say('visits-refused')} todo={say('visits-refused-todo')} />}
      {!isRefused && (
        <>
          <h2>{say('visits-which')}</h2>
          {found.length === 0 && <NoForm hasForms={phone.forms.length > 0} />}
          {rows(
            found.filter(({ why }) => why !== 'other'),
            say('visits-which'),
          )}
          {others.length > 0 && (
            <details class="card">
              <summary>{say('visits-others')}</summary>
              {rows(others, say('visits-others'))}
            </details>
          )}
        </>
      )}
    </Page>
  )
}

function FormRow({ one, onClick }: { one: Fitting<FormNote>; onClick: () => void }) {
  const { say } = useApp()
  const { form, service, why, task } = one
  const reason = task && say(scheduleOf(task.schedule)?.reason ?? '')
  const note = reason ?? (why === 'other' ? '' : serviceWord(say, service))
  if (!form.isHere) return <Row icon="paper" title={form.title} note={say('visits-form-away')} />
  return (
    <Row
      icon="paper"
      title={form.title}
      note={note}
      mark={reason && <Tag mood="open">{say('visits-due')}</Tag>}
      onClick={onClick}
    />
  )
}

function NoForm({ hasForms }: { hasForms: boolean }) {
  const { say, go } = useApp()
  if (hasForms) return <p class="quiet">{say('visits-none-fits')}</p>
  return (
    <Empty title={say('visits-no-forms')}>
      <Button kind="second" onClick={() => go('sync')}>
        {say('visits-no-forms-sync')}
      </Button>
    </Empty>
  )
}

export const screen: ScreenOf = { path: 'chooseVisit', title: 'visits-choose-title', Screen }
