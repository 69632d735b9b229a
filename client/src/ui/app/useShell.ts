/** What also works while the phone is locked: the language, and the device. */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Speech } from '../../i18n/speech'
import type { Device } from '../../sync/phone'

export interface Shell extends Speech {
  readonly device: Device
  /** Changes the language, and remembers it on this phone. Throws when its texts cannot be had. */
  speak(code: string): Promise<void>
}

export const ShellContext = createContext<Shell | null>(null)

/** The shell, for what may stand while the phone is locked. */
export function useShell(): Shell {
  const shell = useContext(ShellContext)
  if (!shell) throw new Error('outside the app')
  return shell
}

/** The instant on this phone, anew every `every` milliseconds. */
export function useNow(every: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(clock)
  }, [every])
  return now
}
