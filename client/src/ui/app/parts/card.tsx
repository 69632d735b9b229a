/** What stands together on a sheet, and rows that lead further. */
import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './icon'

/** community: marigold; health: indigo; both: half and half. */
export type Side = 'community' | 'health' | 'both'

interface CardGiven {
  readonly title?: ComponentChildren
  readonly side?: Side
  readonly children: ComponentChildren
}

export function Card({ title, side, children }: CardGiven): JSX.Element {
  return (
    <section class={`card ${side ?? ''}`}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  )
}

/** A list of Rows. */
export function Rows({
  label,
  children,
}: {
  readonly label?: string
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <ul class="rows" aria-label={label}>
      {children}
    </ul>
  )
}

export interface RowGiven {
  readonly title: ComponentChildren
  /** A line below, softer. */
  readonly note?: ComponentChildren
  /** At the end: a Tag, a number. */
  readonly mark?: ComponentChildren
  readonly icon?: string
  /** Left out: the row leads nowhere. */
  readonly onClick?: () => void
}

/** One line of a list. */
export function Row({ title, note, mark, icon, onClick }: RowGiven): JSX.Element {
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span class="row-middle">
        <span class="row-words">
          <span class="row-title">{title}</span>
          {note && <span class="row-note">{note}</span>}
        </span>
        {mark && <span class="row-mark">{mark}</span>}
      </span>
      {onClick && <Icon name="next" />}
    </>
  )
  return (
    <li>
      {onClick ? (
        <button type="button" class="row" onClick={onClick}>
          {inside}
        </button>
      ) : (
        <div class="row">{inside}</div>
      )}
    </li>
  )
}
