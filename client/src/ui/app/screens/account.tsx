/** Where her pay goes: the account that holds, whether somebody made sure of it, and the way to name another (INC-07).
 * Works without a network; what is written goes out with the next sync. */
import { useState } from 'preact/hooks'
import { whyNot } from '../../../incentives/payees'
import { type Account, AccountState, accountsOf, grouped } from '../mine/account'
import { nameIn } from '../mine/hearing'
import { homeBook } from '../mine/homeBook'
import { Naming } from '../mine/naming'
import { Box, Button, Card, Empty, Page, Row, Rows } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useLoaded } from '../useApp'

function Screen() {
  const { phone, say, today } = useApp()
  const book = homeBook(phone, today)
  const [isNaming, setNaming] = useState(false)
  if (!book) {
    return (
      <Page title={say('pay-account')}>
        <Empty title={say('heard-no-book')} icon="pay" />
      </Page>
    )
  }
  const [now, ...before] = accountsOf(phone, book)
  return (
    <Page title={say('pay-account')} lead={say('pay-account-lead')}>
      <Card title={say('pay-account-now')} side="both">
        {now?.latest ? <Now account={now} /> : <p>{say('pay-account-nobody')}</p>}
      </Card>
      {isNaming || !now ? (
        <Naming book={book} now={now} onDone={() => setNaming(false)} />
      ) : (
        <Button isWide icon="pen" onClick={() => setNaming(true)}>
          {say('pay-account-another')}
        </Button>
      )}
      {before.length > 0 && <Before accounts={before} />}
    </Page>
  )
}

function Now({ account }: { readonly account: Account }) {
  const { phone, say, show, today, changes } = useApp()
  const story = useLoaded(() => phone.story(account.book, account.subject), [phone, changes])
  const isHere = story?.lines.some(({ id, line }) => id === account.named && line === 0)
  const day = show.day(account.named_on, today)
  const by = account.named_by === phone.person.id ? '' : nameIn(phone, account.named_by)
  return (
    <>
      <p>
        {say(`pay-channel-${account.channel.replace('_', '-')}`)}
        {account.bank && ` · ${account.bank}`}
      </p>
      <p class="money" translate={false}>
        {grouped(account)}
      </p>
      <p>{say('pay-account-holder', { name: account.holder })}</p>
      {account.owner === 'proxy' && <p>{say('pay-account-agreed', { words: account.consent })}</p>}
      <p>
        <AccountState account={account} />
      </p>
      {account.held_on && <Box kind="problem" title={say('pay-account-why', { why: account.held_words })} />}
      {account.verified_on && (
        <p>
          {say('pay-account-verified-on', {
            day: show.day(account.verified_on, today),
            name: nameIn(phone, account.verified_by) || say('mine-somebody'),
          })}
        </p>
      )}
      {whyNot(account) === 'unverified' && <p>{say('pay-account-waits')}</p>}
      <p class="small quiet">
        {by ? say('pay-account-named-by', { day, name: by }) : say('pay-account-named', { day })}
      </p>
      {isHere && <p class="small quiet">{say('pay-here')}</p>}
    </>
  )
}

function Before({ accounts }: { readonly accounts: readonly Account[] }) {
  const { say, show } = useApp()
  return (
    <>
      <h2>{say('pay-account-before')}</h2>
      <Rows label={say('pay-account-before')}>
        {accounts.map((one) => (
          <Row
            key={one.named}
            icon="phone"
            title={<span translate={false}>{grouped(one)}</span>}
            note={`${one.holder} · ${show.shortDay(one.named_on)}`}
          />
        ))}
      </Rows>
    </>
  )
}

export const screen: ScreenOf = { path: 'account', title: 'pay-account', tab: 'mine', Screen }
