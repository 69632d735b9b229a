/** Pages that wait for signatures, on the home of whoever has a part in the book. */
import { SIDES } from '../../../register/seal'
import { Card, Row, Rows, Tag } from '../parts'
import { useApp, useLoaded } from '../useApp'
import { type ClosedPage, pagesOf } from './pages'
import { bookName, sidesOf } from './people'

export function OpenSeals({ books }: { readonly books: readonly string[] }) {
  const { phone, say, go, today, changes } = useApp()
  const pages = useLoaded(
    async () => (await Promise.all(books.map((book) => pagesOf(phone, book)))).flat(),
    [phone, changes, books.join(' ')],
  )
  if (!pages) return null
  const open = pages.filter(({ signed }) => SIDES.some((side) => !signed[side]))
  const mine = (page: ClosedPage): boolean => sidesOf(phone, page.book, today).some((side) => !page.signed[side])
  const inTurn = [...open.filter(mine), ...open.filter((page) => !mine(page))]
  return (
    <Card title={say('seal-open')} side="both">
      <p>{say(open.length === 0 ? 'seal-open-none' : 'seal-what')}</p>
      {inTurn.length > 0 && <PageRows pages={inTurn} isMine={mine} />}
      {pages.length > open.length && (
        <Rows>
          <Row icon="seal" title={say('seal-all')} onClick={() => go('seals')} />
        </Rows>
      )}
    </Card>
  )
}

interface Given {
  readonly pages: readonly ClosedPage[]
  readonly isMine: (page: ClosedPage) => boolean
}

export function PageRows({ pages, isMine }: Given) {
  const { phone, say, show, go } = useApp()
  const mark = (page: ClosedPage) => {
    const count = SIDES.filter((side) => page.signed[side]).length
    if (isMine(page))
      return (
        <Tag mood="open" icon="pen">
          {say('seal-waits-you')}
        </Tag>
      )
    return <Tag mood={count === SIDES.length ? 'good' : 'soft'}>{say(`seal-signed-${count}`)}</Tag>
  }
  return (
    <Rows label={say('seal-open')}>
      {pages.map((page) => (
        <Row
          key={`${page.book} ${page.subject}`}
          icon="seal"
          title={say('seal-page-of', { month: show.month(page.month) })}
          note={`${bookName(phone, page.book)} · ${say('seal-lines', { first: page.first_line, last: page.last_line })}`}
          mark={mark(page)}
          onClick={() => go('seal', { book: page.book, subject: page.subject })}
        />
      ))}
    </Rows>
  )
}
