/** The home of a supervisor: her health workers with nameless figures, planned visits, pages to sign. */
import { Charters } from '../charter/charters'
import { Overdue } from '../committee/overdue'
import { OpenSeals } from '../others/openSeals'
import { booksAs, SUPERVISES } from '../others/people'
import { Planned } from '../others/planned'
import { Workers } from '../others/workers'
import { Page, Row, Rows } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

function Screen() {
  const { phone, say, go, today } = useApp()
  const books = booksAs(phone, today, SUPERVISES)
  return (
    <Page title={say('supervisor-title')} isHome>
      <Workers books={books} isOpen />
      <Planned />
      <Overdue books={books} />
      <OpenSeals books={books} />
      <Charters books={books} />
      <Rows label={say('others-more')}>
        <Row
          icon="pay"
          title={say('mine-promised')}
          note={say('others-promised-note')}
          onClick={() => go('promised')}
        />
      </Rows>
    </Page>
  )
}

export const screen: ScreenOf = { path: 'supervisor', title: 'supervisor-title', tab: 'home', Screen }
