/** The tabs at the foot: where everything of the app is reached from. */
import { Icon } from './parts/icon'
import { homeFor, type Tab } from './routes'
import { useApp } from './useApp'

export function Tabs({ lit }: { readonly lit: Tab }) {
  const { say, go, phone, today } = useApp()
  const home = homeFor(phone.roles, today)
  const isChw = home === 'today'
  const tabs: readonly (readonly [Tab, string, string, string])[] = [
    ['home', home, isChw ? 'today' : 'home', isChw ? 'tab-today' : 'tab-home'],
    ['homes', 'homes', 'people', 'tab-homes'],
    ...(isChw ? ([['mine', 'mine', 'chart', 'tab-mine']] as const) : []),
    ['sync', 'sync', 'sync', 'tab-sync'],
  ]
  const { waiting } = phone.outbox
  return (
    <nav class="tabs" aria-label={say('tabs')}>
      {tabs.map(([tab, screen, icon, word]) => (
        <button key={tab} type="button" aria-current={tab === lit ? 'page' : undefined} onClick={() => go(screen)}>
          <Icon name={icon} />
          <span>{say(word)}</span>
          {tab === 'sync' && waiting > 0 && (
            <span class="count">
              <span aria-hidden="true">{waiting > 99 ? '99+' : waiting}</span>
              <span class="hidden-text">{say('unsent', { count: waiting })}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}
