/** Her word on a text or a section of it: a comment, an objection, support. It goes out with the next sync. */
import { useState } from 'preact/hooks'
import type { CharterCommented } from '../../../charter/entries'
import { findText } from '../charter/known'
import { NotHere } from '../charter/notHere'
import { useCharterWords } from '../charter/words'
import { Button, Choice, Field, Page } from '../parts'
import type { ScreenOf } from '../routes'
import { useApp } from '../useApp'

const SAYS: readonly CharterCommented['says'][] = ['comment', 'objection', 'support']

function Screen({
  book,
  text: id,
  section,
}: {
  readonly book: string
  readonly text: string
  readonly section: string
}) {
  const { phone, back, tell } = useApp()
  const words = useCharterWords()
  const [says, setSays] = useState<string>('comment')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState('')
  if (!words) return null
  const { say, sections } = words
  const text = findText(phone, id)
  if (!text) return <NotHere say={say} />
  const keep = async (): Promise<void> => {
    if (!typed.trim()) return setWrong(say('charter-fill'))
    const about = section ? { section } : {}
    const body = { text: id, says, words: typed.trim(), ...about }
    await phone.write([{ book, kind: 'charter.commented', subject: text.subject, body }])
    tell(say('charter-said-told'))
    back()
  }
  return (
    <Page title={say('charter-say')} lead={sections[section]?.title ?? text.title}>
      <Choice
        label={say('charter-says')}
        options={SAYS.map((value) => ({ value, label: say(`charter-says-${value}`) }))}
        value={says}
        onChoose={setSays}
      />
      <Field
        label={say('charter-words')}
        hint={say('charter-words-hint')}
        value={typed}
        onInput={setTyped}
        wrong={wrong || undefined}
        isLong
      />
      <Button isWide icon="check" onClick={keep}>
        {say('charter-keep')}
      </Button>
    </Page>
  )
}

export const screen: ScreenOf = { path: 'charterSay', title: 'others-charter', tab: 'home', isForm: true, Screen }
