/** A screen that could not be fetched. */
import { Box, Button, Page } from './parts'
import { useApp } from './useApp'

export function Unloadable() {
  const { say, home } = useApp()
  return (
    <Page title={say('screen-missing')} actions={<Button onClick={home}>{say('go-home')}</Button>}>
      <Box kind="problem" title={say('screen-missing-what')} todo={say('screen-missing-do')} />
    </Page>
  )
}
