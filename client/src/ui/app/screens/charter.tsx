/** The charter of a community: what holds today, and the texts that are talked about. */
import { LIVE, OPEN } from '../../../charter/standing'
import { layersAt, stateOn, textsOf } from '../charter/known'
import { SectionSaid } from '../charter/section'
import { useCharterWords } from '../charter/words'
import { bookName } from '../others/people'
import { Card, Empty, Page, Row, Rows, Tag } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'
import '../mine/mine.css'

function Screen({ book }: { readonly book: string }) {
  const { phone, show, go, today } = useApp()
  const words = useCharterWords()
  if (!words) return null
  const { say, sections } = words
  const texts = textsOf(phone, book).filter((text) => {
    const state = stateOn(phone, text, today)
    return LIVE.has(state) || OPEN.has(state)
  })
  const holding = layersAt(phone, book, today).flatMap(({ leads, text }) => (leads ? [text] : []))
  return (
    <Page title={say('others-charter')} lead={bookName(phone, book)}>
      <Card title={say('charter-texts')} side="both">
        {texts.length === 0 && <p>{say('charter-no-texts')}</p>}
        {texts.length > 0 && (
          <Rows label={say('charter-texts')}>
            {texts.map((text) => {
              const state = stateOn(phone, text, today)
              return (
                <Row
                  key={text.text}
                  icon="book"
                  title={text.title}
                  note={say('charter-from', { day: show.day(text.from_on, today) })}
                  mark={
                    <Tag mood={LIVE.has(state) ? 'good' : 'open'}>
                      {say(`charter-state-${state.replace('_', '-')}`)}
                    </Tag>
                  }
                  onClick={() => go('charterText', { book, text: text.text })}
                />
              )
            })}
          </Rows>
        )}
      </Card>
      <h2>{say('charter-holds')}</h2>
      {holding.length === 0 && <Empty title={say('charter-none-holds')} icon="both" />}
      {holding.length > 0 &&
        Object.entries(sections).map(([code, section]) => (
          <Card key={code} title={`${section.number}. ${section.title}`}>
            <SectionSaid words={words} code={code} texts={holding} />
          </Card>
        ))}
    </Page>
  )
}

export const screen: ScreenOf = { path: 'charter', title: 'others-charter', tab: 'home', Screen }
