/** The committee's work in one community: what is open, what both sides score, meetings, what is to be done. */
import { membersNow, rowsIn, sidesIn } from '../committee/known'
import { useWords } from '../committee/words'
import { OpenSeals } from '../others/openSeals'
import { bookName } from '../others/people'
import { Button, Card, Page, Row, Rows, Tag } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

function Screen({ book }: { readonly book: string }) {
  const { phone, show, go, today } = useApp()
  const say = useWords()
  if (!say) return null
  const rounds = rowsIn(phone, 'round', book).sort((a, b) => (a.begun_on > b.begun_on ? -1 : 1))
  const meetings = rowsIn(phone, 'meeting', book).sort((a, b) => (a.held_on > b.held_on ? -1 : 1))
  const actions = rowsIn(phone, 'action', book)
    .filter(({ closed_on }) => closed_on === null)
    .sort((a, b) => (a.due_on < b.due_on ? -1 : 1))
  const write = sidesIn(phone, book, today).length > 0 && (
    <Button isWide icon="pen" onClick={() => go('minutes', { book })}>
      {say('joint-minutes')}
    </Button>
  )
  return (
    <Page title={bookName(phone, book)} actions={write}>
      <Card title={say('joint-scorings')} side="both">
        {rounds.length === 0 && <p>{say('joint-no-scorings')}</p>}
        {rounds.length > 0 && (
          <Rows label={say('joint-scorings')}>
            {rounds.map(({ subject, title, purpose, opened_at, begun_on }) => (
              <Row
                key={subject}
                icon="both"
                title={title}
                note={`${say(`joint-purpose-${purpose}`)} · ${show.day(begun_on, today)}`}
                mark={
                  <Tag mood={opened_at === null ? 'open' : 'good'}>
                    {say(opened_at === null ? 'joint-apart' : 'joint-in')}
                  </Tag>
                }
                onClick={() => go('scoring', { book, round: subject })}
              />
            ))}
          </Rows>
        )}
      </Card>
      <Card title={say('joint-actions')}>
        {actions.length === 0 && <p>{say('joint-no-actions')}</p>}
        {actions.length > 0 && (
          <Rows label={say('joint-actions')}>
            {actions.map(({ subject, action, words, community_owner, health_owner, due_on }) => (
              <Row
                key={action}
                icon={due_on < today ? 'clock' : 'check'}
                title={words}
                note={`${community_owner} · ${health_owner}`}
                mark={<Tag mood={due_on < today ? 'open' : 'soft'}>{show.day(due_on, today)}</Tag>}
                onClick={() => go('action', { book, of: subject, action })}
              />
            ))}
          </Rows>
        )}
      </Card>
      <OpenSeals books={[book]} />
      <Card title={say('joint-meetings')}>
        {meetings.length === 0 && <p>{say('joint-no-meetings')}</p>}
        {meetings.length > 0 && (
          <Rows label={say('joint-meetings')}>
            {meetings.slice(0, 6).map(({ subject, title, held_on, second_name }) => (
              <Row
                key={subject}
                icon="people"
                title={title}
                note={show.day(held_on, today)}
                mark={
                  second_name === '' && (
                    <Tag mood="open" icon="ask">
                      {say('joint-one-note-taker')}
                    </Tag>
                  )
                }
              />
            ))}
          </Rows>
        )}
      </Card>
      <Card title={say('joint-members')}>
        <Rows label={say('joint-members')}>
          {membersNow(phone, book, today).map(({ subject, name, part, groups }) => (
            <Row key={subject} icon="person" title={name} note={[part, groups].filter(Boolean).join(' · ')} />
          ))}
        </Rows>
      </Card>
    </Page>
  )
}

export const screen: ScreenOf = { path: 'joint', title: 'others-joint', tab: 'home', Screen }
