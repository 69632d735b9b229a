/** A page on which a person lets this browser sign for her, with the one-time code that she was given. */
import { sixWords } from '../register/words'
import { admit, canKeepKeys } from './browserKey'
import { filled, get, jsonOf } from './carried'
import { element, type FailureWords, failureInWords, show } from './page'
import { csrfToken } from './post'

/** The JSON `#admit-key-words` of a page; `admitted` has gaps {name} and {words}. */
export interface AdmitWords extends FailureWords {
  admit: string
  admitted: string
  working: string
  next?: { href: string; text: string }
}

/** Sets up the form, if the page has one. A QR code's link carries the code behind `#code=`, which servers never see. */
export function startAdmission(page: Document): void {
  const words = jsonOf<AdmitWords>(page, 'admit-key-words')
  if (!words) return
  const form = get<HTMLFormElement>(page, '#admit-key')
  const region = get(page, '[data-admit=answer]')
  const code = get<HTMLInputElement>(form, 'input[name=code]')
  code.value ||= codeInAddress(page)
  if (!canKeepKeys()) {
    show(region, element('p', words.cannot))
    return
  }
  get<HTMLButtonElement>(form, 'button').hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void ask(code.value.trim(), words, region, csrfToken(page))
  })
}

/** The code behind the address's `#`, which is taken out of the address so that it stays in no history. */
function codeInAddress(page: Document): string {
  const { hash, pathname, search } = page.location
  const code = new URLSearchParams(hash.slice(1)).get('code') ?? ''
  if (code) history.replaceState(null, '', pathname + search)
  return code
}

async function ask(code: string, words: AdmitWords, region: Element, csrf: string): Promise<void> {
  show(region, element('p', words.working))
  try {
    const key = await admit(code, words.admit, csrf)
    void navigator.storage?.persist?.()
    const said = filled(words.admitted, { name: key.name, words: (await sixWords(key.public)).join(' ') })
    show(region, element('p', said), ...(words.next ? [element('a', words.next.text, { href: words.next.href })] : []))
  } catch (error) {
    show(region, element('p', failureInWords(error, words)))
  }
}
