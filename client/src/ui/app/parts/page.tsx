/** The frame of a screen: the bar above with the way back, the title, and what the screen shows. */
import type { ComponentChildren, JSX } from 'preact'
import { useApp } from '../useApp'
import { Icon } from './icon'

interface PageGiven {
  readonly title: string
  readonly lead?: ComponentChildren
  /** A home has no way back. */
  readonly isHome?: boolean
  /** What stands at the end of the bar: one Button of kind `bar`. */
  readonly aside?: ComponentChildren
  /** What the screen is for, held at the foot of it: Buttons. */
  readonly actions?: ComponentChildren
  readonly children?: ComponentChildren
}

/** Every screen is one Page. */
export function Page({ title, lead, isHome = false, aside, actions, children }: PageGiven): JSX.Element {
  return (
    <>
      <Bar title={title} isHome={isHome} aside={aside} />
      <main id="main" tabIndex={-1} class={actions ? 'has-actions' : ''}>
        {lead && <p class="lead">{lead}</p>}
        {children}
        {actions && <div class="foot-actions">{actions}</div>}
      </main>
    </>
  )
}

/** The bar above: back, title, quick hide. */
export function Bar({ title, isHome, aside }: Pick<PageGiven, 'title' | 'isHome' | 'aside'>): JSX.Element {
  const { back, hide, say } = useApp()
  return (
    <header class="bar">
      {!isHome && (
        <button type="button" class="bar-button" onClick={back}>
          <Icon name="back" />
          <span>{say('back')}</span>
        </button>
      )}
      <h1 tabIndex={-1}>{title}</h1>
      {aside}
      <button type="button" class="bar-button" onClick={hide}>
        <Icon name="hide" />
        <span>{say('hide')}</span>
      </button>
    </header>
  )
}
