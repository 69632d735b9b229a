/** Names the account that her pay goes to: her own, or that of somebody she trusts, with her agreement in words (INC-07). */
import { useState } from 'preact/hooks'
import { accountIn } from '../../../incentives/account'
import { type Channel, type Owner, whyNot } from '../../../incentives/payees'
import { Box, Button, Card, Choice, Field } from '../parts'
import { useApp } from '../useApp'
import type { Account } from './account'

interface NamingGiven {
  readonly book: string
  readonly now: Account | undefined
  readonly onDone: () => void
}

export function Naming({ book, now, onDone }: NamingGiven) {
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
