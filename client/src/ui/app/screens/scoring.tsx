/** One scoring: who is in while it is apart; both sides beside each other once it is open. */
import { comparedIn, rowsIn, sidesIn, WIDE } from '../committee/known'
import { Nothing } from '../committee/nothing'
import { useWords } from '../committee/words'
import { Box, Button, Card, Page, Row, Rows, Tag } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

interface Given {
  readonly book: string
  readonly round: string
}

function Screen({ book, round: subject }: Given) {
  const { phone, go, today } = useApp()
  const say = useWords()
  const [round] = rowsIn(phone, 'round', book, subject)
  if (!say) return null
  if (!round) return <Nothing say={say} />
  const groups = rowsIn(phone, 'round_group', book, subject).sort((a, b) => a.n - b.n)
  const compared = comparedIn(phone, book, subject)
  const sides = sidesIn(phone, book, today)
  const isOpen = round.opened_at !== null
  return (
    <Page title={round.title} lead={say(`joint-purpose-${round.purpose}`)}>
      {!isOpen && (
        <Box kind="info" title={say('joint-apart-title')}>
          {say('joint-apart-why')}
        </Box>
      )}
      {!isOpen && (
        <Card title={say('joint-who-scores')}>
          <Rows label={say('joint-who-scores')}>
            {groups.map(({ group_code: group, words, side, scores }) => (
              <Row
                key={group}
                icon={side === 'community' ? 'community' : 'health'}
                title={words}
                mark={scores && <Tag mood="good">{say('joint-scored')}</Tag>}
                {...(sides.some((one) => one === side) && {
                  onClick: () => go('score', { book, round: subject, group }),
                })}
              />
            ))}
          </Rows>
        </Card>
      )}
      {isOpen && (
        <Card title={say('joint-beside')} side="both">
          <Rows label={say('joint-beside')}>
            {compared.map(({ item, nominee, words, community, health, gap }) => (
              <Row
                key={`${item} ${nominee}`}
                title={words}
                note={say('joint-both-say', { community: community ?? '–', health: health ?? '–' })}
                mark={gap >= WIDE && <Tag mood="open">{say('joint-wide')}</Tag>}
                {...(round.purpose !== 'selection' && {
                  onClick: () => go('action', { book, of: subject, about: item }),
                })}
              />
            ))}
          </Rows>
        </Card>
      )}
      {isOpen && round.purpose !== 'selection' && sides.length > 0 && (
        <Button isWide icon="check" onClick={() => go('action', { book, of: subject })}>
          {say('joint-action-new')}
        </Button>
      )}
    </Page>
  )
}

export const screen: ScreenOf = { path: 'scoring', title: 'others-joint', tab: 'home', Screen }
