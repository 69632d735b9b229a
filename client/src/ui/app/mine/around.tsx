/** Around her pay: checks that wait for her word, and where the money goes. */
import { Box, Button, Row, Rows } from '../parts'
import { useApp } from '../useApp'
import { AccountState, accountsOf } from './account'
import { unanswered } from './checking'
import { homeBook } from './homeBook'

/** What was found at her visits comes to her first (INC-05). */
export function ToAnswer() {
  const { phone, say, go } = useApp()
  const count = unanswered(phone)
  if (count === 0) return null
  return (
    <Box kind="ask" title={say('pay-checks-new', { count })}>
      <Button kind="second" onClick={() => go('checks')}>
        {say('pay-checks-read')}
      </Button>
    </Box>
  )
}

/** Where her pay goes, and what families said when they were asked. */
export function Around() {
  const { phone, say, today, go } = useApp()
  const book = homeBook(phone, today)
  if (!book) return null
  const [account] = accountsOf(phone, book)
  return (
    <div class="no-print">
      <Rows label={say('pay-around')}>
        <Row
          icon="phone"
          title={say('pay-account')}
          note={<AccountState account={account} />}
          onClick={() => go('account')}
        />
        <Row icon="check" title={say('pay-checks')} note={say('pay-checks-note')} onClick={() => go('checks')} />
      </Rows>
    </div>
  )
}
