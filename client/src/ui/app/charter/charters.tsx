/** On the homes of both partners: the way to the charter of each community, and what of it waits for her key. */
import { LIVE, OPEN } from '../../../charter/standing'
import { bookName, sidesOf } from '../others/people'
import { Card, Row, Rows, Tag } from '../parts'
import { useApp } from '../useApp'
import { stateOn, type Text, textsOf } from './known'

export function Charters({ books }: { readonly books: readonly string[] }) {
  const { phone, say, go, today } = useApp()
  const shown = books.filter((book) => phone.books.some((one) => one.book === book && one.kind !== 'voice'))
  const waitsForHer = (text: Text): boolean =>
    text.proposed_at !== null &&
    OPEN.has(stateOn(phone, text, today)) &&
    sidesOf(phone, text.book, today).some((side) => text[side === 'community' ? 'community_by' : 'health_by'] === null)
  const mark = (book: string) => {
    const texts = textsOf(phone, book)
    if (texts.some(waitsForHer))
      return (
        <Tag mood="open" icon="pen">
          {say('seal-waits-you')}
        </Tag>
      )
    if (texts.some((text) => LIVE.has(stateOn(phone, text, today))))
      return <Tag mood="good">{say('others-charter-holds')}</Tag>
    return <Tag mood="soft">{say(texts.length > 0 ? 'others-charter-talked' : 'others-charter-none')}</Tag>
  }
  if (shown.length === 0) return null
  return (
    <Card title={say('others-charter')} side="both">
      <Rows label={say('others-charter')}>
        {shown.map((book) => (
          <Row
            key={book}
            icon="both"
            title={bookName(phone, book) || say('others-community')}
            mark={mark(book)}
            onClick={() => go('charter', { book })}
          />
        ))}
      </Rows>
    </Card>
  )
}
