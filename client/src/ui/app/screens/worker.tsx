/** One health worker as her supervisor may see her: nameless figures, what she contests, her payments. She has seen all
 * of it first, on her own page. */
import type { Contest } from '../../../incentives/contests'
import type { Payment } from '../../../incentives/fold'
import type { Kept } from '../../../register/fold'
import { latestFirst, Payments } from '../mine/payments'
import { Figures } from '../others/figures'
import { bookName, nameOf } from '../others/people'
import { openContests } from '../others/workers'
import { Box, Card, Page, Row, Rows, Tag } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useStory } from '../useApp'
import '../mine/mine.css'

function Screen({ book, chw }: { readonly book: string; readonly chw: string }) {
  const { phone, say, go, today } = useApp()
  const story = useStory(book, chw)
  const rows = (phone.index.table('contest') as readonly Kept<Contest>[]).filter((one) => one.chw === chw)
  const contests = openContests(rows)
  const isFrozen = contests.some(({ figure, month }) => figure === 'visits' && month === today.slice(0, 7))
  const payments = latestFirst((story?.rows.payment ?? []) as readonly Kept<Payment>[])
  return (
    <Page title={nameOf(phone, chw) || say('others-worker')} lead={bookName(phone, book)}>
      <p>{say('others-worker-what')}</p>
      {contests.map((one) => (
        <Contested key={one.contest} contest={one} />
      ))}
      <Figures title={say('others-visits')} books={[book]} chw={chw}>
        {isFrozen && (
          <Tag mood="open" icon="ask">
            {say('others-frozen')}
          </Tag>
        )}
      </Figures>
      <Rows>
        <Row
          icon="pay"
          title={say('others-statement')}
          note={say('others-statement-note')}
          onClick={() => go('herStatement', { chw, month: today.slice(0, 7) })}
        />
      </Rows>
      <Card title={say('mine-payments')}>
        {payments.length === 0 ? <p>{say('others-payments-none')}</p> : <Payments payments={payments.slice(0, 6)} />}
      </Card>
    </Page>
  )
}

function Contested({ contest }: { readonly contest: Kept<Contest> }) {
  const { say, show, today } = useApp()
  const { figure, month, words, shown, contested_on } = contest
  const title = `${say(`mine-figure-${figure.replace('_', '-')}`)}, ${show.month(month)}`
  return (
    <Box kind="ask" title={title} todo={say('others-contest-do')}>
      {say('others-contest', { day: show.day(contested_on, today), words })} {shown}
    </Box>
  )
}

export const screen: ScreenOf = { path: 'worker', title: 'others-worker', tab: 'home', Screen }
