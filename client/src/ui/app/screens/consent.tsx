/** What the family agreed to: read again, agreed to, or taken back by the family or by one person in it (TRU-04). */
import { useState } from 'preact/hooks'
import type { Home } from '../../../sync/phone'
import { CONSENT_VERSION, ConsentText } from '../homes/consentText'
import { consentOf, holds, residents } from '../homes/living'
import { consent, withdrawal } from '../homes/tellings'
import { Ask, Box, Button, Choice, Field, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useStory } from '../useApp'
import '../homes/homes.css'

function Screen({ book, subject }: { book: string; subject: string }) {
  const { phone, say, show, back, language, today, tell } = useApp()
  const home = phone.index.home(book, subject)
  const told = consentOf(useStory(book, subject))
  const [heard, setHeard] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const isStanding = holds(told)
  const isNow = isStanding && told?.version === CONSENT_VERSION
  const agree = async (): Promise<void> => {
    const agreed = { version: CONSENT_VERSION, language: language.code, heard }
    await phone.write([consent({ book, subject }, agreed)])
    tell(say('consent-agreed-done'))
    back()
  }
  const actions = (
    <>
      {!isNow && (
        <Button icon="check" onClick={agree}>
          {say('consent-agree')}
        </Button>
      )}
      {(isStanding || !told) && (
        <Button kind={isNow ? 'danger' : 'second'} onClick={() => setLeaving(true)}>
          {say('consent-withdraw')}
        </Button>
      )}
    </>
  )
  return (
    <Page title={say('consent-title')} lead={say('consent-lead')} actions={actions}>
      {isStanding && told && (
        <Box
          kind="good"
          title={say('consent-given', { day: show.day(told.given_on ?? today, today), version: told.version })}
        />
      )}
      {told?.withdrawn_on && (
        <Box kind="problem" title={say('consent-withdrawn', { day: show.day(told.withdrawn_on, today) })} />
      )}
      <ConsentText onHeard={() => setHeard(true)} />
      {isLeaving && home && <Withdraw home={home} onOver={() => setLeaving(false)} />}
    </Page>
  )
}

/** Whose consent is taken back, and why if they want to say. */
function Withdraw({ home, onOver }: { home: Home; onOver: () => void }) {
  const { phone, say, go, tell } = useApp()
  const [person, setPerson] = useState('')
  const [reason, setReason] = useState('')
  const { book, subject } = home
  const everybody = { value: '', label: say('consent-everybody') }
  const options = [everybody, ...residents(home).map((one) => ({ value: one.person, label: one.name }))]
  const withdraw = async (): Promise<void> => {
    await phone.write([withdrawal({ book, subject }, { person: person || null, reason: reason.trim() })])
    tell(say('consent-withdrawn-done'))
    go('home', { book, subject }, 'instead')
  }
  return (
    <Ask title={say('consent-withdraw')} yes={say('consent-withdraw-yes')} isDanger onYes={withdraw} onNo={onOver}>
      <p>{say('consent-withdraw-what')}</p>
      <Choice label={say('consent-whose')} value={person} options={options} onChoose={setPerson} />
      <Field
        label={say('consent-reason')}
        hint={say('consent-reason-hint')}
        value={reason}
        onInput={setReason}
        isLong
      />
    </Ask>
  )
}

export const screen: ScreenOf = { path: 'consent', title: 'consent-title', tab: 'homes', Screen }
