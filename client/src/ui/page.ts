/** What page scripts share: JSON that a page carries, words with gaps, and building what is shown without markup. */
import { Refused, Unreached } from './post'

/** Words for when something went wrong: by the server's reason, when it is out of reach, when this browser cannot. */
export interface FailureWords {
  problems: Readonly<Record<string, string>>
  unreached: string
  cannot: string
}

export function failureInWords(error: unknown, { problems, unreached, cannot }: FailureWords): string {
  if (error instanceof Refused) return problems[error.problem] ?? error.problem
  return error instanceof Unreached ? unreached : cannot
}

/** The JSON in `<script type="application/json" id="…">`; null if the page has no such script. */
export function jsonOf<T>(page: Document, id: string): T | null {
  const text = page.getElementById(id)?.textContent
  return text ? (JSON.parse(text) as T) : null
}

/** The element in the page. Throws Error naming what the page lacks. */
export function get<E extends Element>(page: ParentNode, selector: string): E {
  const found = page.querySelector<E>(selector)
  if (!found) throw new Error(`this page has no ${selector}`)
  return found
}

/** "on line {line}" with its gaps filled; a gap without a value stays empty. */
export const filled = (words: string, values: Readonly<Record<string, unknown>>): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  content: string | readonly Node[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag)
  made.append(...(typeof content === 'string' ? [content] : content))
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}

/** Shows in a live region, which a screen reader reads out. */
export const show = (region: Element, ...content: Node[]): void => region.replaceChildren(...content)
