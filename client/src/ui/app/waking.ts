/** When the app reaches for the network by itself: on finding one, on being looked at again, and from time to time. */
import type { Device } from '../../sync/phone'

const EVERY_MS = 15 * 60_000
/** Being looked at again counts only after so long. */
const REST_MS = 2 * 60_000

/** Calls `wake` when there may be a network. Returns how to stop. */
export function whenAwake(wake: () => void): () => void {
  let last = 0
  const tryNow = (rest: number): void => {
    if (navigator.onLine === false || Date.now() - last < rest) return
    last = Date.now()
    wake()
  }
  const onOnline = (): void => tryNow(0)
  const onSight = (): void => {
    if (document.visibilityState === 'visible') tryNow(REST_MS)
  }
  const clock = setInterval(() => tryNow(0), EVERY_MS)
  addEventListener('online', onOnline)
  document.addEventListener('visibilitychange', onSight)
  tryNow(0)
  return () => {
    clearInterval(clock)
    removeEventListener('online', onOnline)
    document.removeEventListener('visibilitychange', onSight)
  }
}

/** Hands in what is on this phone only while nobody has unlocked it; says when something arrived. */
export function pushWhileLocked(device: Device, onArrived: () => void): () => void {
  const stop = new AbortController()
  const end = whenAwake(() => {
    void device.pushWhileLocked(stop.signal).then(({ arrived }) => {
      if (arrived > 0 && !stop.signal.aborted) onArrived()
    })
  })
  return () => {
    end()
    stop.abort()
  }
}
