/** Her side's key under a text, or the text given back: by the key of this phone, also without a network. */
import { useState } from 'preact/hooks'
import { OPEN } from '../../../charter/standing'
import { SIDES, type Side } from '../../../register/seal'
import { bookName, sidesOf, vouchedBy } from '../others/people'
import { Ask, Box, Button, Field } from '../parts'
import { useApp, useLoaded } from '../useApp'
import { stateOn, type Text } from './known'
import type { CharterWords } from './words'

interface Given {
  readonly words: CharterWords
  readonly text: Text
}

const byOf = (text: Text, side: Side): string | null => (side === 'community' ? text.community_by : text.health_by)

export function TextSign({ words, text }: Given) {
  const { phone, today, changes } = useApp()
  const { say } = words
  const vouched = useLoaded(() => vouchedBy(phone, text.book), [phone, text.book, changes])
  if (!vouched || !OPEN.has(stateOn(phone, text, today))) return null
  const sides = sidesOf(phone, text.book, today)
  if (sides.length === 0) return null
  if (text.proposed_at === null)
    return <Box kind="info" title={say('charter-not-laid')} todo={say('charter-not-laid-do')} />
  const missing = SIDES.filter((side) => !vouched.has(side))
  if (missing.length > 0) {
    const who = missing.map((side) => say(`seal-for-${side.replace('_', '-')}`)).join(', ')
    return <Box kind="ask" title={say('seal-unvouched')} todo={say('seal-unvouched-do', { who })} />
  }
  return (
    <>
      {sides.map((side) => (
        <SideSign key={side} words={words} text={text} side={side} />
      ))}
    </>
  )
}

function SideSign({ words: { say }, text, side }: Given & { readonly side: Side }) {
  const { phone } = useApp()
  const [asked, setAsked] = useState<'' | 'sign' | 'back'>('')
  const other: Side = side === 'community' ? 'health_system' : 'community'
  const mine = byOf(text, side) === phone.person.id
  const isHers = byOf(text, other) === phone.person.id
  const name = say(`seal-side-${side.replace('_', '-')}`)
  return (
    <>
      {mine && <Box kind="good" title={say('charter-signed-already')} />}
      {isHers && <Box kind="problem" title={say('seal-two-people')} todo={say('charter-two-people-do')} />}
      {!mine && !isHers && (
        <Button isWide icon="pen" onClick={() => setAsked('sign')}>
          {say('charter-sign-for', { side: name })}
        </Button>
      )}
      <Button isWide kind="second" icon="back" onClick={() => setAsked('back')}>
        {say('charter-give-back')}
      </Button>
      {asked === 'sign' && <Sure text={text} side={side} say={say} onDone={() => setAsked('')} />}
      {asked === 'back' && <Back text={text} side={side} say={say} onDone={() => setAsked('')} />}
    </>
  )
}

interface AskGiven {
  readonly text: Text
  readonly side: Side
  readonly say: CharterWords['say']
  readonly onDone: () => void
}

const onText = ({ text, digest }: Text, side: Side) => ({ text, text_digest: digest, side })

function Sure({ text, side, say, onDone }: AskGiven) {
  const { phone, tell } = useApp()
  const [reservation, setReservation] = useState('')
  const sign = async (): Promise<void> => {
    const kept = reservation.trim() ? { reservation: reservation.trim() } : {}
    const body = { ...onText(text, side), ...kept }
    await phone.write([{ book: text.book, kind: 'charter.signed', subject: text.subject, body }])
    onDone()
    tell(say('charter-signed-told'))
  }
  const told = {
    name: phone.person.name,
    side: say(`seal-for-${side.replace('_', '-')}`),
    place: bookName(phone, text.book),
  }
  return (
    <Ask title={say('charter-sure')} yes={say('charter-sign-yes')} onYes={sign} onNo={onDone}>
      <p>{say('charter-sure-what', { ...told, title: text.title })}</p>
      <Field
        label={say('charter-reservation')}
        hint={say('charter-reservation-hint')}
        value={reservation}
        onInput={setReservation}
        isLong
      />
    </Ask>
  )
}

function Back({ text, side, say, onDone }: AskGiven) {
  const { phone, tell } = useApp()
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState('')
  const give = async (): Promise<void> => {
    if (!reason.trim()) return setWrong(say('charter-fill'))
    const body = { ...onText(text, side), reason: reason.trim() }
    await phone.write([{ book: text.book, kind: 'charter.returned', subject: text.subject, body }])
    onDone()
    tell(say('charter-back-told'))
  }
  return (
    <Ask title={say('charter-give-back')} yes={say('charter-give-back')} onYes={give} onNo={onDone}>
      <Field label={say('charter-back-why')} value={reason} onInput={setReason} wrong={wrong || undefined} isLong />
    </Ask>
  )
}
