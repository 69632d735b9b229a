/** Whether the family agreed to be in the book; what is missing is asked for before anything is written (TRU-04). */
import type { Home, Story } from '../../../sync/phone'
import { Box, Button } from '../parts'
import { useApp } from '../useApp'
import { CONSENT_VERSION } from './consentText'
import { consentOf, holds } from './living'

interface Given {
  readonly home: Home
  readonly story: Story | null | undefined
}

export function ConsentState({ home: { book, subject }, story }: Given) {
  const { say, show, go, today } = useApp()
  if (!story) return null
  const consent = consentOf(story)
  const open = (word: string) => (
    <Button kind="second" onClick={() => go('consent', { book, subject })}>
      {say(word)}
    </Button>
  )
  if (consent?.withdrawn_on) {
    const day = show.day(consent.withdrawn_on, today)
    return (
      <Box kind="problem" title={say('consent-withdrawn', { day })}>
        <p>{say('consent-withdrawn-todo')}</p>
        {open('consent-read')}
      </Box>
    )
  }
  if (!holds(consent)) {
    return (
      <Box kind="ask" title={say('consent-missing')}>
        <p>{say('consent-missing-todo')}</p>
        {open('consent-read')}
      </Box>
    )
  }
  if (consent?.version === CONSENT_VERSION) return null
  return (
    <Box kind="ask" title={say('consent-older')}>
      <p>{say('consent-older-todo')}</p>
      {open('consent-read')}
    </Box>
  )
}
