/** A package in words: what each service is paid, from which day, and whose keys stand under it. */
import type { Clause, Package } from '../../../charter/fold'
import type { Kept } from '../../../register/fold'
import { serviceWord } from '../homes/words'
import { Card, Empty, Tag } from '../parts'
import { useApp } from '../useApp'

/** What is agreed in one book, and what is proposed and waits for a key. */
export function Agreed({ book }: { readonly book: string }) {
  const { phone, say, show, today } = useApp()
  const clauses = (phone.index.table('clause') as readonly Kept<Clause>[]).filter((one) => one.book === book)
  const packages = (phone.index.table('package') as readonly Kept<Package>[]).filter((one) => one.book === book)
  const now = clauses.filter(({ since, until }) => since <= today && (until === null || today < until))
  const coming = clauses.filter(({ since }) => since > today)
  const waiting = packages.filter(({ agreed_at, edited_by }) => agreed_at === null && edited_by === null)
  const name = phone.books.find((one) => one.book === book)?.name ?? ''
  return (
    <>
      <Card title={name || say('others-community')} side="both">
        {now.length === 0 && <Empty title={say('others-no-rates')} icon="pay" />}
        {now.length > 0 && <p>{say('others-rates')}</p>}
        <Rates clauses={now} />
        {coming.length > 0 && (
          <>
            <h3>{say('others-coming')}</h3>
            <Rates clauses={coming} />
          </>
        )}
      </Card>
      {waiting.map((one) => (
        <Card key={one.package} title={say('others-proposed')}>
          <p>{say('others-proposed-from', { day: show.day(one.from_on, today) })}</p>
          <p>
            <Tag mood="community">
              {say(one.signed_community_by ? 'others-signed-community' : 'others-waits-community')}
            </Tag>{' '}
            <Tag mood="health">{say(one.signed_health_by ? 'others-signed-health' : 'others-waits-health')}</Tag>
          </p>
        </Card>
      ))}
    </>
  )
}

function Rates({ clauses }: { readonly clauses: readonly Kept<Clause>[] }) {
  const { say, show, today } = useApp()
  return (
    <ul class="sums">
      {clauses.map(({ service, amount, currency, since }) => (
        <li key={`${service} ${since}`}>
          {say('others-rate', {
            service: serviceWord(say, service),
            sum: show.amount(amount, currency),
            day: show.day(since, today),
          })}
        </li>
      ))}
    </ul>
  )
}
