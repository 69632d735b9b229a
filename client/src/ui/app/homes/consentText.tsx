/** What a family is told before it is in the book, word for word, by version; read aloud where the phone has a voice.
 * A change of the words is a new version: then the new words stand beside the old ones under their own names. */
import { useEffect, useState } from 'preact/hooks'
import type { Say } from '../../../i18n/speech'
import { Button } from '../parts'
import { useApp } from '../useApp'

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
      <Aloud words={words} code={language.code} onHeard={onHeard} />
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

function Aloud({ words, code, onHeard }: { words: readonly string[]; code: string; onHeard: () => void }) {
  const { say } = useApp()
  const voice = useVoice(code)
  const [isSpeaking, setSpeaking] = useState(false)
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [])
  if (!voice) return <p class="quiet">{say('consent-no-voice')}</p>
  const stop = (): void => {
    speechSynthesis.cancel()
    setSpeaking(false)
  }
  const speak = (): void => {
    stop()
    setSpeaking(true)
    words.forEach((text, at) => {
      const saying = new SpeechSynthesisUtterance(text)
      Object.assign(saying, { voice, lang: voice.lang, rate: 0.9 })
      if (at === words.length - 1)
        saying.onend = () => {
          setSpeaking(false)
          onHeard()
        }
      speechSynthesis.speak(saying)
    })
  }
  return (
    <Button kind="second" icon="ask" onClick={isSpeaking ? stop : speak}>
      {say(isSpeaking ? 'consent-stop' : 'consent-aloud')}
    </Button>
  )
}

/** A voice of this phone for a language; voices often come a moment late. Voices that need a network do not count. */
function useVoice(code: string): SpeechSynthesisVoice | undefined {
  const [, draw] = useState(0)
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis
    const came = (): void => draw((n) => n + 1)
    synthesis?.addEventListener?.('voiceschanged', came)
    return () => synthesis?.removeEventListener?.('voiceschanged', came)
  }, [])
  const voices = globalThis.speechSynthesis?.getVoices() ?? []
  return voices.find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(code))
}
