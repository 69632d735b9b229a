/** Payments ordered, and what was said of each. */
import type { Payment } from '../../../incentives/fold'
import type { Kept } from '../../../register/fold'
import { Row, Rows, Tag } from '../parts'
import { useApp } from '../useApp'

type Paid = Kept<Payment>

/** The latest first. */
export const latestFirst = (payments: readonly Paid[]): Paid[] =>
  [...payments].sort((a, b) =>
    a.ordered_on === b.ordered_on ? (a.payment < b.payment ? 1 : -1) : a.ordered_on < b.ordered_on ? 1 : -1,
  )

interface Given {
  readonly payments: readonly Paid[]
  /** Left out: they lead nowhere. */
  readonly onOpen?: (payment: Paid) => void
}

export function Payments({ payments, onOpen }: Given) {
  const { say, show } = useApp()
  return (
    <Rows label={say('mine-payments')}>
      {payments.map((one) => (
        <Row
          key={one.payment}
          icon="pay"
          title={say('mine-payment-of', { month: show.month(one.period), sum: show.amount(one.amount, one.currency) })}
          note={
            <>
              {say('mine-payment-ordered', { day: show.shortDay(one.ordered_on) })} <Word payment={one} />
            </>
          }
          {...(onOpen && { onClick: () => onOpen(one) })}
        />
      ))}
    </Rows>
  )
}

function Word({ payment }: { readonly payment: Paid }) {
  const { say } = useApp()
  if (payment.contested_on) return <Tag mood="open">{say('mine-payment-contested')}</Tag>
  if (payment.received_on) return <Tag mood="good">{say('mine-payment-received')}</Tag>
  return <Tag mood="soft">{say('mine-payment-asked')}</Tag>
}
