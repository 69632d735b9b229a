/** The languages, each in its own words. */
import { useState } from 'preact/hooks'
import { LANGUAGES } from '../../../i18n/languages'
import { Wrong } from '../parts/field'
import { Icon } from '../parts/icon'
import { useShell } from '../useShell'

export function LanguageChoice() {
  const { say, speak, language } = useShell()
  const [isMissing, setMissing] = useState(false)
  const choose = (code: string): void => {
    setMissing(false)
    speak(code).catch(() => setMissing(true))
  }
  return (
    <fieldset class="choice languages">
      <legend>
        <Icon name="language" /> {say('language')}
      </legend>
      {isMissing && <Wrong>{say('language-missing')}</Wrong>}
      {LANGUAGES.map(({ code, name, dir }) => (
        <button
          key={code}
          type="button"
          lang={code}
          dir={dir}
          aria-pressed={code === language.code}
          onClick={() => choose(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
