/** What both sides promised, in words. */
import { Charters } from '../charter/charters'
import { Rewards } from '../mine/rewards'
import { Agreed } from '../others/rates'
import { Empty, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'
import '../mine/mine.css'

function Screen() {
  const { phone, say } = useApp()
  const books = phone.books.filter(
    ({ kind, book }) => kind === 'community' || phone.roles.some((role) => role.book === book),
  )
  return (
    <Page title={say('mine-promised')} lead={say('others-promised-lead')}>
      {phone.roles.some(({ role }) => role === 'chw') && <Rewards />}
      {books.length === 0 && <Empty title={say('others-no-rates')} icon="pay" />}
      {books.map(({ book }) => (
        <Agreed key={book} book={book} />
      ))}
      <Charters books={books.map(({ book }) => book)} />
    </Page>
  )
}

export const screen: ScreenOf = { path: 'promised', title: 'mine-promised', Screen }
