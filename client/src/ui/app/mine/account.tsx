/** Her account in words: which one, in whose name, and whether anything can be sent to it. */
import { type Payee, whyNot } from '../../../incentives/payees'
import type { Kept } from '../../../register/fold'
import type { Phone } from '../../../sync/phone'
import { Tag } from '../parts'
import { useApp } from '../useApp'

export type Account = Kept<Payee>

/** All accounts named for her in a book, the one that holds first. */
export const accountsOf = (phone: Phone, book: string): readonly Account[] =>
  (phone.index.table('payee') as readonly Account[])
    .filter((one) => one.book === book && one.chw === phone.person.id)
    .sort((a, b) => (a.latest ? -1 : b.latest ? 1 : b.named_at - a.named_at))

/** A telephone number in groups of three from its end, as one reads it aloud. */
export function grouped({ channel, account }: Pick<Payee, 'channel' | 'account'>): string {
  const [head, rest] = channel === 'mobile_money' ? [account.slice(0, -9), account.slice(-9)] : ['', account]
  const size = channel === 'mobile_money' ? 3 : 4
  return [head, ...(rest.match(new RegExp(`.{1,${size}}`, 'g')) ?? [])].filter(Boolean).join(' ')
}

export function AccountState({ account }: { readonly account: Account | undefined }) {
  const { say } = useApp()
  const why = whyNot(account)
  const mood = why === '' ? 'good' : why === 'held' ? 'wrong' : 'open'
  return <Tag mood={mood}>{say(`pay-account-${why || 'verified'}`)}</Tag>
}
