/** All closed pages of the books she has a part in. */
import { PageRows } from '../others/openSeals'
import { pagesOf } from '../others/pages'
import { sidesOf } from '../others/people'
import { Empty, Page, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useLoaded } from '../useApp'

function Screen() {
  const { phone, say, today, changes } = useApp()
  const books = [...new Set(phone.roles.map(({ book }) => book))]
  const pages = useLoaded(
    async () => (await Promise.all(books.map((book) => pagesOf(phone, book)))).flat(),
    [phone, changes],
  )
  return (
    <Page title={say('seal-all')} lead={say('seal-what')}>
      {!pages && <Waiting>{say('others-reading')}</Waiting>}
      {pages?.length === 0 && <Empty title={say('seal-none')} icon="seal" />}
      {pages && pages.length > 0 && (
        <PageRows
          pages={pages}
          isMine={(page) => sidesOf(phone, page.book, today).some((side) => !page.signed[side])}
        />
      )}
    </Page>
  )
}

export const screen: ScreenOf = { path: 'seals', title: 'seal-all', tab: 'home', Screen }
