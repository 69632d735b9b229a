/** One text of a charter: its two keys, its sections with what was said on each, and her own word on it. */
import { lacks } from '../../../charter/standing'
import { SIDES } from '../../../register/seal'
import { findText, remarksOn, stateOn, type Text, textsAbove } from '../charter/known'
import { NotHere } from '../charter/notHere'
import { Remark } from '../charter/remark'
import { SectionSaid } from '../charter/section'
import { TextSign } from '../charter/signing'
import { type CharterWords, useCharterWords } from '../charter/words'
import { nameOf } from '../others/people'
import { Button, Card, Page, Tag } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'
import '../mine/mine.css'

function Screen({ book, text: id }: { readonly book: string; readonly text: string }) {
  const { phone, go, today } = useApp()
  const words = useCharterWords()
  if (!words) return null
  const { say, sections } = words
  const text = findText(phone, id)
  if (!text) return <NotHere say={say} />
  const remarks = remarksOn(phone, id)
  const texts = [id, ...textsAbove(phone, text, today)]
  const speak = (section: string) => () => go('charterSay', { book, text: id, section })
  return (
    <Page title={text.title} lead={text.words || undefined}>
      <Standing words={words} text={text} />
      <TextSign words={words} text={text} />
      {Object.entries(sections).map(([code, section]) => (
        <Card key={code} title={`${section.number}. ${section.title}`}>
          <p class="quiet">{section.question}</p>
          <SectionSaid words={words} code={code} texts={texts} />
          {remarks
            .filter((remark) => remark.section === code)
            .map((remark) => (
              <Remark key={remark.entry} words={words} remark={remark} />
            ))}
          <Button kind="plain" icon="ask" onClick={speak(code)}>
            {say('charter-say')}
          </Button>
        </Card>
      ))}
      <Card title={say('charter-whole')}>
        {remarks
          .filter(({ section }) => section === '')
          .map((remark) => (
            <Remark key={remark.entry} words={words} remark={remark} />
          ))}
        <Button kind="plain" icon="ask" onClick={speak('')}>
          {say('charter-say')}
        </Button>
      </Card>
    </Page>
  )
}

function Standing({ words: { say }, text }: { readonly words: CharterWords; readonly text: Text }) {
  const { phone, show, today } = useApp()
  const state = stateOn(phone, text, today)
  const lacking = lacks(text)
  const keys = { community: text.community_by, health_system: text.health_by }
  const reservations = { community: text.community_reservation, health_system: text.health_reservation }
  return (
    <Card side="both" title={say(`charter-state-${state.replace('_', '-')}`)}>
      <p>{say('charter-from', { day: show.day(text.from_on, today) })}</p>
      <ul class="asks">
        {SIDES.map((side) => {
          const by = keys[side]
          const name = by && (nameOf(phone, by) || say('mine-somebody'))
          return (
            <li key={side}>
              <p class="says">
                <Tag mood={side === 'community' ? 'community' : 'health'}>
                  {say(`seal-side-${side.replace('_', '-')}`)}
                </Tag>
              </p>
              <p>{name ? say('charter-signed-by', { name }) : say('seal-not-yet')}</p>
              {reservations[side] && <p>{say('charter-reserved', { words: reservations[side] })}</p>}
            </li>
          )
        })}
      </ul>
      {lacking.length > 0 && (
        <>
          <h3>{say('charter-lacks')}</h3>
          <ul>
            {lacking.map((code) => (
              <li key={code}>{say(`charter-lack-${code.replace('_', '-')}`)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

export const screen: ScreenOf = { path: 'charterText', title: 'others-charter', tab: 'home', Screen }
