/** Where her pay goes: the account that holds, whether somebody made sure of it, and the way to name another (INC-07).
 * Works without a network; what is written goes out with the next sync. */
import { useState } from 'preact/hooks'
import { accountIn } from '../../../incentives/account'
import { type Channel, type Owner, whyNot } from '../../../incentives/payees'
import { type Account, AccountState, accountsOf, grouped } from '../mine/account'
import { nameIn } from '../mine/hearing'
import { homeBook } from '../mine/homeBook'
import { Box, Button, Card, Choice, Empty, Field, Page, Row, Rows } from '../parts'
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

interface NamingGiven {
  readonly book: string
  readonly now: Account | undefined
  readonly onDone: () => void
}

function Naming({ book, now, onDone }: NamingGiven) {
  const { phone, say, tell } = useApp()
  const [channel, setChannel] = useState<Channel>(now?.channel ?? 'mobile_money')
  const [owner, setOwner] = useState<Owner>('own')
  const [said, setSaid] = useState({ number: '', holder: phone.person.name, bank: '', consent: '' })
  const [isTried, setTried] = useState(false)
  const put = (name: keyof typeof said) => (value: string) => setSaid({ ...said, [name]: value })
  const account = accountIn(channel, said.number)
  const isProxy = owner === 'proxy'
  const wrong = {
    number: account === null && say(`pay-account-wrong-${channel === 'bank' ? 'account' : 'number'}`),
    holder: !said.holder.trim() && say('pay-account-wrong-holder'),
    consent: isProxy && !said.consent.trim() && say('pay-account-wrong-consent'),
  }
  const about = (name: keyof typeof wrong): string | undefined => (isTried && wrong[name]) || undefined
  const write = async (): Promise<void> => {
    if (wrong.number || wrong.holder || wrong.consent) return setTried(true)
    const { holder, bank, consent } = said
    const whose = isProxy ? { owner, consent: consent.trim() } : {}
    const body = { channel, account, holder: holder.trim(), ...(bank.trim() && { bank: bank.trim() }), ...whose }
    await phone.write([{ book, kind: 'payee.named', subject: phone.person.id, body }])
    tell(say('heard-told'))
    onDone()
  }
  return (
    <Card title={say(now ? 'pay-account-another' : 'pay-account-first')}>
      {now && !whyNot(now) && <Box kind="info" title={say('pay-account-again')} />}
      <Choice
        label={say('pay-account-how')}
        options={(['mobile_money', 'bank'] as const).map((value) => ({
          value,
          label: say(`pay-channel-${value.replace('_', '-')}`),
        }))}
        value={channel}
        onChoose={(value) => setChannel(value as Channel)}
      />
      <Field
        label={say(channel === 'bank' ? 'pay-account-account' : 'pay-account-number')}
        hint={channel === 'bank' ? undefined : say('pay-account-number-hint')}
        value={said.number}
        onInput={put('number')}
        wrong={about('number')}
        {...(channel === 'bank' ? {} : { type: 'tel' as const, inputMode: 'tel' as const })}
      />
      <Field label={say('pay-account-bank')} value={said.bank} onInput={put('bank')} />
      <Choice
        label={say('pay-account-whose')}
        options={(['own', 'proxy'] as const).map((value) => ({ value, label: say(`pay-account-${value}`) }))}
        value={owner}
        onChoose={(value) => setOwner(value as Owner)}
      />
      <Field label={say('pay-account-in-name')} value={said.holder} onInput={put('holder')} wrong={about('holder')} />
      {isProxy && (
        <Field
          label={say('pay-account-consent')}
          hint={say('pay-account-consent-hint')}
          value={said.consent}
          onInput={put('consent')}
          wrong={about('consent')}
          isLong
        />
      )}
      <Button isWide icon="check" onClick={write}>
        {say('pay-account-write')}
      </Button>
      {now && (
        <Button isWide kind="second" onClick={onDone}>
          {say('pay-account-leave')}
        </Button>
      )}
    </Card>
  )
}

export const screen: ScreenOf = { path: 'account', title: 'pay-account', tab: 'mine', Screen }
