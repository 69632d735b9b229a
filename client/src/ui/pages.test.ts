// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Entry, textOf } from '../register/entry'
import { verify } from '../register/keys'
import { isSigned } from '../register/signature'
import { sixWords } from '../register/words'
import { startAdmission } from './admitPage'
import { admissionText } from './browserKey'
import { deviceId, findKey } from './keyStore'
import { startSigning } from './signPage'
import { type Loopback, listen, stop } from './testing/loopback'
import { admitPage, FAILURES, signPage } from './testing/pages'
import type { ToSign } from './toSign'

const AMINA = '0192d3a0-0000-7000-8000-00000000000a'
const BOOK = '0192d3a0-0000-7000-8000-00000000b00c'

interface Asked {
  code: string
  public: string
  device: string
  possession: string
}

let loopback: Loopback
let asked: Asked[]
let pushed: Entry[][]
let openings: (string | undefined)[]
let csrf: (string | string[] | undefined)[]
let reachable: boolean

const answered = () => document.querySelector('[role=status]')?.textContent ?? ''
const says = (text: string) => vi.waitFor(() => expect(answered()).toContain(text))
const press = () => document.querySelector<HTMLButtonElement>('button')?.click()

const goTo = (url: string): void =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url)

beforeEach(async () => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() })
  ;[asked, pushed, openings, csrf, reachable] = [[], [], [], [], true]
  loopback = await listen({
    '/sync/admit': (content) => {
      asked.push(content as Asked)
      const known = (content as Asked).code === 'right'
      if (!reachable) return { status: 503, answer: null }
      return known
        ? { answer: { key: 'k', person: AMINA, name: 'Amina', books: [BOOK], token: 't' } }
        : { status: 400, answer: { problem: 'code' } }
    },
    '/sync/push': (content, headers) => {
      const { entries } = (content as { bundles: [{ entries: Entry[] }] }).bundles[0]
      openings.push((content as { opening?: string }).opening)
      pushed.push(entries)
      csrf.push(headers['x-csrftoken'])
      if (!reachable) return { status: 503, answer: { problem: 'try_again' } }
      const answers = entries.map(({ id, kind }, i) =>
        kind === 'charter.signed'
          ? { id, outcome: 'quarantine', reason: 'no_mandate' }
          : { id, outcome: 'written', line: 41 + i },
      )
      return { answer: { answers, received_at: 1 } }
    },
  })
  goTo(`${loopback.origin}/page`)
})

afterEach(() => stop(loopback))

async function admitted(code = 'right'): Promise<void> {
  const words = { ...FAILURES, admit: `${loopback.origin}/sync/admit`, admitted: '{name}: {words}', working: 'Wait.' }
  document.body.innerHTML = admitPage(words)
  const field = document.querySelector<HTMLInputElement>('input[name=code]')
  if (field && code) field.value = code
  startAdmission(document)
  press()
  await vi.waitFor(() => expect(answered()).not.toMatch(/^$|^Wait\.$/))
}

describe('admitting a key', () => {
  test('a code admits a key that this browser keeps and nobody can take out', async () => {
    await admitted()
    const key = await findKey(AMINA)
    expect(answered()).toBe(`Amina: ${(await sixWords(key?.public ?? '')).join(' ')}`)
    expect(key?.privateKey.extractable).toBe(false)
    const [one] = asked as [Asked]
    expect(one).toMatchObject({ code: 'right', algorithm: 'p256', public: key?.public, device: await deviceId() })
    expect(await verify(one.public, admissionText('right', one.public), one.possession)).toBe(true)
  })

  test('a code that is used up is said to be', async () => {
    await admitted('wrong')
    expect(answered()).toBe('That code is used up.')
    expect(await findKey(AMINA)).toBe(undefined)
  })

  test('a second try with the same code offers the same key, and one device stays one device', async () => {
    reachable = false
    await admitted()
    reachable = true
    await admitted()
    expect(asked).toHaveLength(2)
    expect(asked[1]?.public).toBe(asked[0]?.public)
    expect(asked[1]?.device).toBe(asked[0]?.device)
  })

  test('a code in the address is taken from there and leaves no trace', async () => {
    goTo(`${loopback.origin}/page#code=right`)
    await admitted('')
    expect(asked[0]?.code).toBe('right')
    expect(window.location.href).toBe(`${loopback.origin}/page`)
  })

  test('out of reach is said to be', async () => {
    await stop(loopback)
    await admitted()
    expect(answered()).toBe('No connection. Press again.')
  })
})

const toSign = (rest: Partial<ToSign> = {}): ToSign => ({
  person: AMINA,
  push: `${loopback.origin}/sync/push`,
  admission: '/admission',
  entries: [
    {
      book: BOOK,
      kind: 'visit.made',
      subject: BOOK,
      seen: 40,
      happened_on: '2026-03-05',
      body: { service: '<b>anc</b>' },
    },
  ],
  words: {
    ...FAILURES,
    kinds: { 'visit.made': 'A visit' },
    fields: { service: 'Service' },
    outcomes: { written: 'written on line {line}', quarantine: 'set aside' },
    reasons: { no_mandate: 'you have no mandate' },
    no_key: 'No key yet.',
    no_key_link: 'Get one',
    working: 'Signing.',
  },
  next: { href: '/next', text: 'Go on' },
  ...rest,
})

const CHARTER = { book: BOOK, kind: 'charter.signed', subject: BOOK, seen: 40, body: { side: 'community' } }

async function opened(page: ToSign): Promise<void> {
  document.body.innerHTML = signPage(page)
  await startSigning(document)
}

describe('signing', () => {
  test('what is signed is shown in words, never as markup', async () => {
    await admitted()
    await opened(toSign())
    const review = document.querySelector('[data-sign=review]')
    expect(review?.textContent).toBe('A visitService<b>anc</b>')
    expect(review?.querySelector('b')).toBe(null)
  })

  test('codes and ids are shown in the words that the page knows, parts of a body with their own fields', async () => {
    await admitted()
    const words = { ...toSign().words, values: { side: { community: 'Community' } }, names: { [AMINA]: 'Amina' } }
    const body = { side: 'community', holder: { person: AMINA, until: '2028-01-01' }, witnesses: ['Neema', 'Juma'] }
    await opened(toSign({ entries: [{ ...CHARTER, body }], words }))
    const dl = document.querySelector('[data-sign=review] dl')
    expect(dl?.querySelector('dl')?.textContent).toBe('personAminauntil2028-01-01')
    expect(dl?.textContent).toBe('sideCommunityholderpersonAminauntil2028-01-01witnessesNeema, Juma')
  })

  test('a code that opens a book travels with the push', async () => {
    await admitted()
    await opened(toSign({ opening: 'OPEN-1' }))
    press()
    await says('written')
    expect(openings).toEqual(['OPEN-1'])
  })

  test('the button signs, sends and says what became of it; the keyboard moves to the answer', async () => {
    await admitted()
    await opened(toSign())
    const button = document.querySelector<HTMLButtonElement>('button')
    expect(button?.hidden).toBe(false)
    press()
    press()
    await says('A visit — written on line 41')
    const key = await findKey(AMINA)
    const [entry] = pushed[0] as [Entry]
    expect(pushed).toHaveLength(1)
    expect(csrf).toEqual(['a-token'])
    expect(entry).toMatchObject({ author: AMINA, key: key?.key, channel: 'page', seen: 40, happened_on: '2026-03-05' })
    expect(await isSigned(await textOf(entry), entry.sig, key?.public ?? '')).toBe(true)
    expect(button?.hidden).toBe(true)
    expect(document.activeElement).toBe(document.querySelector('[role=status]'))
    expect(document.querySelector('a')?.getAttribute('href')).toBe('/next')
  })

  test('several acts go under one signature, each with its own answer and reason', async () => {
    await admitted()
    await opened(toSign({ entries: [...toSign().entries, CHARTER] }))
    press()
    await says('charter.signed — set aside — you have no mandate')
    const key = await findKey(AMINA)
    for (const entry of pushed[0] as Entry[]) {
      expect(await isSigned(await textOf(entry), entry.sig, key?.public ?? '')).toBe(true)
    }
    expect(document.querySelector('a')).toBe(null)
  })

  test('after a failure the very same entries are sent again', async () => {
    await admitted()
    await opened(toSign())
    reachable = false
    press()
    await says('try_again')
    reachable = true
    press()
    await says('written')
    expect(pushed[1]).toEqual(pushed[0])
  })

  test('a browser without this person’s key shows the way to one', async () => {
    await opened(toSign())
    expect(answered()).toBe('No key yet. Get one')
    expect(document.querySelector('a')?.getAttribute('href')).toBe('/admission')
    expect(document.querySelector<HTMLButtonElement>('button')?.hidden).toBe(true)
  })

  test('a browser that can keep no keys says so', async () => {
    Object.assign(globalThis, { indexedDB: undefined })
    await opened(toSign())
    expect(answered()).toBe('This browser cannot sign.')
  })

  test('a page with nothing to sign is left alone', async () => {
    document.body.innerHTML = '<p>Nothing</p>'
    await startSigning(document)
    startAdmission(document)
    expect(document.body.textContent).toBe('Nothing')
  })
})
