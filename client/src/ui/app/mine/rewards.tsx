/** What she was promised beside pay and what came of it, with her word on it; and who thanked her (INC-03, INC-14). */
import type { Promised, Thanked } from '../../../incentives/rewards/fold'
import { perCent, type Short, shortOf } from '../../../incentives/rewards/short'
import type { Kept } from '../../../register/fold'
import { Button, Card, Row, Rows, Tag } from '../parts'
import { useApp } from '../useApp'
import { daysLate, itemWord } from './promises'

export function Rewards() {
  const { phone, say, go } = useApp()
  const mine = ({ subject }: { readonly subject: string }) => subject === phone.person.id
  const promised = (phone.index.table('promised') as readonly Kept<Promised>[]).filter(mine)
  const thanked = (phone.index.table('thanked') as readonly Kept<Thanked>[]).filter(mine)
  return (
    <>
      <Rows label={say('agreement-title')}>
        <Row icon="paper" title={say('agreement-title')} note={say('agreement-note')} onClick={() => go('agreement')} />
      </Rows>
      <Card title={say('rewards-title')} side="both">
        {promised.length === 0 && <p>{say('rewards-none')}</p>}
        {promised.map((one) => (
          <OnePromise key={one.promise} one={one} />
        ))}
      </Card>
      <Card title={say('rewards-thanks')}>
        {thanked.length === 0 && <p>{say('rewards-thanks-none')}</p>}
        {thanked.map(({ thanks, words }) => (
          <blockquote key={thanks}>“{words}”</blockquote>
        ))}
      </Card>
    </>
  )
}

type Came = Parameters<typeof shortOf>[1][number]

/** How much is missing, in a sentence and a bar of what has come. */
function Missing({ short }: { readonly short: Short }) {
  const { say, show } = useApp()
  const { missing, promised, currency } = short
  if (missing === 0) return null
  const told = (count: number): string => (currency ? show.amount(count, currency) : show.number(count))
  return (
    <>
      <p>{say('rewards-missing', { missing: told(missing), promised: told(promised), share: perCent(short) })}</p>
      <progress class="came" max={promised} value={promised - missing} aria-label={say('rewards-what-came')} />
    </>
  )
}

function OnePromise({ one }: { readonly one: Kept<Promised> }) {
  const { phone, say, show, today, tell } = useApp()
  const late = daysLate(one, today)
  const source = say(`rewards-source-${one.source.replace('_', '-')}`)
  const answer = async (says: 'came' | 'missing'): Promise<void> => {
    const { book, subject, promise } = one
    await phone.write([{ book, kind: 'reward.answered', subject, body: { reward: promise, says } }])
    tell(say('rewards-noted'))
  }
  return (
    <section>
      <h3>
        {itemWord(say, one.item)}
        {one.quantity > 1 && ` × ${one.quantity}`}
      </h3>
      <p>{say('rewards-by', { source, day: show.day(one.by_on, today) })}</p>
      <p>
        {stateWord(one)} {late > 0 && <Tag mood="open">{say('rewards-late', { days: late })}</Tag>}
      </p>
      <Missing short={shortOf(one, phone.index.table('delivered') as unknown as readonly Came[])} />
      {one.words && <p>“{one.words}”</p>}
      {one.says && <p>{say(`rewards-said-${one.says}`)}</p>}
      {one.says !== 'came' && (
        <Button kind="plain" icon="check" onClick={() => answer('came')}>
          {say('rewards-it-came')}
        </Button>
      )}
      {one.says === '' && (
        <Button kind="plain" icon="ask" onClick={() => answer('missing')}>
          {say('rewards-it-is-missing')}
        </Button>
      )}
    </section>
  )

  function stateWord({ delivered_on, delivered, quantity }: Promised): string {
    if (delivered_on) return say('rewards-came', { day: show.day(delivered_on, today) })
    return delivered ? say('rewards-part', { some: delivered, all: quantity }) : say('rewards-not-here')
  }
}
