/** A drawing beside a word; it never speaks alone. */
import type { JSX } from 'preact'

/** One of server/ubia/web/static/icons/{icons,app}.svg, which the app's page carries. */
export function Icon({ name, class: more = '' }: { name: string; class?: string }): JSX.Element {
  return (
    <svg class={`icon icon-${name} ${more}`} aria-hidden="true" focusable="false">
      <use href={`#icon-${name}`} />
    </svg>
  )
}
