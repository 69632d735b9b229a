/** Her written agreement: to read, to hear, to keep as a file or on paper; and her word that she accepts it (INC-12). */
import { useEffect, useState } from 'preact/hooks'
import type { Agreement } from '../../../incentives/rewards/fold'
import type { Kept } from '../../../register/fold'
import { Aloud } from '../homes/aloud'
import { agreementText, partsOf } from '../mine/agreementText'
import { Button, Card, Empty, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'
import '../mine/mine.css'

function Screen() {
  const { phone, say } = useApp()
  const all = phone.index.table('agreement') as readonly Kept<Agreement>[]
  const mine = all.filter(({ subject }) => subject === phone.person.id)
  const newestFirst = [...mine].sort((a, b) => (a.starts_on < b.starts_on ? 1 : -1))
  return (
    <Page title={say('agreement-title')}>
      <p class="on-paper">{phone.person.name}</p>
      {mine.length === 0 && (
        <Empty title={say('agreement-none')} icon="paper">
          {say('agreement-none-what')}
        </Empty>
      )}
      {newestFirst.map((one) => (
        <One key={one.agreement} one={one} />
      ))}
    </Page>
  )
}

function One({ one }: { readonly one: Kept<Agreement> }) {
  const { say, show, today } = useApp()
  const [isHeard, setHeard] = useState(false)
  const parts = partsOf(say, one)
  const day = (on: string): string => show.day(on, today)
  return (
    <Card side="both" title={one.role}>
      <p>
        {one.ends_on
          ? say('agreement-from-to', { from: day(one.starts_on), to: day(one.ends_on) })
          : say('agreement-from', { from: day(one.starts_on) })}
      </p>
      <Aloud
        words={parts.map(({ title, text }) => `${title}. ${text}`)}
        code={one.language}
        none={say('agreement-no-voice')}
        onHeard={() => setHeard(true)}
      />
      {parts.map(({ title, text }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p class="as-written" lang={one.language}>
            {text}
          </p>
        </section>
      ))}
      <p>
        {one.accepted_on ? say('agreement-accepted', { day: day(one.accepted_on) }) : say('agreement-not-accepted')}
      </p>
      <div class="no-print kept-copy">
        {!one.accepted_on && <Accept one={one} isHeard={isHeard} />}
        <Keep one={one} />
      </div>
    </Card>
  )
}

/** Her word, once. */
function Accept({ one, isHeard }: { readonly one: Kept<Agreement>; readonly isHeard: boolean }) {
  const { phone, say, tell } = useApp()
  const accept = async (heard: boolean): Promise<void> => {
    const { book, subject, agreement } = one
    await phone.write([{ book, kind: 'agreement.accepted', subject, body: { agreement, heard } }])
    tell(say('agreement-noted'))
  }
  return (
    <>
      <Button icon="check" isWide onClick={() => accept(isHeard)}>
        {say('agreement-accept')}
      </Button>
      <Button kind="second" isWide onClick={() => accept(true)}>
        {say('agreement-accept-heard')}
      </Button>
    </>
  )
}

/** A copy that is hers: a text file, and paper. */
function Keep({ one }: { readonly one: Kept<Agreement> }) {
  const { phone, say, show, today } = useApp()
  const text = agreementText(say, (day) => show.day(day, today), phone.person.name, one)
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [text])
  return (
    <>
      <p class="quiet small">{say('agreement-keep-what')}</p>
      <a class="button second" href={address} download={`agreement-${one.starts_on}.txt`}>
        {say('agreement-keep')}
      </a>
      <Button kind="second" icon="paper" onClick={() => window.print()}>
        {say('mine-print')}
      </Button>
    </>
  )
}

export const screen: ScreenOf = { path: 'agreement', title: 'agreement-title', Screen }
