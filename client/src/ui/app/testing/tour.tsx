/** The app with a filled phone, for a test that looks at every screen (server/tests/journeys/test_phone_screens.py).
 * `window.tour` goes to a screen by its name, as no address of the app does. */
import { render } from 'preact'
import { useState } from 'preact/hooks'
import { choose, LANGUAGES } from '../../../i18n/languages'
import { type Speech, speechOf } from '../../../i18n/speech'
import { openDevice } from '../../../sync/device'
import type { Phone } from '../../../sync/phone'
import { Opened, trailOf } from '../opened'
import { hasDocument } from '../page'
import { screenNames, type Told } from '../routes'
import type { Updates } from '../update'
import { type Shell, ShellContext } from '../useShell'

const NONE: Updates = { isWaiting: false, watch: () => () => undefined, useIfWaiting: () => undefined }
const PIN = '482915'

/** Whatever a screen may be told, from what this phone holds. */
async function everythingTold(phone: Phone): Promise<Told> {
  const { index } = phone
  const { visits, payments } = await phone.statementInputs()
  const visit = visits.find(({ book, household }) => index.home(book, household)) ?? visits[0]
  const home = (visit && index.home(visit.book, visit.household)) ?? index.homes[0]
  const seal = index.table('seal').at(-1)
  const place = home ?? seal ?? phone.roles[0] ?? phone.books[0]
  const round = index.table('round').find(({ book }) => book === place?.book)
  const action = index.table('action').find(({ book }) => book === place?.book) as { action?: string; subject?: string }
  const charter = index.table('charter_text').find(({ book }) => book === place?.book) as { text?: string } | undefined
  return {
    ...{ text: charter?.text ?? '', section: 'hours' },
    book: place?.book ?? '',
    subject: home?.subject ?? seal?.subject ?? '',
    person: home?.persons[0]?.person ?? '',
    visit: visit?.visit ?? '',
    act: visit?.visit ?? '',
    service: visit?.service ?? 'home_visit',
    month: (visit?.day ?? new Date().toISOString()).slice(0, 'YYYY-MM'.length),
    payment: payments[0]?.payment ?? '',
    chw: (index.table('chw')[0] as { subject?: string } | undefined)?.subject ?? '',
    form: phone.forms.find(({ isHere }) => isHere)?.hash ?? '',
    how: 'edit',
    round: (round?.subject as string | undefined) ?? '',
    ...{ group: 'women', action: action?.action ?? '', of: action?.subject ?? '' },
    seal: (seal?.subject as string | undefined) ?? '',
    currency: 'KES',
    figure: 'earned',
    shown: '0',
  }
}

function Tour({ shell, phone }: { readonly shell: Omit<Shell, keyof Speech>; readonly phone: Phone }) {
  const [speech, setSpeech] = useState<Speech>(first)
  const speak = async (code: string): Promise<void> => {
    const language = LANGUAGES.find((one) => one.code === code)
    if (!language) return
    const next = await speechOf(language)
    hasDocument(next, false)
    setSpeech(next)
  }
  Object.assign(tour, { speak })
  return (
    <ShellContext.Provider value={{ ...speech, ...shell, speak }}>
      <Opened phone={phone} charter="" updates={NONE} onLocked={async () => undefined} onHide={() => undefined} />
    </ShellContext.Provider>
  )
}

const first = await speechOf(choose(['en']))
const makeWorker = (): Worker =>
  new Worker(new URL('../../../sync/labour.worker.ts', import.meta.url), { type: 'module' })
const device = await openDevice({ makeWorker })

const tour = {
  screens: screenNames(),
  /** Lets somebody in and brings what is hers. */
  async begin(code: string): Promise<string> {
    const phone = await device.admit({ code, server: '', pin: PIN, symbol: 'fish' })
    const { outcome } = await phone.sync()
    const told = await everythingTold(phone)
    hasDocument(first, false)
    render(
      <Tour shell={{ device, speak: async () => undefined }} phone={phone} />,
      document.getElementById('app') as HTMLElement,
    )
    Object.assign(tour, {
      /** Shows a screen; what stood before is marked, so that one can wait for what is new. */
      go: (name: string, more: Told = {}) => {
        for (const old of document.querySelectorAll('main')) old.dataset.old = 'yes'
        trailOf(phone).go(name, { ...told, ...(name === 'seal' && { subject: told.seal ?? '' }), ...more })
      },
    })
    return outcome
  },
}

Object.assign(globalThis, { tour })
