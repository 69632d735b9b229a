/** The home of a nurse: her facility, the communities and health workers that belong to it, pages to sign. */
import type { Facility } from '../../../people/places'
import type { Kept } from '../../../register/fold'
import { Charters } from '../charter/charters'
import { Overdue } from '../committee/overdue'
import { Figures } from '../others/figures'
import { OpenSeals } from '../others/openSeals'
import { atFacility, booksAs, SUPERVISES } from '../others/people'
import { PromisedRow } from '../others/promisedRow'
import { Workers } from '../others/workers'
import { Card, Page, Row, Rows } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'
import '../mine/mine.css'

function Screen() {
  const { phone, say, today } = useApp()
  const tied = atFacility(phone, today)
  const books = booksAs(phone, today, ['nurse', ...SUPERVISES]).filter((book) => tied?.books.has(book) ?? true)
  const supervised = booksAs(phone, today, SUPERVISES)
  const communities = phone.books.filter(({ book, kind }) => kind === 'community' && books.includes(book))
  const known = phone.index.table('facility') as readonly Kept<Facility>[]
  const facilities = known.filter(({ subject }) => tied?.facilities.has(subject) ?? true)
  return (
    <Page title={say('nurse-title')} isHome>
      <Overdue books={books} />
      <OpenSeals books={books} />
      <Charters books={books} />
      <Card title={say('others-facility')} side="health">
        <Rows label={say('others-facility')}>
          {facilities.map(({ book, subject, name }) => (
            <Row key={`${book} ${subject}`} icon="health" title={name} />
          ))}
          {communities.map(({ book, name }) => (
            <Row key={book} icon="community" title={name} />
          ))}
        </Rows>
      </Card>
      {supervised.length > 0 && <Figures title={say('others-visits')} books={supervised} />}
      <Workers books={books} isOpen={supervised.length > 0} />
      <PromisedRow />
    </Page>
  )
}

export const screen: ScreenOf = { path: 'nurse', title: 'nurse-title', tab: 'home', Screen }
