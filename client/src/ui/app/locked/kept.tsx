/** After admission: whether the browser promised to keep what is on the phone, and how to hide it quickly. */
import { useEffect } from 'preact/hooks'
import { canInstall, install } from '../installing'
import { Box } from '../parts/box'
import { Button } from '../parts/button'
import { Icon } from '../parts/icon'
import { useLoaded } from '../useApp'
import { useShell } from '../useShell'
import { Frame } from './frame'

export function Kept({ onDone }: { readonly onDone: () => void }) {
  const { say, device } = useShell()
  const answer = useLoaded(() => device.askToKeep(), [device])
  useEffect(() => {
    if (answer) void device.preferences.set('keeping', answer)
  }, [answer])
  return (
    <Frame title={say('kept-title')}>
      <Box kind="good" title={say('admitted')}>
        {say('admitted-what')}
      </Box>
      {answer === 'kept' && <Box kind="good" title={say('keeping-kept')} />}
      {(answer === 'refused' || answer === 'unknown') && (
        <Box kind="info" title={say('keeping-refused')} todo={say('keeping-refused-do')}>
          {say('keeping-refused-what')}
        </Box>
      )}
      <ul class="points">
        <li>
          <Icon name="hide" />
          <span>{say('hide-how')}</span>
        </li>
        <li>
          <Icon name="lock" />
          <span>{say('lock-how')}</span>
        </li>
      </ul>
      {canInstall() && (
        <Button isWide kind="second" icon="phone" onClick={install}>
          {say('install')}
        </Button>
      )}
      <Button isWide onClick={onDone} isOff={answer === undefined}>
        {say('begin')}
      </Button>
    </Frame>
  )
}
