/** The committee's sentences travel apart from the app's other texts: only who needs them loads them. */
/// <reference types="vite/client" />
import { useEffect, useState } from 'preact/hooks'
import { type Say, sayFrom } from '../../../i18n/speech'
import { useApp } from '../useApp'

const TEXTS = import.meta.glob<string>('../../../i18n/*/committee.ftl', { query: '?raw', import: 'default' })

/** What these screens say; null until their sentences are there. Everything else is said as on any screen. */
export function useWords(): Say | null {
  const { say, language } = useApp()
  const [own, setOwn] = useState<Say | null>(null)
  useEffect(() => {
    const load = TEXTS[`../../../i18n/${language.code}/committee.ftl`]
    void load?.().then((text) => setOwn(() => sayFrom(language, [text])))
  }, [language])
  if (!own) return null
  return (name, blanks) => (name.startsWith('joint-') ? own(name, blanks) : say(name, blanks))
}
