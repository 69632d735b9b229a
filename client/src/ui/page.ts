/** What page scripts share: what went wrong, in words, and building what is shown without markup. */
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
