/** Own-phone mode: everything of hers goes from this phone, and she is told before what would be lost. */
import { useState } from 'preact/hooks'
import { Ask, Box, Button, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

function Screen() {
  const { phone, say, go, removeWork } = useApp()
  const [isAsked, setAsked] = useState(false)
  const { waiting, files } = phone.outbox
  return (
    <Page title={say('remove-title')}>
      <p>{say('remove-what')}</p>
      <ul>
        <li>{say('remove-stories', { count: phone.index.homes.length })}</li>
        <li>{say('remove-key')}</li>
        <li>{say('remove-drafts')}</li>
      </ul>
      {waiting > 0 ? (
        <>
          <Box kind="problem" title={say('remove-lost', { count: waiting })} todo={say('remove-lost-do')} />
          <Button icon="sync" onClick={() => go('sync')}>
            {say('sync-now')}
          </Button>
        </>
      ) : (
        files.count === 0 && <Box kind="good" title={say('remove-nothing-lost')} />
      )}
      {files.count > 0 && <Box kind="problem" title={say('remove-files-lost', { count: files.count })} />}
      <p>
        <Button kind="danger" onClick={() => setAsked(true)}>
          {say('remove-yes')}
        </Button>
      </p>
      {isAsked && (
        <Ask
          title={say('remove-title')}
          yes={say('remove-yes')}
          isDanger
          onYes={removeWork}
          onNo={() => setAsked(false)}
        >
          {waiting > 0 && <p>{say('remove-lost', { count: waiting })}</p>}
          {files.count > 0 && <p>{say('remove-files-lost', { count: files.count })}</p>}
          {waiting + files.count === 0 && <p>{say('remove-nothing-lost')}</p>}
        </Ask>
      )}
    </Page>
  )
}

export const screen: ScreenOf = { path: 'removeWork', title: 'remove-title', tab: 'sync', Screen }
