/** Letting somebody in: her code, her sign, her PIN twice; then the phone makes her key. */
import { useState } from 'preact/hooks'
import { NotDone, type Phone } from '../../../sync/phone'
import { CODE_LENGTH, grouped, lettersOf } from '../code'
import { Box, Waiting } from '../parts/box'
import { Button } from '../parts/button'
import { Field } from '../parts/field'
import { useShell } from '../useShell'
import { Frame } from './frame'
import { PinPad } from './pinPad'
import { canScan, Scan } from './scan'
import { Symbols } from './symbols'

type Step = 'code' | 'symbol' | 'pin' | 'again' | 'asking'

interface AdmitGiven {
  readonly code: string
  readonly taken: readonly string[]
  readonly onBack: () => void
  readonly onDone: (phone: Phone) => void
}

const STEPS: readonly Step[] = ['code', 'symbol', 'pin', 'again']
/** Problems of the PIN lead back to it; all others to the code. */
const OF_THE_PIN = new Set(['pin_short', 'pin_simple'])
const SAID = new Set(['pin_short', 'pin_simple', 'unreached', 'code', 'slow_down', 'try_again'])

export function Admit({ code: given, taken, onBack, onDone }: AdmitGiven) {
  const { say, device } = useShell()
  const [code, setCode] = useState(grouped(given))
  const [step, setStep] = useState<Step>(lettersOf(grouped(given)) === CODE_LENGTH ? 'symbol' : 'code')
  const [symbol, setSymbol] = useState('')
  const [first, setFirst] = useState('')
  const [wrong, setWrong] = useState('')

  const ask = async (pin: string): Promise<void> => {
    setStep('asking')
    try {
      onDone(await device.admit({ code, server: '', pin, symbol }))
    } catch (problem) {
      const word = problem instanceof NotDone ? problem.problem : 'try_again'
      if (!(problem instanceof NotDone)) console.error(problem)
      setWrong(`admit-${SAID.has(word) ? word : 'refused'}`)
      setStep(OF_THE_PIN.has(word) ? 'pin' : 'code')
    }
  }
  const again = (pin: string): unknown => {
    if (pin === first) return ask(pin)
    setWrong('pin-differs')
    setStep('pin')
    return undefined
  }
  const go = (to: Step): void => {
    setWrong('')
    setStep(to)
  }
  const back = (): void => {
    const before = STEPS[STEPS.indexOf(step) - 1]
    if (before) go(before)
    else onBack()
  }
  return (
    <Frame title={say(`admit-${step}-title`)} step={step} onBack={step === 'asking' ? undefined : back}>
      {step !== 'asking' && (
        <p class="quiet small">{say('admit-step', { step: STEPS.indexOf(step) + 1, of: STEPS.length })}</p>
      )}
      {wrong && <Box kind="problem" isNew title={say(wrong)} todo={say(`${wrong}-do`)} />}
      {step === 'code' && <Code code={code} onCode={setCode} onDone={() => go('symbol')} />}
      {step === 'symbol' && (
        <>
          <p>{say('symbol-why')}</p>
          <Symbols value={symbol} taken={taken} onChoose={setSymbol} />
          <Button isWide isOff={!symbol} onClick={() => go('pin')}>
            {say('go-on')}
          </Button>
        </>
      )}
      {step === 'pin' && (
        <>
          <p>{say('pin-why')}</p>
          <PinPad
            label={say('pin-new')}
            word={say('go-on')}
            onPin={(pin) => {
              setFirst(pin)
              go('again')
            }}
          />
        </>
      )}
      {step === 'again' && <PinPad key="again" label={say('pin-again')} word={say('go-on')} onPin={again} />}
      {step === 'asking' && <Waiting>{say('admit-asking')}</Waiting>}
    </Frame>
  )
}

interface CodeGiven {
  readonly code: string
  readonly onCode: (code: string) => void
  readonly onDone: () => void
}

function Code({ code, onCode, onDone }: CodeGiven) {
  const { say } = useShell()
  const [isScanning, setScanning] = useState(false)
  const left = CODE_LENGTH - lettersOf(code)
  const scanned = (text: string): void => {
    setScanning(false)
    onCode(grouped(text))
    if (lettersOf(grouped(text)) === CODE_LENGTH) onDone()
  }
  if (isScanning) return <Scan onText={scanned} onStop={() => setScanning(false)} />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (left === 0) onDone()
      }}
    >
      {canScan() && (
        <>
          <Button isWide icon="camera" onClick={() => setScanning(true)}>
            {say('code-scan')}
          </Button>
          <p class="or">{say('or')}</p>
        </>
      )}
      <div class="code-typed">
        <Field
          isLong
          label={say('code-label')}
          hint={say('code-hint')}
          value={code}
          onInput={(text) => onCode(grouped(text))}
        />
      </div>
      <p role="status" class="quiet small">
        {say('code-left', { count: left })}
      </p>
      <Button isWide kind={canScan() ? 'second' : 'first'} type="submit" isOff={left !== 0}>
        {say('go-on')}
      </Button>
    </form>
  )
}
