/** Sending JSON to our own server from a page, with the page's session and CSRF token. */

/** The server refused; `problem` is its reason (docs/sync.md), or the HTTP status where it gave none. */
export class Refused extends Error {
  constructor(readonly problem: string) {
    super(`refused: ${problem}`)
  }
}

/** The server could not be reached, so it is not known whether it has what was sent. */
export class Unreached extends Error {}

/** The CSRF token that Django put into the page; empty if there is none. */
export const csrfToken = (page: Document): string =>
  page.querySelector<HTMLInputElement>('input[name=csrfmiddlewaretoken]')?.value ?? ''

/** The server's answer as JSON. Throws Refused or Unreached. */
export async function post(url: string, content: unknown, csrf: string): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json', 'X-CSRFToken': csrf }
  const sent = { method: 'POST', body: JSON.stringify(content), headers, credentials: 'same-origin' } as const
  const answer = await fetch(url, sent).catch(() => {
    throw new Unreached()
  })
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok && body !== null) return body
  throw new Refused(problemIn(body) ?? String(answer.status))
}

function problemIn(body: unknown): string | null {
  const problem = (body as { problem?: unknown } | null)?.problem
  return typeof problem === 'string' ? problem : null
}
