/** One visit as it stands: when, for whom, what was answered, what is on this phone only; she may put her own right. */
import { useEffect, useState } from 'preact/hooks'
import type { Visit } from '../../../care/fold'
import type { Form, Home, Story } from '../../../sync/phone'
import { visitOf } from '../homes/storyLines'
import { serviceWord } from '../homes/words'
import { Ask, Box, Button, Card, Empty, Field, Page, Tag, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useLoaded, useStory } from '../useApp'
import { AnswerList } from '../visits/answerList'
import { toldOf } from '../visits/keys'
import { type Told, visitIn, visitVoided } from '../visits/made'
import '../homes/homes.css'

interface Given {
  readonly book: string
  readonly subject: string
  readonly visit: string
  /** 'yes': it was made in another community, before the household came. */
  readonly before?: string
}

function Screen({ book, subject, visit, before }: Given) {
  const { phone, say } = useApp()
  const home = phone.index.home(book, subject)
  const story = useStory(book, subject, before === 'yes')
  const told = story ? visitIn(story, visit) : null
  const row = story ? visitOf(story, visit) : undefined
  const form = useLoaded(async () => (told?.form ? phone.form(told.form) : null), [phone, told?.form])
  if (story === undefined) {
    return (
      <Page title={say('visits-title')}>
        <Waiting>{say('homes-reading')}</Waiting>
      </Page>
    )
  }
  if (!told || !row || !home || !story) {
    return (
      <Page title={say('visits-title')}>
        <Empty title={say('visits-not-here')} />
      </Page>
    )
  }
  return <Standing home={home} told={told} row={row} form={form ?? null} story={story} isBefore={before === 'yes'} />
}

interface StandingGiven {
  readonly home: Home
  readonly told: Told
  readonly row: Visit
  readonly form: Form | null
  readonly story: Story
  readonly isBefore: boolean
}

function Standing({ home, told, row, form, isBefore }: StandingGiven) {
  const { phone, say, show, go, today } = useApp()
  const { book, subject, household } = home
  const member = home.persons.find(({ person }) => person === told.person)
  const lines = [told.made, ...told.corrections]
  const isHereOnly = lines.some(({ line }) => line === 0)
  const isMine = row.chw === phone.person.id
  return (
    <Page title={say('story-visit', { service: serviceWord(say, row.service) })} lead={member?.name ?? household.name}>
      <Card>
        <p>{show.day(row.day, today)}</p>
        {row.minutes !== null && <p>{say('visits-minutes', { count: row.minutes })}</p>}
        <p>
          {isHereOnly ? (
            <Tag icon="phone">{say('homes-here-only')}</Tag>
          ) : (
            <Tag mood="good" icon="check">
              {say('visits-arrived')}
            </Tag>
          )}
        </p>
        {told.corrections.length > 0 && <p>{say('visits-corrected', { count: told.corrections.length })}</p>}
      </Card>
      {row.void && <Box title={say('visits-void')} />}
      {!row.void && Boolean(row.danger) && (
        <Box
          kind="problem"
          title={say('visits-had-danger', { count: row.danger ?? 0 })}
          todo={say('visits-had-danger-todo')}
        />
      )}
      {row.to_settle && <Box kind="ask" title={say('visits-two-words')} todo={say('visits-two-words-todo')} />}
      {lines.some(({ held }) => held) && <Box kind="ask" title={say('visits-held')} todo={say('visits-held-todo')} />}
      <Files told={told} />
      <AnswerList form={form} answers={told.answers} />
      <Button kind="second" onClick={() => go('home', { book, subject })}>
        {say('visits-to-family', { name: household.name })}
      </Button>
      {isMine && !isBefore && !row.void && <PutRight home={home} told={told} row={row} canOpen={form !== null} />}
    </Page>
  )
}

/** Opens the form again with its answers, or strikes the visit through. */
function PutRight({ home, told, row, canOpen }: { home: Home; told: Told; row: Visit; canOpen: boolean }) {
  const { phone, say, go, tell } = useApp()
  const [asked, setAsked] = useState<'' | 'open' | 'void'>('')
  const [reason, setReason] = useState('')
  const { book, subject } = home
  const open = (): void => {
    const visiting = {
      book,
      subject,
      person: told.person,
      form: told.form,
      service: row.service ?? '',
      visit: row.visit,
    }
    go('visit', { ...toldOf(visiting), reason })
  }
  const strike = async (): Promise<void> => {
    await phone.write([visitVoided({ book, subject }, row.entry, reason.trim())])
    setAsked('')
    tell(say('visits-voided'))
  }
  const why = (
    <Field label={say('visits-reason')} hint={say('visits-reason-hint')} value={reason} onInput={setReason} isLong />
  )
  return (
    <>
      <h2>{say('visits-right')}</h2>
      <div class="actions">
        {canOpen && (
          <Button kind="second" icon="pen" onClick={() => setAsked('open')}>
            {say('visits-correct')}
          </Button>
        )}
        <Button kind="second" icon="erased" onClick={() => setAsked('void')}>
          {say('visits-strike')}
        </Button>
      </div>
      {asked === 'open' && (
        <Ask title={say('visits-correct')} yes={say('visits-correct-yes')} onYes={open} onNo={() => setAsked('')}>
          <p>{say('visits-correct-what')}</p>
          {why}
        </Ask>
      )}
      {asked === 'void' && (
        <Ask
          title={say('visits-strike')}
          yes={say('visits-strike-yes')}
          isDanger
          onYes={strike}
          onNo={() => setAsked('')}
        >
          <p>{say('visits-strike-what')}</p>
          {why}
        </Ask>
      )}
    </>
  )
}

/** Pictures and sounds: those that are still on this phone are shown, of those that have arrived it is told. */
function Files({ told }: { told: Told }) {
  const { phone, say, changes } = useApp()
  const entries = [told.made, ...told.corrections].map(({ id }) => id)
  const here = useLoaded(() => phone.filesOf(entries), [phone, told.made.id, changes])
  if (!here || told.files.length === 0) return null
  const arrived = told.files.filter(({ name }) => !here.has(name))
  return (
    <>
      {here.size > 0 && (
        <Box kind="info" title={say('visits-files', { count: here.size })} todo={say('visits-files-todo')}>
          {[...here].map(([name, file]) => (
            <Attached key={name} file={file} />
          ))}
        </Box>
      )}
      {arrived.length > 0 && (
        <Box
          kind="good"
          title={say('visits-files-arrived', { count: arrived.length })}
          todo={say('visits-files-arrived-where')}
        />
      )}
    </>
  )
}

function Attached({ file }: { file: Blob }) {
  const { say } = useApp()
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  if (!address) return null
  if (file.type.startsWith('image/'))
    return <img src={address} alt={say('visits-form-kept-picture')} class="attached" />
  if (file.type.startsWith('audio/'))
    // biome-ignore lint/a11y/useMediaCaption: it is what was just recorded
    return <audio src={address} controls />
  return <p>{say('visits-form-kept-file', { size: Math.ceil(file.size / 1000) })}</p>
}

export const screen: ScreenOf = { path: 'visited', title: 'visits-title', Screen }
