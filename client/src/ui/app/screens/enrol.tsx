/** A family enters the book: consent first, then where it lives, then who lives there. What is typed outlives the app. */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { nameWords } from '../../../people/names'
import { CONSENT_VERSION, ConsentText } from '../homes/consentText'
import {
  asDraft,
  beginning,
  draftKey,
  type Enrolling,
  fromDraft,
  stepAfter,
  stepBefore,
  typedOnes,
} from '../homes/enrolling'
import { HeadChoice } from '../homes/headChoice'
import { booksToEnrolIn, placesUsed } from '../homes/living'
import { PersonFields } from '../homes/personFields'
import { enrolment } from '../homes/tellings'
import { faultsOf, nobody, type TypedPerson, toldFrom } from '../homes/typed'
import { WhereFields } from '../homes/whereFields'
import { ageWords, calledBy } from '../homes/words'
import { toTop } from '../page'
import { Ask, Box, Button, Card, Choice, Empty, Page, Row, Rows, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useLoaded } from '../useApp'
import '../homes/homes.css'

function Screen() {
  const { phone, say, today } = useApp()
  const books = useMemo(() => booksToEnrolIn(phone, today), [phone, today])
  const [book, setBook] = useState(books[0]?.book ?? '')
  if (books.length === 0)
    return (
      <Page title={say('enrol-title')}>
        <Empty title={say('enrol-no-book')} />
      </Page>
    )
  const choice = books.length > 1 && (
    <Choice
      label={say('enrol-book')}
      value={book}
      options={books.map((one) => ({ value: one.book, label: one.name }))}
      onChoose={setBook}
    />
  )
  return <InBook key={book} book={book} choice={choice} />
}

function InBook({ book, choice }: { book: string; choice: ComponentChildren }) {
  const { phone, say } = useApp()
  const drafts = useMemo(() => phone.draft(draftKey(book)), [phone, book])
  const kept = useLoaded(async () => fromDraft(await drafts.find()), [drafts])
  if (kept === undefined)
    return (
      <Page title={say('enrol-title')}>
        <Waiting>{say('homes-reading')}</Waiting>
      </Page>
    )
  return <Typing book={book} choice={choice} kept={kept} />
}

interface TypingGiven {
  readonly book: string
  readonly choice: ComponentChildren
  readonly kept: Enrolling | null
}

function Typing({ book, choice, kept }: TypingGiven) {
  const { phone, say, go, back, today, tell } = useApp()
  const anew = (): Enrolling => beginning(phone.newId(), phone.newId(), placesUsed(phone, book)[0]?.place ?? null)
  const [at, setAt] = useState<Enrolling>(() => kept ?? anew())
  const [isTold, setTold] = useState(false)
  const [isStopping, setStopping] = useState(false)
  const drafts = useMemo(() => phone.draft(draftKey(book)), [phone, book])
  useEffect(() => {
    if (at.agreed) void drafts.keep(asDraft(at)).catch(() => undefined)
  }, [at])
  useEffect(toTop, [at.step])
  const set = (more: Partial<Enrolling>): void => setAt((before) => ({ ...before, ...more }))
  const persons = typedOnes(at.persons)
  const turn = (): void => {
    const isWrong = at.step === 'family' ? !nameWords(at.home.name) : persons.some((one) => hasFaults(one, today))
    setTold(isWrong)
    if (!isWrong) set({ step: stepAfter(at.step) })
  }
  const turnBack = (): void => {
    const before = stepBefore(at.step)
    if (before) set({ step: before })
    else back()
  }
  const stop = async (): Promise<void> => {
    await drafts.drop()
    back()
  }
  const save = async (): Promise<void> => {
    const people = persons.map((one) => toldFrom(one, today))
    const home = { ...at.home, name: at.home.name.trim(), neighbourhood: at.home.neighbourhood.trim() }
    const head = people.some(({ id }) => id === at.head) ? (at.head ?? null) : null
    if (!at.agreed) return
    const where = { book, subject: at.subject }
    await phone.write(
      enrolment(where, phone.person.id, today, { ...home, persons: people, head }, at.agreed),
      draftKey(book),
    )
    tell(say('enrol-done', { name: home.name }))
    go('home', where, 'instead')
  }
  if (at.step === 'consent')
    return (
      <Consent
        choice={choice}
        onAgreed={(heard, language) => set({ agreed: { version: CONSENT_VERSION, language, heard }, step: 'family' })}
      />
    )
  const actions = (
    <>
      <Button kind="second" onClick={turnBack}>
        {say('enrol-back')}
      </Button>
      {at.step === 'look' ? (
        <Button icon="check" onClick={save}>
          {say('enrol-save')}
        </Button>
      ) : (
        <Button onClick={turn}>{say('enrol-next')}</Button>
      )}
    </>
  )
  return (
    <Page title={say('enrol-title')} lead={say(`enrol-step-${at.step}`)} actions={actions}>
      {kept && at.step === kept.step && <Box title={say('enrol-kept')} />}
      {at.step === 'family' && (
        <Card>
          <WhereFields
            book={book}
            typed={at.home}
            onType={(home) => set({ home })}
            wrong={isTold && !nameWords(at.home.name) ? say('homes-fault-family') : undefined}
          />
        </Card>
      )}
      {at.step === 'people' && <People at={at} set={set} isTold={isTold} />}
      {at.step === 'look' && <Look at={at} persons={persons} onHead={(head) => set({ head })} />}
      <Button kind="plain" icon="leave" onClick={() => setStopping(true)}>
        {say('enrol-stop')}
      </Button>
      {isStopping && (
        <Ask
          title={say('enrol-stop')}
          yes={say('enrol-stop-yes')}
          isDanger
          onYes={stop}
          onNo={() => setStopping(false)}
        >
          <p>{say('enrol-stop-what')}</p>
        </Ask>
      )}
    </Page>
  )
}

const hasFaults = (typed: TypedPerson, today: string): boolean => Object.keys(faultsOf(typed, today)).length > 0

interface ConsentGiven {
  readonly choice: ComponentChildren
  readonly onAgreed: (heard: boolean, language: string) => void
}

function Consent({ choice, onAgreed }: ConsentGiven) {
  const { say, back, language, tell } = useApp()
  const [heard, setHeard] = useState(false)
  const notYet = (): void => {
    tell(say('consent-not-yet-done'))
    back()
  }
  const actions = (
    <>
      <Button kind="second" onClick={notYet}>
        {say('consent-not-yet')}
      </Button>
      <Button icon="check" onClick={() => onAgreed(heard, language.code)}>
        {say('consent-agree')}
      </Button>
    </>
  )
  return (
    <Page title={say('enrol-title')} lead={say('consent-lead')} actions={actions}>
      {choice}
      <ConsentText onHeard={() => setHeard(true)} />
    </Page>
  )
}

interface PeopleGiven {
  readonly at: Enrolling
  readonly set: (more: Partial<Enrolling>) => void
  readonly isTold: boolean
}

function People({ at, set, isTold }: PeopleGiven) {
  const { phone, say } = useApp()
  const put = (place: number, typed: TypedPerson): void =>
    set({ persons: at.persons.map((one, n) => (n === place ? typed : one)) })
  const others = (place: number): readonly TypedPerson[] => at.persons.filter((_, n) => n !== place)
  return (
    <>
      {at.persons.map((typed, place) => (
        <Card key={typed.id} title={say('enrol-person', { number: place + 1 })}>
          <PersonFields
            typed={typed}
            onType={(now) => put(place, now)}
            isTold={isTold && typedOnes([typed]).length > 0}
          />
          {at.persons.length > 1 && (
            <Button kind="plain" icon="erased" onClick={() => set({ persons: others(place) })}>
              {say('enrol-person-away')}
            </Button>
          )}
        </Card>
      ))}
      <Button kind="second" icon="person" onClick={() => set({ persons: [...at.persons, nobody(phone.newId())] })}>
        {say('enrol-person-more')}
      </Button>
    </>
  )
}

interface LookGiven {
  readonly at: Enrolling
  readonly persons: readonly TypedPerson[]
  readonly onHead: (head: string) => void
}

function Look({ at, persons, onHead }: LookGiven) {
  const { say, today } = useApp()
  return (
    <>
      <Card title={at.home.name}>
        {at.home.neighbourhood && <p>{at.home.neighbourhood}</p>}
        <p>{say('homes-people', { count: persons.length })}</p>
      </Card>
      <Rows label={say('home-who')}>
        {persons.map((typed) => {
          const told = toldFrom(typed, today)
          const age = { born_on: told.born_on ?? null, born_estimated: told.born_estimated ?? false }
          return <Row key={typed.id} icon="person" title={calledBy(told)} note={ageWords(say, age, today)} />
        })}
      </Rows>
      <HeadChoice persons={persons} head={at.head ?? ''} onChoose={onHead} />
      <p class="quiet">{say('enrol-look-hint')}</p>
    </>
  )
}

export const screen: ScreenOf = { path: 'enrol', title: 'enrol-title', tab: 'homes', isForm: true, Screen }
