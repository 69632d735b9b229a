/** Attributes, values and listeners of an element. */
import type { Props } from './node'

type Listening = Element & { heard?: Record<string, (event: Event) => void> }

const OURS = /^(children|key|ref)$/
/** Properties that people change themselves, so that they are compared with what stands and not with what was drawn. */
const LIVE = /^(value|checked)$/

function hear(this: Listening, event: Event): void {
  this.heard?.[event.type]?.call(this, event)
}

function put(element: Listening, name: string, value: unknown): void {
  if (name.startsWith('on')) {
    const type = name.slice(2).toLowerCase()
    element.heard ??= {}
    element.addEventListener(type, hear)
    element.heard[type] = value as (event: Event) => void
  } else if (value === undefined || value === null || (value === false && name[4] !== '-')) {
    element.removeAttribute(name)
  } else {
    element.setAttribute(name, value === true && name[4] !== '-' ? '' : `${value}`)
  }
}

/** Makes an element as `now` says; `was` is what it was drawn with before. To be called when its kids stand. */
export function putAll(element: Element, was: Props, now: Props): void {
  for (const name in { ...was, ...now }) {
    if (!OURS.test(name) && !LIVE.test(name) && was[name] !== now[name]) put(element, name, now[name])
  }
  for (const name of ['value', 'checked']) {
    const live = element as unknown as Record<string, unknown>
    if (now[name] !== undefined && live[name] !== now[name]) live[name] = now[name]
  }
}
