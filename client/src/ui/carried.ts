/** What a page carries for its script: JSON, elements, and words with gaps. Small, since forms load it before they show. */

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
