/** How much room there is, and whether the browser promised to keep what is on this phone. */
import { canInstall, install } from '../installing'
import { Box, Button, Card, Page, Waiting } from '../parts'
import { isNearlyFull } from '../room'
import type { ScreenOf } from '../routes'
import { useApp, useLoaded } from '../useApp'

function Screen() {
  const { device, phone, say, show, changes, tell, go } = useApp()
  const storage = useLoaded(() => device.storage(), [device, changes])
  const ask = async (): Promise<void> => {
    const answer = await device.askToKeep()
    tell(say(answer === 'kept' ? 'keeping-kept' : 'keeping-refused'))
    await device.preferences.set('keeping', answer)
  }
  if (!storage)
    return <Page title={say('storage-title')}>{storage === undefined && <Waiting>{say('looking')}</Waiting>}</Page>
  const { waiting } = phone.outbox
  return (
    <Page title={say('storage-title')}>
      {isNearlyFull(storage) && <Box kind="problem" title={say('warning-tight')} todo={say('storage-tight-do')} />}
      <Card title={say('storage-room')}>
        <p>
          {storage.room > 0
            ? say('storage-used', { used: show.bytes(storage.used), room: show.bytes(storage.room) })
            : say('storage-unknown')}
        </p>
        {storage.room > 0 && <progress value={storage.used} max={storage.room} aria-label={say('storage-room')} />}
      </Card>
      {storage.kept ? (
        <Box kind="good" title={say('keeping-kept')} />
      ) : (
        <Box kind="info" title={say('keeping-refused')} todo={say('keeping-refused-do')}>
          {say('keeping-refused-what')}
        </Box>
      )}
      {!storage.kept && (
        <Button kind="second" onClick={ask}>
          {say('keeping-ask')}
        </Button>
      )}
      {canInstall() && (
        <Button kind="second" icon="phone" onClick={install}>
          {say('install')}
        </Button>
      )}
      {waiting > 0 && (
        <Button icon="sync" onClick={() => go('sync')}>
          {say('unsent', { count: waiting })}
        </Button>
      )}
    </Page>
  )
}

export const screen: ScreenOf = { path: 'storage', title: 'storage-title', tab: 'sync', Screen }
