/** What is paid, in words: the scheme of the charter that holds, or a package of rates and whose keys stand under it. */
import type { Clause, Package } from '../../../charter/fold'
import { holding, type Term, type TermTables, termsOf } from '../../../incentives/terms'
import type { Kept } from '../../../register/fold'
import type { Phone } from '../../../sync/phone'
import { serviceWord } from '../homes/words'
import { Card, Empty, Tag } from '../parts'
import { useApp } from '../useApp'

/** What is agreed in one book, and what is proposed and waits for a key. */
export function Agreed({ book }: { readonly book: string }) {
  const { phone, say, show, today } = useApp()
  const clauses = (phone.index.table('clause') as readonly Kept<Clause>[]).filter((one) => one.book === book)
  const packages = (phone.index.table('package') as readonly Kept<Package>[]).filter((one) => one.book === book)
  const term = termAt(phone, book, today)
  const now = clauses.filter(({ since, until }) => since <= today && (until === null || today < until))
  const coming = clauses.filter(({ since }) => since > today)
  const waiting = packages.filter(({ agreed_at, edited_by }) => agreed_at === null && edited_by === null)
  const name = phone.books.find((one) => one.book === book)?.name ?? ''
  return (
    <>
      <Card title={name || say('others-community')} side="both">
        {term ? <Scheme term={term} /> : <InForce clauses={now} />}
        {!term && coming.length > 0 && (
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

/** The scheme that counts a book's work today; it pays instead of rates. */
function termAt(phone: Phone, book: string, today: string): Term | undefined {
  const rows = (name: string) => phone.index.table(name)
  const [books, place, charter_span, charter_term] = ['book', 'place', 'charter_span', 'charter_term'].map(rows)
  return holding(
    termsOf({ book: books, place, charter_span, charter_term } as unknown as TermTables).get(book) ?? [],
    today,
  )
}

/** Each rule in the words of those who agreed it, with its amount where that is one number. */
function Scheme({ term: { scheme, since } }: { readonly term: Term }) {
  const { say, show, today } = useApp()
  return (
    <>
      <p>{say('others-scheme', { day: show.day(since, today) })}</p>
      <ul class="sums">
        {scheme.rules.map(({ code, words, amount }) => (
          <li key={code}>
            {words || code.replaceAll('_', ' ')}
            {typeof amount === 'number' || typeof amount === 'string' ? `: ${scheme.currency} ${amount}` : ''}
          </li>
        ))}
      </ul>
    </>
  )
}

function InForce({ clauses }: { readonly clauses: readonly Kept<Clause>[] }) {
  const { say } = useApp()
  if (clauses.length === 0) return <Empty title={say('others-no-rates')} icon="pay" />
  return (
    <>
      <p>{say('others-rates')}</p>
      <Rates clauses={clauses} />
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
