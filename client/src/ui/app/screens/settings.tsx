/** What she may set: language, PIN, lock, and taking her work off this phone. */
import { useState } from 'preact/hooks'
import { LanguageChoice } from '../locked/languageChoice'
import { DEFAULT_LOCK_MINUTES, LOCK_MINUTES } from '../locking'
import { Ask, Button, Card, Choice, Page, Row, Rows } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

function Screen() {
  const { phone, say, go, lock } = useApp()
  return (
    <Page title={say('settings-title')} lead={say('settings-who', { name: phone.person.name })}>
      <Button kind="second" icon="lock" onClick={lock}>
        {say('lock-now')}
      </Button>
      <Card>
        <LanguageChoice />
      </Card>
      <LockTime />
      <Rows label={say('settings-pin')}>
        <Row icon="key" title={say('pin-change')} onClick={() => go('changePin')} />
        <Row icon="phone" title={say('bind-title')} note={say('bind-note')} onClick={() => go('bind')} />
        <Row icon="search" title={say('check-charter')} onClick={() => go('checkCharter')} />
        <Row icon="storage" title={say('storage-title')} onClick={() => go('storage')} />
      </Rows>
      <Wipe />
      <Rows label={say('remove-title')}>
        <Row icon="leave" title={say('remove-title')} note={say('remove-note')} onClick={() => go('removeWork')} />
      </Rows>
      <p class="quiet small">{say('hide-how')}</p>
    </Page>
  )
}

function LockTime() {
  const { phone, say } = useApp()
  const [minutes, setMinutes] = useState(Number(phone.settings.get('lockMinutes') ?? DEFAULT_LOCK_MINUTES))
  const choose = (value: string): void => {
    setMinutes(Number(value))
    void phone.settings.set('lockMinutes', Number(value))
  }
  const options = LOCK_MINUTES.map((count) => ({ value: String(count), label: say('minutes-short', { count }) }))
  return (
    <Card>
      <Choice
        isRow
        label={say('lock-time')}
        hint={say('lock-time-hint')}
        options={options}
        value={String(minutes)}
        onChoose={choose}
      />
    </Card>
  )
}

function Wipe() {
  const { phone, say, tell } = useApp()
  const [isAsked, setAsked] = useState(false)
  const wipe = async (): Promise<void> => {
    await phone.wipe()
    setAsked(false)
    tell(say('wipe-done'))
  }
  return (
    <>
      <Rows label={say('wipe-title')}>
        <Row icon="erase" title={say('wipe-title')} note={say('wipe-note')} onClick={() => setAsked(true)} />
      </Rows>
      {isAsked && (
        <Ask title={say('wipe-title')} yes={say('wipe-yes')} isDanger onYes={wipe} onNo={() => setAsked(false)}>
          <p>{say('wipe-what')}</p>
        </Ask>
      )}
    </>
  )
}

export const screen: ScreenOf = { path: 'settings', title: 'settings-title', tab: 'sync', Screen }
