/** The story of a family, the last first: what happened, on which day, and whether it has arrived. */
import { useState } from 'preact/hooks'
import type { Visit } from '../../../care/fold'
import type { HeldLine, Home, Story } from '../../../sync/phone'
import { Button, Row, Rows, Tag } from '../parts'
import { useApp } from '../useApp'
import { serviceWord } from './words'

const FIRST = 12

interface Given {
  readonly story: Story
  readonly home: Home
  /** The story before it came here. */
  readonly isBefore?: boolean
}

export function StoryLines({ story, home, isBefore = false }: Given) {
  const { say } = useApp()
  const [isAll, setAll] = useState(false)
  const told = [...story.lines].reverse().filter((line) => !isPart(line))
  const shown = isAll ? told : told.slice(0, FIRST)
  return (
    <>
      <h2>{say('home-story')}</h2>
      <Rows label={say('home-story')}>
        {shown.map((line) => (
          <Told key={line.id} line={line} story={story} home={home} isBefore={isBefore} />
        ))}
      </Rows>
      {told.length > shown.length && (
        <Button kind="second" onClick={() => setAll(true)}>
          {say('home-story-all', { count: told.length })}
        </Button>
      )}
    </>
  )
}

/** What only belongs to another line, or is about the work and not the family. */
const isPart = ({ kind }: HeldLine): boolean =>
  ['visit.corrected', 'visit.verified', 'visit_plan.closed'].includes(kind)

function Told({ line, story, home, isBefore }: Required<Given> & { readonly line: HeldLine }) {
  const { say, show, go, today } = useApp()
  const visit = visitOf(story, line.id)
  const whose = personIn(line, home)
  const day = show.day(visit?.day ?? line.happened_on, today)
  const { book, subject } = home
  const told = { book, subject, visit: line.id, ...(isBefore && { before: 'yes' }) }
  return (
    <Row
      title={titleOf(say, line, visit)}
      note={[day, whose].filter(Boolean).join(' · ')}
      mark={<Mark line={line} visit={visit} />}
      {...(visit ? { onClick: () => go('visited', told) } : {})}
    />
  )
}

/** The row of a visit, by the entry that made it. */
export const visitOf = (story: Story, id: string): Visit | undefined =>
  ((story.rows.visit ?? []) as unknown as Visit[]).find(({ visit }) => visit === id)

function titleOf(say: ReturnType<typeof useApp>['say'], line: HeldLine, visit: Visit | undefined): string {
  if (visit) return say('story-visit', { service: serviceWord(say, visit.service) })
  if (line.body === null) return say('story-erased')
  const name = `story-${line.kind.replace(/[._]/g, '-')}`
  const found = say(name)
  return found === name ? say('story-other') : found
}

function Mark({ line, visit }: { readonly line: HeldLine; readonly visit: Visit | undefined }) {
  const { say } = useApp()
  if (line.held) return <Tag mood="wrong">{say('story-held')}</Tag>
  if (line.line === 0) return <Tag icon="phone">{say('homes-here-only')}</Tag>
  if (visit?.void) return <Tag mood="soft">{say('story-void')}</Tag>
  if (visit?.danger) return <Tag mood="wrong">{say('story-danger')}</Tag>
  return null
}

function personIn({ body }: HeldLine, home: Home): string {
  const { person } = (body ?? {}) as { person?: string | { id?: string; name?: string } | null }
  if (typeof person === 'object') return person?.name ?? ''
  return home.persons.find((one) => one.person === person)?.name ?? ''
}
