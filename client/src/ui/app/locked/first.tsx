/** The very first screen: what this is, in which language, and how one gets in. */
import { Button } from '../parts/button'
import { Icon } from '../parts/icon'
import { useShell } from '../useShell'
import { Frame } from './frame'
import { LanguageChoice } from './languageChoice'

const POINTS = [
  ['offline', 'first-offline'],
  ['lock', 'first-lock'],
  ['sync', 'first-sync'],
] as const

export function First({ onCode }: { readonly onCode: () => void }) {
  const { say } = useShell()
  return (
    <Frame title={say('first-title')}>
      <p class="lead">{say('first-lead')}</p>
      <ul class="points">
        {POINTS.map(([icon, word]) => (
          <li key={word}>
            <Icon name={icon} />
            <span>{say(word)}</span>
          </li>
        ))}
      </ul>
      <Button isWide icon="key" onClick={onCode}>
        {say('first-code')}
      </Button>
      <p class="quiet small">{say('first-where')}</p>
      <LanguageChoice />
    </Frame>
  )
}
