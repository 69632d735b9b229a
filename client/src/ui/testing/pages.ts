/** Pages as Django renders them for the page scripts (README.md of ui). */
import type { AdmitWords } from '../admitPage'
import type { ToSign } from '../toSign'

const carried = (id: string, content: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>`

const CSRF = '<input type="hidden" name="csrfmiddlewaretoken" value="a-token">'

export const signPage = (toSign: ToSign): string => `${CSRF}
  <section data-sign="review"></section><button type="button" data-sign="button" hidden>Sign</button>
  <div data-sign="answer" role="status" aria-live="polite"></div>${carried('to-sign', toSign)}`

export const admitPage = (words: AdmitWords): string => `<form id="admit-key">${CSRF}
  <input name="code"><button type="submit" hidden>Let this browser sign</button></form>
  <div data-admit="answer" role="status" aria-live="polite"></div>${carried('admit-key-words', words)}`

export const FAILURES = {
  problems: { code: 'That code is used up.' },
  unreached: 'No connection. Press again.',
  cannot: 'This browser cannot sign.',
}
