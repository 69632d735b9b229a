/** A page on which a person signs acts with the key of this browser: it shows what is signed, signs, sends, and says
 * what became of each act. What is shown is read off the very entries that are signed. */
import type { Entry } from '../register/entry'
import { canKeepKeys } from './browserKey'
import { filled, get, jsonOf } from './carried'
import { type BrowserKey, findKey } from './keyStore'
import { element, failureInWords, show } from './page'
import { csrfToken, post } from './post'
import { type Act, type SignWords, signActs, type ToSign } from './toSign'

interface Answer {
  id: string
  outcome: 'written' | 'already' | 'to_settle' | 'quarantine'
  line?: number
  reason?: string
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value in words; what no words are known for shows as it is. */
function shown(field: string, value: unknown, words: SignWords): string {
  if (Array.isArray(value)) return value.map((one) => shown(field, one, words)).join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  const text = String(value)
  return words.values?.[field]?.[text] ?? words.names?.[text] ?? text
}

function fieldsInWords(body: Readonly<Record<string, unknown>>, words: SignWords): HTMLElement {
  const rows = Object.entries(body).flatMap(([field, value]) => [
    element('dt', words.fields[field] ?? field),
    element('dd', isFields(value) ? [fieldsInWords(value, words)] : shown(field, value, words)),
  ])
  return element('dl', rows)
}

/** An act in words: what it is, then each field of its body. */
const actInWords = ({ kind, body }: Act, words: SignWords): HTMLElement =>
  element('li', [element('strong', words.kinds[kind] ?? kind), fieldsInWords(body, words)])

function answerInWords(answer: Answer, act: Act, words: SignWords): HTMLElement {
  const outcome = filled(words.outcomes[answer.outcome] ?? answer.outcome, { line: answer.line })
  const reason = answer.reason ? (words.reasons[answer.reason] ?? answer.reason) : ''
  const said = [words.kinds[act.kind] ?? act.kind, outcome, reason].filter((part) => part !== '').join(' — ')
  return element('li', said, { 'data-outcome': answer.outcome })
}

/** Sets up the page, if it has something to sign. Returns once the page is ready for its person. */
export async function startSigning(page: Document): Promise<void> {
  const toSign = jsonOf<ToSign>(page, 'to-sign')
  if (!toSign) return
  const [button, region] = [get<HTMLButtonElement>(page, '[data-sign=button]'), get(page, '[data-sign=answer]')]
  const acts = toSign.entries.map((act) => actInWords(act, toSign.words))
  show(get(page, '[data-sign=review]'), element('ul', acts, { class: 'acts' }))
  const key = canKeepKeys() ? await findKey(toSign.person).catch(() => null) : null
  if (key) arm(button, region, toSign, key, csrfToken(page))
  else show(region, key === null ? element('p', toSign.words.cannot) : wayToKey(toSign))
}

/** What to do in a browser that has no key of this person yet. */
function wayToKey({ words, admission }: ToSign): HTMLElement {
  return element('p', [element('span', `${words.no_key} `), element('a', words.no_key_link, { href: admission })])
}

/** Lets the button sign and send. What was signed once is sent again as it is, never signed anew. */
function arm(button: HTMLButtonElement, region: Element, toSign: ToSign, key: BrowserKey, csrf: string): void {
  let signed: Entry[] | null = null
  let working = false
  const signAndSend = async (): Promise<void> => {
    show(region, element('p', toSign.words.working))
    signed ??= await signActs(toSign.entries, key, Date.now())
    const push = { bundles: [{ entries: signed }], ...(toSign.opening ? { opening: toSign.opening } : {}) }
    const { answers } = (await post(toSign.push, push, csrf)) as { answers: Answer[] }
    finish(button, region, toSign, answers)
  }
  button.hidden = false
  button.addEventListener('click', async () => {
    if (working) return
    working = true
    await signAndSend().catch((error: unknown) => show(region, element('p', failureInWords(error, toSign.words))))
    working = false
  })
}

/** Shows what became of each act; the button goes, so the keyboard's place moves to the answer. */
function finish(button: HTMLButtonElement, region: Element, { entries, words, next }: ToSign, answers: Answer[]): void {
  const items = answers.map((answer, i) => answerInWords(answer, entries[i] as Act, words))
  const done = answers.every(({ outcome }) => outcome === 'written' || outcome === 'already')
  const onward = next && done ? [element('a', next.text, { href: next.href })] : []
  show(region, element('ul', items), ...onward)
  button.hidden = true
  region.setAttribute('tabindex', '-1')
  ;(region as HTMLElement).focus()
}
