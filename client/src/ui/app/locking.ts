/** When an unlocked phone locks itself: nobody touched it for some minutes, or it was out of sight for long. */

const TOUCHES = ['pointerdown', 'keydown', 'input', 'scroll'] as const
const LOOK_EVERY_MS = 5_000
/** Out of sight it locks after this, unless even sooner was chosen. */
const HIDDEN_MS = 2 * 60_000

export const LOCK_MINUTES = [1, 3, 5, 10, 20] as const
export const DEFAULT_LOCK_MINUTES = 5

/** Calls `lock` once it is time. `minutes` is asked each time, since it can be changed. Returns how to stop. */
export function whenLeft(minutes: () => number, lock: () => void): () => void {
  let touchedAt = Date.now()
  let hiddenAt = 0
  const touched = (): void => {
    touchedAt = Date.now()
  }
  const look = (): void => {
    const rest = minutes() * 60_000
    const isHiddenLong = hiddenAt > 0 && Date.now() - hiddenAt >= Math.min(rest, HIDDEN_MS)
    if (isHiddenLong || Date.now() - touchedAt >= rest) lock()
  }
  const onSight = (): void => {
    look()
    hiddenAt = document.visibilityState === 'hidden' ? Date.now() : 0
  }
  const clock = setInterval(look, LOOK_EVERY_MS)
  for (const touch of TOUCHES) addEventListener(touch, touched, { capture: true, passive: true })
  document.addEventListener('visibilitychange', onSight)
  return () => {
    clearInterval(clock)
    for (const touch of TOUCHES) removeEventListener(touch, touched, { capture: true })
    document.removeEventListener('visibilitychange', onSight)
  }
}
