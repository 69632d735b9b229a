/** The app while somebody has unlocked it: the screen she is at, the tabs at the foot, what runs beside. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Phone } from '../../sync/phone'
import { DEFAULT_LOCK_MINUTES, whenLeft } from './locking'
import { Newer, Told as ToldLine, Warnings } from './notices'
import { dayOf, toTop } from './page'
import { EVERYDAY, homeFor, knownScreen, loadScreen, type ScreenOf, type Tab } from './routes'
import { Synchrony } from './synchrony'
import { Tabs } from './tabs'
import { Trail } from './trail'
import { Unloadable } from './unloadable'
import type { Updates } from './update'
import { type App, AppContext } from './useApp'
import { useNow, useShell } from './useShell'

interface OpenedGiven {
  readonly phone: Phone
  /** The code of a printed charter that she came to check; empty if none. */
  readonly charter: string
  readonly updates: Updates
  readonly onLocked: () => Promise<void>
  readonly onHide: () => void
}

/** Where each worker was when she locked. */
const trails = new Map<string, Trail>()

export function trailOf(phone: Phone): Trail {
  const trail = trails.get(phone.worker) ?? new Trail(homeFor(phone.roles, dayOf(Date.now())))
  trails.set(phone.worker, trail)
  return trail
}

export function Opened({ phone, charter, updates, onLocked, onHide }: OpenedGiven) {
  const shell = useShell()
  const today = dayOf(useNow(30_000))
  const [, draw] = useState(0)
  const [changes, setChanges] = useState(0)
  const [told, setTold] = useState('')
  const trail = useMemo(() => trailOf(phone), [phone])
  const synchrony = useMemo(() => new Synchrony(phone, () => draw((n) => n + 1)), [phone])
  const isLeaving = useRef(false)
  const [isLeft, setLeft] = useState(false)

  const leave = async (then: () => unknown): Promise<void> => {
    if (isLeaving.current) return
    isLeaving.current = true
    setLeft(true)
    then()
    await phone.lock().catch(() => undefined)
  }
  const lock = (): Promise<void> => leave(() => void onLocked())

  useEffect(() => trail.follow(() => draw((n) => n + 1)), [trail])
  useEffect(() => synchrony.begin(), [synchrony])
  useEffect(() => updates.watch(() => draw((n) => n + 1)), [updates])
  useEffect(
    () =>
      whenLeft(
        () => Number(phone.settings.get('lockMinutes') ?? DEFAULT_LOCK_MINUTES),
        () => void lock(),
      ),
    [phone],
  )
  useEffect(
    () =>
      phone.watch((change) => {
        if (change.locked) void lock()
        else setChanges((n) => n + 1)
      }),
    [phone],
  )

  const home = useMemo(() => homeFor(phone.roles, today), [phone, today, changes])
  // Who she is comes with the first sync: until then everybody stands at today's list.
  useEffect(() => {
    if (trail.isAtStart && trail.here.name !== home) trail.go(home, {}, 'instead')
  }, [trail, home])
  useEffect(() => {
    if (charter) trail.go('checkCharter', { code: charter })
  }, [trail, charter])
  const { screen, isMissing } = useScreen(trail.here.name)
  const tab = useTab(screen)
  const app: App = {
    ...shell,
    ...{ phone, today, changes, syncing: synchrony.state },
    go: (name, with_, instead) => trail.go(name, with_, instead),
    back: () => trail.back(),
    home: () => trail.go(home),
    sync: () => synchrony.sync(),
    stopSync: () => synchrony.stop(),
    lock,
    removeWork: async () => {
      isLeaving.current = true
      setLeft(true)
      await shell.device.removeWork(phone.worker, true)
      trails.delete(phone.worker)
      await onLocked()
    },
    hide: () => void leave(onHide),
    tell: setTold,
  }
  const { name, told: given } = trail.here
  useEffect(toTop, [screen, trail.here])

  if (isLeft) return null
  return (
    <AppContext.Provider value={app}>
      <a class="skip" href="#main">
        {shell.say('skip')}
      </a>
      {isMissing && <Unloadable />}
      {screen && !isMissing && <screen.Screen key={`${name} ${JSON.stringify(given)}`} {...given} />}
      <ToldLine sentence={told} onOver={() => setTold('')} />
      {screen && !screen.isForm && (
        <>
          <Warnings />
          {updates.isWaiting && <Newer onUse={() => void leave(() => updates.useIfWaiting())} />}
          <Tabs lit={tab} />
        </>
      )}
    </AppContext.Provider>
  )
}

/** The screen of a name, once it is loaded with what it says; nothing stands for the moment before. */
function useScreen(name: string): { readonly screen: ScreenOf | undefined; readonly isMissing: boolean } {
  const { bringRest, isWhole } = useShell()
  const [loaded, setLoaded] = useState<Readonly<Record<string, boolean>>>({})
  const isEveryday = EVERYDAY.has(name)
  useEffect(() => {
    Promise.all([loadScreen(name), isEveryday || bringRest()]).then(
      () => setLoaded((before) => ({ ...before, [name]: true })),
      () => setLoaded((before) => ({ ...before, [name]: false })),
    )
  }, [name, bringRest])
  const screen = isEveryday || isWhole() ? knownScreen(name) : undefined
  return { screen, isMissing: loaded[name] === false }
}

/** The tab that is lit: that of the screen, or of the last one that had a tab. */
function useTab(screen: ScreenOf | undefined): Tab {
  const last = useRef<Tab>('home')
  if (screen?.tab) last.current = screen.tab
  return last.current
}
