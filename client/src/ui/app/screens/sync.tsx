/** Where her work is: what is on this phone only, what has arrived, what is kept apart, and how much it cost. */
import { Box, Button, Card, Page, Row, Rows, Tag } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

function Screen() {
  const { phone, say, go, syncing } = useApp()
  const { outbox } = phone
  return (
    <Page title={say('sync-title')} isHome>
      <Where />
      <Now />
      {syncing.last && !syncing.isBusy && <Ended />}
      {outbox.held.length > 0 && <Held />}
      <Rows label={say('sync-more')}>
        <Row icon="storage" title={say('storage-title')} onClick={() => go('storage')} />
        <Row icon="settings" title={say('settings-title')} onClick={() => go('settings')} />
      </Rows>
    </Page>
  )
}

function Where() {
  const { phone, say, show } = useApp()
  const { waiting, files, oldestAt, arrivedAt, heardAt, up, down } = phone.outbox
  return (
    <Card side={waiting > 0 ? 'community' : 'both'}>
      <p class="sync-count">
        {waiting > 0 ? say('sync-waiting', { count: waiting }) : say('sync-nothing')}
        {waiting === 0 && files.count === 0 && (
          <Tag mood="good" icon="check">
            {say('sync-safe')}
          </Tag>
        )}
      </p>
      {waiting > 0 && <p>{say('sync-waiting-what')}</p>}
      {files.count > 0 && <p>{say('sync-files', { count: files.count, size: show.bytes(files.bytes) })}</p>}
      <dl>
        {oldestAt !== null && (
          <>
            <dt>{say('sync-oldest')}</dt>
            <dd>{show.moment(oldestAt)}</dd>
          </>
        )}
        <dt>{say('sync-arrived')}</dt>
        <dd>{arrivedAt > 0 ? show.moment(arrivedAt) : say('sync-never')}</dd>
        <dt>{say('sync-heard')}</dt>
        <dd>{heardAt > 0 ? show.moment(heardAt) : say('sync-never')}</dd>
        <dt>{say('sync-bytes')}</dt>
        <dd>{say('sync-bytes-both', { up: show.bytes(up), down: show.bytes(down) })}</dd>
      </dl>
    </Card>
  )
}

function Now() {
  const { say, show, sync, stopSync, syncing } = useApp()
  const { isBusy, progress } = syncing
  if (!isBusy) {
    return (
      <Button isWide icon="sync" onClick={() => void sync()}>
        {say('sync-now')}
      </Button>
    )
  }
  const all = progress ? progress.arrived + progress.left : 0
  return (
    <div class="card">
      <p role="status">
        <span class="turning" aria-hidden="true" /> {say(`sync-doing-${progress?.doing ?? 'push'}`)}
      </p>
      {progress && (
        <>
          {all > 0 && <progress value={progress.arrived} max={all} aria-label={say('sync-doing-push')} />}
          <p class="small quiet">
            {say('sync-progress', { arrived: progress.arrived, came: progress.came })}{' '}
            {say('sync-bytes-both', { up: show.bytes(progress.up), down: show.bytes(progress.down) })}
          </p>
        </>
      )}
      <Button kind="second" onClick={stopSync}>
        {say('sync-stop')}
      </Button>
    </div>
  )
}

/** How the last sync ended. */
function Ended() {
  const { say, show, syncing } = useApp()
  const last = syncing.last
  if (!last) return null
  const kind =
    last.outcome === 'done' ? 'good' : last.outcome === 'revoked' || last.outcome === 'full' ? 'problem' : 'info'
  const todo = say(`sync-${last.outcome}-do`)
  return (
    <Box kind={kind} isNew title={say(`sync-${last.outcome}`)} todo={todo}>
      {say('sync-progress', { arrived: last.arrived, came: last.came })}{' '}
      {say('sync-bytes-both', { up: show.bytes(last.up), down: show.bytes(last.down) })}
    </Box>
  )
}

/** Reasons that the server gives for keeping an entry apart, as far as there are words for them. */
const REASONS = new Set([
  'unreadable',
  'unsigned',
  'forged',
  'unknown_kind',
  'revoked',
  'expired',
  'not_in_scope',
  'role',
])

function Held() {
  const { phone, say, show } = useApp()
  const { held } = phone.outbox
  return (
    <Card title={say('held-title', { count: held.length })}>
      <p>{say('held-what')}</p>
      <Rows>
        {held.map((line) => {
          const reason = line.reason ?? ''
          const word = REASONS.has(reason) ? `held-${reason}` : 'held-other'
          return (
            <Row
              key={line.id}
              title={say(word, { reason })}
              note={show.day(line.happened_on)}
              mark={
                <Tag mood={line.held === 'quarantine' ? 'wrong' : 'open'}>
                  {say(`held-${line.held ?? 'to_settle'}`)}
                </Tag>
              }
            />
          )
        })}
      </Rows>
    </Card>
  )
}

export const screen: ScreenOf = { path: 'sync', title: 'sync-title', tab: 'sync', Screen }
