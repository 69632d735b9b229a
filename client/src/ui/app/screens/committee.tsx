/** The home of a committee member: the community's figures, what is agreed, who works here, pages to sign. */
import { Charters } from '../charter/charters'
import { Overdue } from '../committee/overdue'
import { Figures } from '../others/figures'
import { OpenSeals } from '../others/openSeals'
import { bookName, booksAs } from '../others/people'
import { Agreed } from '../others/rates'
import { Workers } from '../others/workers'
import { Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'
import '../mine/mine.css'

function Screen() {
  const { phone, say, today } = useApp()
  const books = booksAs(phone, today, ['committee'])
  return (
    <Page title={say('committee-title')} isHome>
      <Overdue books={books} />
      <OpenSeals books={books} />
      <Charters books={books} />
      {books.map((book) => (
        <Figures key={book} title={bookName(phone, book) || say('others-community')} books={[book]} />
      ))}
      <h2>{say('others-agreed')}</h2>
      {books.map((book) => (
        <Agreed key={book} book={book} />
      ))}
      <Workers books={books} isOpen={false} />
    </Page>
  )
}

export const screen: ScreenOf = { path: 'committee', title: 'committee-title', tab: 'home', Screen }
