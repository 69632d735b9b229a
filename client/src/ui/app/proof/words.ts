/** What the screen that checks a printed charter says: sentences that only its reader loads. */
/// <reference types="vite/client" />
import { type Say, sayFrom } from '../../../i18n/speech'
import { useApp, useLoaded } from '../useApp'

const TEXTS = import.meta.glob<string>('../../../i18n/*/proof.ftl', { query: '?raw', import: 'default' })

/** Null until the sentences are there, or when they cannot be had. */
export function useProofWords(): Say | null {
  const { say, language } = useApp()
  const text = useLoaded(async () => TEXTS[`../../../i18n/${language.code}/proof.ftl`]?.(), [language])
  if (!text) return null
  const own = sayFrom(language, [text])
  return (name, blanks) => (name.startsWith('proof-') ? own(name, blanks) : say(name, blanks))
}
