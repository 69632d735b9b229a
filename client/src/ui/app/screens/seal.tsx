/** A closed page: what stands on it in words, who has signed, and her own signature for her side. */
import { SIDES } from '../../../register/seal'
import { type ClosedPage, type Content, contentOf, findPage, kindWord } from '../others/pages'
import { bookName, nameOf } from '../others/people'
import { grouped, SealSign } from '../others/sealSign'
import { Card, Empty, Page, Row, Rows, Tag, Waiting } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp, useLoaded } from '../useApp'
import '../mine/mine.css'

function Screen({ book, subject }: { readonly book: string; readonly subject: string }) {
  const { phone, say, show, changes } = useApp()
  const page = useLoaded(() => findPage(phone, book, subject), [phone, book, subject, changes])
  const title = page ? say('seal-page-of', { month: show.month(page.month) }) : say('seal-page')
  return (
    <Page title={title} lead={bookName(phone, book)}>
      {page === undefined && <Waiting>{say('others-reading')}</Waiting>}
      {page === null && <Empty title={say('seal-none')} icon="seal" />}
      {page && (
        <>
          <Signatures page={page} />
          <OnIt page={page} />
          <SealSign page={page} />
        </>
      )}
    </Page>
  )
}

function Signatures({ page }: { readonly page: ClosedPage }) {
  const { phone, say, show } = useApp()
  return (
    <Card side="both" title={say('seal-signatures')}>
      <ul class="asks">
        {SIDES.map((side) => {
          const line = page.signed[side]
          const name = line && (nameOf(phone, line.author) || say('mine-somebody'))
          return (
            <li key={side}>
              <p class="says">{say(`seal-side-${side.replace('_', '-')}`)}</p>
              <p>
                {line
                  ? say('seal-signed-by', { name: name ?? '', at: show.moment(line.made_at) })
                  : say('seal-not-yet')}{' '}
                {line?.line === 0 && <Tag icon="phone">{say('mine-here')}</Tag>}
                {line && line.line > 0 && <Tag mood="good">{say('mine-entry-line', { line: line.line })}</Tag>}
              </p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function OnIt({ page }: { readonly page: ClosedPage }) {
  const { phone, say, show, changes } = useApp()
  const content = useLoaded(() => contentOf(phone, page), [phone, page.subject, changes])
  if (!content) return <Waiting>{say('others-reading')}</Waiting>
  const visits = phone.figures
    .filter(({ book, month }) => book === page.book && month === page.month)
    .reduce((sum, figure) => sum + figure.visits, 0)
  return (
    <Card title={say('seal-on-it')}>
      <p>{say('seal-on-it-what', { count: content.total, first: page.first_line, last: page.last_line })}</p>
      <ul class="sums">
        {content.groups.map(({ group, count }) => (
          <li key={group}>{say(`seal-group-${group}`, { count })}</li>
        ))}
        {content.elsewhere > 0 && <li>{say('seal-elsewhere', { count: content.elsewhere })}</li>}
      </ul>
      {visits > 0 && <p>{say('seal-visits', { count: visits, month: show.month(page.month) })}</p>}
      <Listed content={content} />
      <h3>{say('seal-root')}</h3>
      <p class="root">{grouped(page.root)}</p>
      <p>{say('seal-root-what')}</p>
    </Card>
  )
}

function Listed({ content }: { readonly content: Content }) {
  const { phone, say, show } = useApp()
  return (
    <details class="behind">
      <summary>{say('seal-read', { count: content.here.length })}</summary>
      <Rows label={say('seal-on-it')}>
        {content.here.map((line) => {
          const who = nameOf(phone, line.author) || nameOf(phone, line.subject)
          return (
            <Row
              key={line.id}
              title={wordOf(say, line.kind)}
              note={[show.shortDay(line.happened_on), who].filter(Boolean).join(' · ')}
              mark={say('mine-entry-line', { line: line.line })}
            />
          )
        })}
      </Rows>
    </details>
  )
}

function wordOf(say: ReturnType<typeof useApp>['say'], kind: string): string {
  const name = kindWord(kind)
  const found = say(name)
  return found === name ? kind : found
}

export const screen: ScreenOf = { path: 'seal', title: 'seal-page', tab: 'home', Screen }
