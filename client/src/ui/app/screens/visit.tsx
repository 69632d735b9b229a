/** A visit: the form, filled in from what is known; at its end the entry and the end of the draft in one stroke. */
import { useMemo } from 'preact/hooks'
import { dangerOf } from '../../../care/danger'
import type { Form, Home, Story } from '../../../sync/phone'
import type { Filled } from '../../form/host'
import { wishesFor } from '../homes/living'
import { visitOf } from '../homes/storyLines'
import { WishCards } from '../homes/wishCards'
import { Empty, Page, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useLoaded } from '../useApp'
import { filesFor, lightened } from '../visits/attached'
import { keyOf, type Visiting } from '../visits/keys'
import { knownFor } from '../visits/known'
import { lastAnswers, visitCorrected, visitIn, visitMade } from '../visits/made'
import { knownFrom } from '../visits/reopened'
import { Sitting } from '../visits/sitting'
import { Watch } from '../visits/spent'
import '../homes/homes.css'

interface Told extends Visiting {
  /** Why it is put right, in her words. */
  readonly reason?: string
  /** She goes on with what she had begun. */
  readonly on?: string
}

function Screen(told: Told) {
  const { phone, say } = useApp()
  const { book, subject } = told
  const found = useLoaded(
    () => Promise.all([phone.form(told.form), phone.story(book, subject)]),
    [phone, told.form, book, subject],
  )
  const [form, story] = found ?? []
  const home = phone.index.home(book, subject)
  const title = home?.household.name ?? say('visits-title')
  if (found === undefined) {
    return (
      <Page title={title}>
        <Waiting>{say('visits-opening')}</Waiting>
      </Page>
    )
  }
  if (!form || !story || !home) {
    return (
      <Page title={title}>
        <Empty title={say(form ? 'home-not-here' : 'visits-form-away')} />
      </Page>
    )
  }
  return <Filling told={told} form={form} story={story} home={home} />
}

interface FillingGiven {
  readonly told: Told
  readonly form: Form
  readonly story: Story
  readonly home: Home
}

function Filling({ told, form, story, home }: FillingGiven) {
  const { phone, say, go, today, tell } = useApp()
  const { book, subject, person, visit, reason = '' } = told
  const key = keyOf(told)
  const watch = useMemo(() => new Watch(phone, key), [])
  const earlier = useMemo(() => (visit ? visitIn(story, visit) : null), [])
  const before = earlier?.answers ?? null
  const member = home.persons.find((one) => one.person === person) ?? null
  const known = useMemo(() => {
    if (before) return knownFrom(form.model, before)
    const same = new Set(phone.forms.filter(({ formId }) => formId === form.model.id).map(({ hash }) => hash))
    return knownFor(form.model, home, member, today, lastAnswers(story, same, person))
  }, [])
  const done = async ({ answers, files }: Filled): Promise<void> => {
    const taken = await lightened(filesFor(answers, files, []).files)
    const finished = { answers, spent: watch.spent, danger: dangerOf(answers), files: taken }
    const id = visit || phone.newId()
    const last = visitOf(story, visit)?.entry ?? visit
    const act = visit ? visitCorrected(told, last, reason, finished, earlier?.files) : visitMade(told, id, finished)
    try {
      await phone.write([act], key)
    } catch (problem) {
      tell(say('visits-not-kept'))
      throw problem
    }
    await watch.over()
    tell(say(visit ? 'visits-put-right' : 'visits-kept'))
    go('visited', { book, subject, visit: id }, 'instead')
  }
  const hasWishes = !visit && wishesFor(home, person).length > 0
  return (
    <Page title={member?.name ?? home.household.name}>
      {hasWishes && (
        <details class="card">
          <summary>{say('wishes-look')}</summary>
          <WishCards home={home} person={person} />
        </details>
      )}
      <Sitting
        form={form}
        draftKey={key}
        goesOn={told.on === 'yes'}
        known={known}
        before={before}
        onDone={done}
        onDraft={() => void watch.tick()}
      />
    </Page>
  )
}

export const screen: ScreenOf = { path: 'visit', title: 'visits-title', isForm: true, Screen }
