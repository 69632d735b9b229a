/** Where her pay goes: the account named last, whether it was verified, whether it is held (INC-07).
 * Twin: server/ubia/incentives/runs/payees.py. */
import type { Table } from '../register/fold'
import type { Line } from '../register/line'

export type Channel = 'mobile_money' | 'bank'
export type Owner = 'own' | 'proxy'

/** What `payee.named` says. */
export interface PayeeNamed {
  readonly channel: Channel
  /** A telephone number as `+254712345678`, or an account number or IBAN without spaces. */
  readonly account: string
  readonly holder: string
  readonly owner?: Owner
  /** In her words; a proxy's number is not paid to without. */
  readonly consent?: string
  readonly bank?: string
}
interface About {
  readonly named: string
  readonly reason?: string
  readonly attested?: { readonly typist?: string } | null
}
type PayeeBody = PayeeNamed | About
type Told<B> = Line<PayeeBody> & { readonly body: B }

/** An account named for a CHW. `latest`: it is the one that holds; a new one starts unverified. */
export interface Payee {
  readonly named: string
  readonly chw: string
  readonly channel: Channel
  readonly account: string
  readonly bank: string
  readonly holder: string
  readonly owner: Owner
  readonly consent: string
  readonly named_by: string
  readonly named_on: string
  readonly named_at: number
  readonly latest: boolean
  readonly verified_on: string | null
  readonly verified_by: string | null
  readonly held_on: string | null
  readonly held_words: string
}

export const payees: Table<Payee, PayeeBody> = {
  name: 'payee',
  kinds: ['payee.named', 'payee.verified', 'payee.held', 'payee.released'],
  /** As received: no clock can put a change of number before a verification. */
  fold: (story) => {
    const found = new Map<string, Payee>()
    const put = (id: string, more: Partial<Payee>): void => {
      const one = found.get(id)
      if (one) found.set(id, { ...one, ...more })
    }
    for (const line of [...story].sort(asReceived)) {
      if (line.body === null) continue
      const { named: id, reason = '' } = line.body as About
      if (line.kind === 'payee.named') {
        for (const known of found.keys()) put(known, { latest: false })
        found.set(line.id, begun(line as Told<PayeeNamed>))
      }
      if (line.kind === 'payee.verified' && mayVerify(line as Told<About>, found.get(id)))
        put(id, { verified_on: line.happened_on, verified_by: line.author })
      if (line.kind === 'payee.held') put(id, { held_on: line.happened_on, held_words: reason })
      if (line.kind === 'payee.released') put(id, { held_on: null, held_words: '' })
    }
    return found.values()
  },
}

const asReceived = (a: Line<PayeeBody>, b: Line<PayeeBody>): number =>
  a.received_at - b.received_at || (a.id < b.id ? -1 : 1)

function begun({ id, subject, author, happened_on, received_at, body }: Told<PayeeNamed>): Payee {
  const { channel, account, bank = '', holder, owner = 'own', consent = '' } = body
  return {
    ...{ named: id, chw: subject, channel, account, bank, holder, owner, consent },
    ...{ named_by: author, named_on: happened_on, named_at: received_at, latest: true },
    ...{ verified_on: null, verified_by: null, held_on: null, held_words: '' },
  }
}

/** Neither who typed the number in nor the CHW herself says that it is right, once; a proxy takes her consent. */
function mayVerify({ author, subject, body }: Told<About>, payee: Payee | undefined): boolean {
  if (!payee || payee.verified_on !== null || author === subject) return false
  if (payee.named_by === author || payee.named_by === (body.attested?.typist ?? author)) return false
  return payee.owner === 'own' || payee.consent.trim() !== ''
}

/** Why nothing can be sent to an account now; empty when it can. */
export function whyNot(payee: Pick<Payee, 'held_on' | 'verified_on'> | undefined): '' | 'none' | 'held' | 'unverified' {
  if (!payee) return 'none'
  if (payee.held_on) return 'held'
  return payee.verified_on ? '' : 'unverified'
}
