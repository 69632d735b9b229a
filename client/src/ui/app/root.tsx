/** The whole app: first start, locked, open, hidden. */
import { useEffect, useState } from 'preact/hooks'
import { LANGUAGES } from '../../i18n/languages'
import { type Speech, speechOf } from '../../i18n/speech'
import type { Device, Phone, Worker } from '../../sync/phone'
import { Admit } from './locked/admit'
import { First } from './locked/first'
import { Hidden } from './locked/hidden'
import { Kept } from './locked/kept'
import { Lock } from './locked/lock'
import { Opened } from './opened'
import { hasDocument } from './page'
import type { Updates } from './update'
import { type Shell, ShellContext } from './useShell'
import { pushWhileLocked } from './waking'

type Stage =
  | { readonly name: 'first' | 'lock' | 'hidden' }
  | { readonly name: 'admit'; readonly code: string }
  | { readonly name: 'kept' | 'open'; readonly phone: Phone }

interface RootGiven {
  readonly device: Device
  readonly speech: Speech
  readonly workers: readonly Worker[]
  /** Of the link that opened the app; empty if none. */
  readonly code: string
  /** The code of a printed charter, when the link was one's. */
  readonly charter: string
  readonly updates: Updates
}

export function Root(given: RootGiven) {
  const { device, updates } = given
  const [speech, setSpeech] = useState(given.speech)
  const [workers, setWorkers] = useState(given.workers)
  const [stage, setStage] = useState<Stage>(() => beginning(given))
  const [charter, setCharter] = useState(given.charter)
  const isLocked = stage.name !== 'open'

  useEffect(() => hasDocument(speech, stage.name === 'hidden'), [speech, stage.name])
  useEffect(
    () => (isLocked ? pushWhileLocked(device, () => void device.listWorkers().then(setWorkers)) : undefined),
    [device, isLocked],
  )

  const shell: Shell = {
    ...speech,
    device,
    speak: async (code) => {
      const language = LANGUAGES.find((one) => one.code === code)
      if (language) setSpeech(await speechOf(language))
      await device.preferences.set('language', code)
    },
  }
  const toLock = async (): Promise<void> => {
    setCharter('')
    const left = await device.listWorkers()
    setWorkers(left)
    setStage({ name: left.length > 0 ? 'lock' : 'first' })
    updates.useIfWaiting()
  }
  const hide = (): void => {
    setStage({ name: 'hidden' })
    void device.listWorkers().then(setWorkers)
  }
  const enter = (phone: Phone): void => setStage({ name: 'open', phone })

  return <ShellContext.Provider value={shell}>{drawn()}</ShellContext.Provider>

  function drawn() {
    switch (stage.name) {
      case 'first':
        return <First onCode={() => setStage({ name: 'admit', code: '' })} />
      case 'admit':
        return (
          <Admit
            code={stage.code}
            taken={workers.map((worker) => worker.symbol)}
            onBack={() => void toLock()}
            onDone={(phone) => setStage({ name: 'kept', phone })}
          />
        )
      case 'kept':
        return <Kept onDone={() => enter(stage.phone)} />
      case 'lock':
        return (
          <Lock
            workers={workers}
            onOpen={enter}
            onHide={hide}
            onCode={() => setStage({ name: 'admit', code: '' })}
            onTried={setWorkers}
          />
        )
      case 'hidden':
        return <Hidden onBack={() => void toLock()} />
      case 'open':
        return (
          <Opened
            key={stage.phone.worker}
            phone={stage.phone}
            charter={charter}
            updates={updates}
            onLocked={toLock}
            onHide={hide}
          />
        )
    }
  }
}

function beginning({ code, workers }: RootGiven): Stage {
  if (code) return { name: 'admit', code }
  return { name: workers.length > 0 ? 'lock' : 'first' }
}
