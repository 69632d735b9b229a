/** The lock screen: whose turn it is, her PIN, and what is told without unlocking. */
import { useState } from 'preact/hooks'
import { NotDone, type Phone, type Worker, WrongPin } from '../../../sync/phone'
import { Ask } from '../parts/ask'
import { Box } from '../parts/box'
import { Button } from '../parts/button'
import { useNow, useShell } from '../useShell'
import { Frame } from './frame'
import { LanguageChoice } from './languageChoice'
import { PinPad } from './pinPad'
import { Sign } from './symbols'
import { waitInWords } from './waits'

interface LockGiven {
  readonly workers: readonly Worker[]
  readonly onOpen: (phone: Phone) => void
  readonly onHide: () => void
  readonly onCode: () => void
  /** How the workers stand after a try. */
  readonly onTried: (workers: readonly Worker[]) => void
}

export function Lock({ workers, onOpen, onHide, onCode, onTried }: LockGiven) {
  const { say } = useShell()
  const [chosen, choose] = useState(workers.length === 1 ? workers[0]?.id : undefined)
  const [isForgotten, setForgotten] = useState(false)
  const worker = workers.find((one) => one.id === chosen)
  const title = worker ? say('lock-pin-title') : say('lock-title')
  return (
    <Frame
      title={title}
      step={chosen ?? ''}
      onBack={worker && workers.length > 1 ? () => choose(undefined) : undefined}
    >
      {worker ? (
        <Pin key={worker.id} worker={worker} onOpen={onOpen} onTried={onTried} />
      ) : (
        <ul class="workers">
          {workers.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => choose(one.id)}>
                <Sign symbol={one.symbol} />
                {one.unsent > 0 && <span class="row-note">{say('unsent', { count: one.unsent })}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="locked-foot">
        <Button kind="plain" icon="hide" onClick={onHide}>
          {say('hide')}
        </Button>
        {worker && (
          <Button kind="plain" icon="ask" onClick={() => setForgotten(true)}>
            {say('pin-forgotten')}
          </Button>
        )}
        <Button kind="plain" icon="key" onClick={onCode}>
          {say('lock-other')}
        </Button>
      </div>
      <LanguageChoice />
      {isForgotten && (
        <Ask title={say('pin-forgotten')} yes={say('first-code')} onYes={onCode} onNo={() => setForgotten(false)}>
          <p>{say('pin-forgotten-what')}</p>
        </Ask>
      )}
    </Frame>
  )
}

interface PinGiven {
  readonly worker: Worker
  readonly onOpen: (phone: Phone) => void
  readonly onTried: (workers: readonly Worker[]) => void
}

function Pin({ worker, onOpen, onTried }: PinGiven) {
  const { say, device } = useShell()
  const now = useNow(1_000)
  const [wrong, setWrong] = useState('')
  const left = worker.waitUntil - now
  const tryPin = async (pin: string): Promise<void> => {
    setWrong('')
    try {
      onOpen(await device.unlock(worker.id, pin))
    } catch (problem) {
      setWrong(
        problem instanceof WrongPin
          ? problem.isTooEarly
            ? ''
            : 'pin-wrong'
          : problem instanceof NotDone && problem.problem === 'device_lock'
            ? 'unlock-device'
            : 'unlock-failed',
      )
      if (!(problem instanceof WrongPin)) console.error(problem)
      onTried(await device.listWorkers())
    }
  }
  const isWaiting = left > 0
  return (
    <>
      <p class="whose">
        <Sign symbol={worker.symbol} />
      </p>
      {worker.wiped && (
        <Box kind="problem" title={say(`wiped-${worker.wiped}`)} todo={say(`wiped-${worker.wiped}-do`)} />
      )}
      {worker.unsent > 0 && <p class="small unsent">{say('lock-unsent', { count: worker.unsent })}</p>}
      {(wrong || isWaiting) && (
        <div class="field-error" role="alert">
          <span>
            {say(wrong || 'pin-wrong')}{' '}
            {isWaiting && <span aria-live="off">{say('pin-wait', { wait: waitInWords(left, say) })}</span>}
          </span>
        </div>
      )}
      <PinPad
        label={say(worker.bound ? 'lock-pin-bound' : 'lock-pin')}
        word={say('pin-open')}
        onPin={tryPin}
        isOff={isWaiting}
      />
    </>
  )
}
