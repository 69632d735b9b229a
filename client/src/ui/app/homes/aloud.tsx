/** Words read aloud, where the phone has a voice for their language. */
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../parts'
import { useApp } from '../useApp'

interface Given {
  readonly words: readonly string[]
  /** The language of the words. */
  readonly code: string
  /** What stands here where the phone has no voice. */
  readonly none: string
  /** It was read to the end. */
  readonly onHeard: () => void
}

export function Aloud({ words, code, none, onHeard }: Given) {
  const { say } = useApp()
  const voice = useVoice(code)
  const [isSpeaking, setSpeaking] = useState(false)
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [])
  if (!voice) return <p class="quiet no-print">{none}</p>
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
