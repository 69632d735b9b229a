/** What a family is told before it is in the book, word for word, by version; read aloud where the phone has a voice.
 * A change of the words is a new version: then the new words stand beside the old ones under their own names. */
import type { Say } from '../../../i18n/speech'
import { useApp } from '../useApp'
import { Aloud } from './aloud'

export const CONSENT_VERSION = '1'

/** Headings with their paragraphs, by their names among the texts. */
const PARTS = ['what', 'why', 'who', 'never', 'free', 'see'] as const

const paragraphs = (say: Say): readonly { title: string; text: string }[] =>
  PARTS.map((part) => ({
    title: say(`consent-${CONSENT_VERSION}-${part}-title`),
    text: say(`consent-${CONSENT_VERSION}-${part}`),
  }))

/** `onHeard`: it was read aloud to the end. */
export function ConsentText({ onHeard }: { readonly onHeard: () => void }) {
  const { say, language } = useApp()
  const told = paragraphs(say)
  const words = told.map(({ title, text }) => `${title}. ${text}`)
  return (
    <section class="card consent-text" lang={language.code}>
      <Aloud words={words} code={language.code} onHeard={onHeard} none={say('consent-no-voice')} />
      {told.map(({ title, text }) => (
        <div key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
      ))}
      <p class="quiet small">{say('consent-version', { version: CONSENT_VERSION })}</p>
    </section>
  )
}
