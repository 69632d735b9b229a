/** Unlocking that also asks for the phone's own fingerprint or screen lock. */
import { useState } from 'preact/hooks'
import { PinPad } from '../locked/pinPad'
import { Box, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'
import { pinProblem } from './changePin'

function Screen() {
  const { phone, say, back, tell } = useApp()
  const [wrong, setWrong] = useState('')
  const bind = async (pin: string): Promise<void> => {
    setWrong('')
    try {
      if (!(await phone.bindToDevice(pin))) return setWrong(say('bind-cannot'))
      tell(say('bind-done'))
      back()
    } catch (problem) {
      setWrong(pinProblem(problem, say))
    }
  }
  return (
    <Page title={say('bind-title')}>
      <p>{say('bind-what')}</p>
      <Box kind="info" title={say('bind-danger')} />
      {wrong && <Box kind="problem" isNew title={wrong} />}
      <PinPad label={say('lock-pin')} word={say('go-on')} onPin={bind} />
    </Page>
  )
}

export const screen: ScreenOf = { path: 'bind', title: 'bind-title', tab: 'sync', Screen }
