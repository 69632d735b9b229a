/** The home of a supervisor: her health workers with nameless figures, planned visits, pages to sign. */
import { Charters } from '../charter/charters'
import { Overdue } from '../committee/overdue'
import { OpenSeals } from '../others/openSeals'
import { booksAs, SUPERVISES } from '../others/people'
import { Planned } from '../others/planned'
import { PromisedRow } from '../others/promisedRow'
import { Workers } from '../others/workers'
import { Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

function Screen() {
  const { phone, say, today } = useApp()
  const books = booksAs(phone, today, SUPERVISES)
  return (
    <Page title={say('supervisor-title')} isHome>
      <Workers books={books} isOpen />
      <Planned />
      <Overdue books={books} />
      <OpenSeals books={books} />
      <Charters books={books} />
      <PromisedRow />
    </Page>
  )
}

export const screen: ScreenOf = { path: 'supervisor', title: 'supervisor-title', tab: 'home', Screen }
