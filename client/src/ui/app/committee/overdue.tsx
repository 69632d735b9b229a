/** On the home of both partners: what they agreed to do and its day has gone by, and the way to the committee's work. */
import { Card, Row, Rows, Tag } from '../parts'
import { useApp } from '../useApp'
import { overdue } from './known'

export function Overdue({ books }: { readonly books: readonly string[] }) {
  const { phone, say, show, go, today } = useApp()
  const late = overdue(phone, books, today)
  return (
    <Card title={say('others-joint')} side="both">
      <Rows label={say('others-joint')}>
        {late.map(({ book, subject, action, words, due_on, community_owner, health_owner }) => (
          <Row
            key={action}
            icon="clock"
            title={words}
            note={`${community_owner} · ${health_owner}`}
            mark={<Tag mood="open">{show.day(due_on, today)}</Tag>}
            onClick={() => go('action', { book, of: subject, action })}
          />
        ))}
        {books
          .filter((book) => phone.books.some((one) => one.book === book && one.kind === 'community'))
          .map((book) => (
            <Row
              key={book}
              icon="both"
              title={phone.books.find((one) => one.book === book)?.name ?? say('others-community')}
              note={say('others-joint-note')}
              onClick={() => go('joint', { book })}
            />
          ))}
      </Rows>
    </Card>
  )
}
