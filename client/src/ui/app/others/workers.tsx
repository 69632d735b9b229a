/** The health workers of some books, by name: no ranking. */
import type { Contest } from '../../../incentives/contests'
import type { Kept } from '../../../register/fold'
import { Card, Empty, Row, Rows, Tag } from '../parts'
import { useApp } from '../useApp'
import { bookName, workersIn } from './people'

interface Given {
  readonly books: readonly string[]
  /** May open each one's figures. */
  readonly isOpen: boolean
}

export function Workers({ books, isOpen }: Given) {
  const { phone, say, go, today } = useApp()
  const workers = workersIn(phone, books, today)
  const month = today.slice(0, 7)
  const contests = openContests(phone.index.table('contest') as readonly Kept<Contest>[])
  const visits = (book: string, chw: string): number =>
    phone.figures
      .filter((one) => one.book === book && one.chw === chw && one.month === month)
      .reduce((sum, one) => sum + one.visits, 0)
  if (workers.length === 0) return <Empty title={say('others-no-workers')} icon="people" />
  return (
    <Card title={say('others-workers')}>
      <Rows label={say('others-workers')}>
        {workers.map(({ book, person, name }) => (
          <Row
            key={`${book} ${person}`}
            icon="person"
            title={name}
            note={[bookName(phone, book), isOpen && say('others-visits-month', { count: visits(book, person) })]
              .filter(Boolean)
              .join(' · ')}
            mark={
              contests.some(({ chw }) => chw === person) && (
                <Tag mood="open" icon="ask">
                  {say('mine-contested')}
                </Tag>
              )
            }
            {...(isOpen && { onClick: () => go('worker', { book, chw: person }) })}
          />
        ))}
      </Rows>
    </Card>
  )
}

export const openContests = (contests: readonly Kept<Contest>[]): Kept<Contest>[] =>
  contests.filter(({ closed_on }) => closed_on === null)
