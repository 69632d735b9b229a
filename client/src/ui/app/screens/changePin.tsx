/** A new PIN: the old one, the new one, the new one again. */
import { useState } from 'preact/hooks'
import { NotDone, WrongPin } from '../../../sync/phone'
import { PinPad } from '../locked/pinPad'
import { waitInWords } from '../locked/waits'
import { Box, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

const LABELS = ['pin-old', 'pin-new', 'pin-again'] as const

function Screen() {
  const { phone, say, back, tell } = useApp()
  const [typed, setTyped] = useState<readonly string[]>([])
  const [wrong, setWrong] = useState('')
  const begin = (sentence: string, kept: readonly string[] = []): void => {
    setWrong(sentence)
    setTyped(kept)
  }
  const take = async (pin: string): Promise<void> => {
    setWrong('')
    const [old, fresh] = typed
    if (old === undefined || fresh === undefined) return setTyped([...typed, pin])
    if (fresh !== pin) return begin(say('pin-differs'), [old])
    try {
      await phone.changePin(old, pin)
      tell(say('pin-changed'))
      back()
    } catch (problem) {
      begin(pinProblem(problem, say))
    }
  }
  return (
    <Page title={say('pin-change')}>
      {wrong && <Box kind="problem" isNew title={wrong} />}
      <p>{say('pin-why')}</p>
      <PinPad key={typed.length} label={say(LABELS[typed.length] ?? 'pin-again')} word={say('go-on')} onPin={take} />
    </Page>
  )
}

/** What is said of a PIN that did not do. */
export function pinProblem(problem: unknown, say: ReturnType<typeof useApp>['say']): string {
  if (problem instanceof WrongPin) {
    const left = problem.waitUntil - Date.now()
    return `${say('pin-wrong')} ${left > 0 ? say('pin-wait', { wait: waitInWords(left, say) }) : ''}`
  }
  const word = problem instanceof NotDone ? problem.problem : ''
  return say(word === 'pin_short' || word === 'pin_simple' ? `admit-${word}` : 'unlock-failed')
}

export const screen: ScreenOf = { path: 'changePin', title: 'pin-change', tab: 'sync', Screen }
