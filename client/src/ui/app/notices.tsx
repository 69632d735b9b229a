/** What is told above the tabs: what was just done, a newer app, room that runs out, a phone that was withdrawn. */
import { useEffect } from 'preact/hooks'
import { Button } from './parts/button'
import { Icon } from './parts/icon'
import { isNearlyFull } from './room'
import { useApp, useLoaded } from './useApp'

const LONG_ENOUGH_MS = 5_000

/** What was just done; it goes by itself. */
export function Told({ sentence, onOver }: { readonly sentence: string; readonly onOver: () => void }) {
  useEffect(() => {
    if (!sentence) return
    const over = setTimeout(onOver, LONG_ENOUGH_MS)
    return () => clearTimeout(over)
  }, [sentence])
  return (
    <p class={`told ${sentence ? '' : 'is-empty'}`} role="status">
      {sentence && <Icon name="check" />}
      {sentence}
    </p>
  )
}

export function Newer({ onUse }: { readonly onUse: () => void }) {
  const { say } = useApp()
  return (
    <aside class="notice" aria-label={say('newer')}>
      <p>
        <b>{say('newer')}</b> {say('newer-what')}
      </p>
      <Button kind="second" onClick={onUse}>
        {say('newer-use')}
      </Button>
    </aside>
  )
}

/** Unsent work that the browser may throw away is spoken of after a day. */
const DAY_MS = 86_400_000

/** At most one warning, the gravest. */
export function Warnings() {
  const { say, go } = useApp()
  const warning = useWarning()
  if (!warning) return null
  return (
    <aside class="notice problem" aria-label={say('warning')}>
      <p>
        <Icon name="problem" /> {say(`warning-${warning}`)}
      </p>
      <Button kind="second" onClick={() => go(warning === 'revoked' ? 'sync' : 'storage')}>
        {say('warning-more')}
      </Button>
    </aside>
  )
}

function useWarning(): '' | 'revoked' | 'full' | 'tight' | 'unkept' {
  const { device, phone, syncing, changes } = useApp()
  const storage = useLoaded(() => device.storage(), [device, changes, syncing.isBusy])
  const outcome = syncing.last?.outcome
  if (outcome === 'revoked' || outcome === 'full') return outcome
  if (!storage?.isTight) return ''
  if (isNearlyFull(storage)) return 'tight'
  const { oldestAt } = phone.outbox
  return !storage.kept && oldestAt !== null && Date.now() - oldestAt > DAY_MS ? 'unkept' : ''
}
