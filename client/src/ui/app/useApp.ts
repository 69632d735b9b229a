/** What every screen works with. */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Language } from '../../i18n/languages'
import type { Show } from '../../i18n/show'
import type { Say } from '../../i18n/speech'
import type { Device, Phone, Progress, Story, Synced } from '../../sync/phone'
import type { Told } from './routes'

/** What a sync is doing, or how the last one ended. */
export interface Syncing {
  readonly isBusy: boolean
  readonly progress: Progress | null
  readonly last: Synced | null
}

export interface App {
  /** Unlocked while a screen stands. A screen is drawn anew after every change of it: read from it while drawing. */
  readonly phone: Phone
  readonly device: Device
  /** Shows a screen. `instead`: it takes the place of this one, so that `back` does not come here again. */
  go(name: string, told?: Told, instead?: 'instead'): void
  /** To the screen before, or home. */
  back(): void
  /** To the home of her role, with nothing behind it. */
  home(): void
  readonly say: Say
  /** Days, moments, numbers and money in the language shown. */
  readonly show: Show
  readonly language: Language
  speak(code: string): Promise<void>
  /** The day on this phone, `YYYY-MM-DD`. */
  readonly today: string
  /** Counts the changes of the phone: for what is worked out from it, as in `useMemo(…, [changes])`. */
  readonly changes: number
  readonly syncing: Syncing
  sync(): Promise<void>
  stopSync(): void
  lock(): Promise<void>
  /** Takes everything of hers off this phone, also what has not arrived. */
  removeWork(): Promise<void>
  /** Locks and shows a harmless page at once. */
  hide(): void
  /** Says in a line at the foot what has just been done, for eyes and ears. */
  tell(sentence: string): void
}

export const AppContext = createContext<App | null>(null)

/** The app, for a screen and its parts. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('outside the app')
  return app
}

/** False while a part is drawn for the first time, true once that is on the screen: what is further down comes then. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    const asked = requestAnimationFrame(() => setPainted(true))
    return () => cancelAnimationFrame(asked)
  }, [])
  return isPainted
}

/** What `load` gives; undefined until then, and null when it failed. Loads anew when one of `why` has changed. */
export function useLoaded<T>(load: () => Promise<T>, why: readonly unknown[]): T | null | undefined {
  const [loaded, setLoaded] = useState<T | null | undefined>(undefined)
  useEffect(() => {
    let isWanted = true
    load().then(
      (value) => isWanted && setLoaded(value),
      () => isWanted && setLoaded(null),
    )
    return () => {
      isWanted = false
    }
  }, why)
  return loaded
}

/** The story of a subject, read anew whenever the phone changes; undefined until it is read, null when not here.
 * `isBefore`: the one that a household had in another community. */
export function useStory(book: string, subject: string, isBefore = false): Story | null | undefined {
  const { phone, changes } = useApp()
  const read = () => (isBefore ? phone.before(book, subject) : phone.story(book, subject))
  return useLoaded(read, [phone, book, subject, isBefore, changes])
}
