/** What is told beside the rest: a box with what happened and what to do, an empty place, a tag, a number. */
import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './icon'

const ICONS = { info: 'info', good: 'check', ask: 'ask', problem: 'problem' } as const

interface BoxGiven {
  readonly kind?: keyof typeof ICONS
  readonly title: ComponentChildren
  /** What to do. */
  readonly todo?: ComponentChildren
  readonly children?: ComponentChildren
  /** Read out when it appears. */
  readonly isNew?: boolean
}

export function Box({ kind = 'info', title, todo, children, isNew }: BoxGiven): JSX.Element {
  return (
    <div class={`box ${kind}`} role={isNew ? (kind === 'problem' ? 'alert' : 'status') : undefined}>
      <Icon name={ICONS[kind]} />
      <p class="title">{title}</p>
      {children && <div>{children}</div>}
      {todo && <p class="do">{todo}</p>}
    </div>
  )
}

interface EmptyGiven {
  readonly title: ComponentChildren
  readonly icon?: string
  readonly children?: ComponentChildren
}

/** Nothing is here, and why. */
export function Empty({ title, icon = 'empty', children }: EmptyGiven): JSX.Element {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="title">{title}</p>
      {children}
    </div>
  )
}

type Mood = 'good' | 'open' | 'wrong' | 'soft' | 'plain' | 'community' | 'health' | 'both'

/** A word or two on how something stands; the icon says the same. */
export function Tag({ mood = 'plain', icon, children }: { mood?: Mood; icon?: string; children: ComponentChildren }) {
  const isSide = mood === 'community' || mood === 'health' || mood === 'both'
  return (
    <span class={`${isSide ? 'side' : 'state'} ${mood}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
}

interface FigureGiven {
  readonly label: ComponentChildren
  readonly value: ComponentChildren
  readonly unit?: ComponentChildren
  readonly explain?: ComponentChildren
}

/** A number with its name. */
export function BigNumber({ label, value, unit, explain }: FigureGiven): JSX.Element {
  return (
    <div class="number">
      <p class="label">{label}</p>
      <p class="value">
        {value} {unit && <small>{unit}</small>}
      </p>
      {explain && <p class="explain">{explain}</p>}
    </div>
  )
}

/** Something is being fetched or worked out. */
export function Waiting({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <p class="waiting" role="status">
      <span class="turning" aria-hidden="true" />
      {children}
    </p>
  )
}
