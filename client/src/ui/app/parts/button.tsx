/** What is pressed. */
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from './icon'

interface ButtonGiven {
  readonly children: ComponentChildren
  /** While a promise of it is under way the button waits and cannot be pressed again. */
  readonly onClick?: () => unknown
  /** `first`: the one thing to do here. `plain`: looks like a link. `danger`: cannot be taken back. */
  readonly kind?: 'first' | 'second' | 'danger' | 'plain'
  readonly icon?: string
  readonly type?: 'button' | 'submit'
  readonly isOff?: boolean
  /** As wide as there is room. */
  readonly isWide?: boolean
}

const LOOK = { first: 'button', second: 'button second', danger: 'button danger', plain: 'link' } as const

/** At least 48 pixels high; says itself in words. */
export function Button(given: ButtonGiven): JSX.Element {
  const { children, onClick, kind = 'first', icon, type = 'button', isOff = false, isWide = false } = given
  const [isBusy, setBusy] = useState(false)
  const press = async (): Promise<void> => {
    setBusy(true)
    await Promise.resolve(onClick?.()).finally(() => setBusy(false))
  }
  const look = `${LOOK[kind]}${isWide ? ' wide' : ''}`
  return (
    <button type={type} class={look} disabled={isOff || isBusy} onClick={onClick && press}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}
