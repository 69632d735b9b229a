/** What is due in one family, and why. */
import type { Derived } from '../../../care/deriving'
import { scheduleOf } from '../../../care/schedules'
import type { Task } from '../../../care/tasks'
import type { Home } from '../../../sync/phone'
import { Row, Rows, Tag } from '../parts'
import { useApp } from '../useApp'

/** Tasks of a family that a visit on this day would do, the most needed first. */
export function dueIn({ derived }: Home, today: string): readonly Task[] {
  const tasks = (derived as Derived | undefined)?.tasks ?? []
  return tasks
    .filter(({ since, ends_on }) => since <= today && (ends_on === null || ends_on >= today))
    .sort((a, b) => a.need - b.need || (a.due_on < b.due_on ? -1 : 1))
}

export function Due({ home }: { readonly home: Home }) {
  const { say, show, go, today } = useApp()
  const due = dueIn(home, today)
  const { book, subject } = home
  if (due.length === 0) return null
  const nameOf = (whose: string): string => home.persons.find(({ person }) => person === whose)?.name ?? ''
  return (
    <>
      <h2>{say('home-due')}</h2>
      <Rows label={say('home-due')}>
        {due.map((task) => (
          <Row
            key={`${task.schedule} ${task.whose} ${task.step}`}
            icon="clock"
            title={say(scheduleOf(task.schedule)?.reason ?? task.schedule)}
            note={[nameOf(task.whose), show.day(task.due_on, today)].filter(Boolean).join(' · ')}
            mark={task.late_on <= today && <Tag mood="wrong">{say('home-late')}</Tag>}
            onClick={() => go('chooseVisit', { book, subject, person: task.whose })}
          />
        ))}
      </Rows>
    </>
  )
}
