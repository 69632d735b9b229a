/** The charter's sentences, and the words of its sections, travel apart from the app's other texts. */
/// <reference types="vite/client" />
import { useEffect, useState } from 'preact/hooks'
import { type Say, sayFrom } from '../../../i18n/speech'
import { useApp } from '../useApp'

const TEXTS = import.meta.glob<string>('../../../i18n/*/charter.ftl', { query: '?raw', import: 'default' })
const SECTIONS = import.meta.glob<SectionWords>('../../../charter/words/*.json', { import: 'default' })

/** Each section by its code, in the order of a charter. */
export type SectionWords = Readonly<
  Record<
    string,
    {
      readonly number: number
      readonly title: string
      readonly question: string
      readonly choices: Readonly<Record<string, string>>
    }
  >
>

export interface CharterWords {
  readonly say: Say
  readonly sections: SectionWords
}

/** What these screens say; null until their words are there. Everything else is said as on any screen. */
export function useCharterWords(): CharterWords | null {
  const { say, language } = useApp()
  const [own, setOwn] = useState<CharterWords | null>(null)
  useEffect(() => {
    const text = TEXTS[`../../../i18n/${language.code}/charter.ftl`]
    const words = SECTIONS[`../../../charter/words/${language.code}.json`]
    if (text && words)
      void Promise.all([text(), words()]).then(([said, sections]) =>
        setOwn({ say: sayFrom(language, [said]), sections }),
      )
  }, [language])
  if (!own) return null
  return {
    say: (name, blanks) => (name.startsWith('charter-') ? own.say(name, blanks) : say(name, blanks)),
    sections: own.sections,
  }
}
