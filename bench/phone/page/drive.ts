/** The phone without its screens, on a page of the same origin as the app: hundreds of acts without hundreds of taps.
 *
 * It works on the very store that the app works on. The day is whatever it is told. */
import { openDevice } from '../../../client/src/sync/device'
import type { Act, Phone, Synced } from '../../../client/src/sync/phone'
import { outside } from '../../../client/src/sync/wire'

let ahead = 0
let phone: Phone

const here = (): Phone => {
  if (!phone) throw new Error('locked')
  return phone
}

const device = openDevice({ outside: { ...outside, now: () => Date.now() + ahead } })

const drive = {
  /** Sets the clock so many milliseconds ahead of the page's (less than nothing: behind). */
  clock: (ms: number): void => {
    ahead = ms
  },
  workers: async () => (await device).listWorkers(),
  unlock: async (pin: string, n = 0): Promise<number> => {
    const worker = (await (await device).listWorkers())[n]
    if (!worker) throw new Error('nobody works on this phone')
    phone = await (await device).unlock(worker.id, pin)
    return phone.index.homes.length
  },
  homes: () => here().index.homes.map(({ book, subject, household, mine }) => ({ book, subject, mine, name: household.name })),
  write: async (acts: readonly Act[]): Promise<string[]> => (await here().write(acts)).map(({ id }) => id),
  /** The same with a photograph, of grain that squeezes badly; answers its bytes as they travel. */
  photograph: async (act: Act, name: string, side: number): Promise<{ id: string; size: number }> => {
    const canvas = new OffscreenCanvas(side, side)
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    const grain = context.createImageData(side, side)
    for (let at = 0; at < grain.data.length; at++) grain.data[at] = at % 4 === 3 ? 255 : Math.random() * 255
    context.putImageData(grain, 0, 0)
    const file = await canvas.convertToBlob({ type: 'image/jpeg' })
    const [line] = await here().write([{ ...act, files: new Map([[name, file]]) }])
    return { id: line?.id ?? '', size: file.size }
  },
  files: () => here().outbox.files,
  sync: (): Promise<Synced> => here().sync(),
  outbox: () => {
    const { waiting, held, up, down } = here().outbox
    return { waiting, held: held.map(({ id, reason }) => ({ id, reason })), up, down }
  },
  lines: async (book: string, subject: string) => {
    const story = await here().story(book, subject)
    return story?.lines.map(({ id, kind, line, body, amends }) => ({ id, kind, line, body, amends })) ?? null
  },
  find: (letters: string): string[] => here().index.search(letters).map(({ person, home }) => person?.name ?? home.household.name),
  mine: async (): Promise<number> => (await here().statementInputs()).visits.length,
  drafts: async () => (await here().drafts()).map(({ key }) => key),
  drop: async () => (await device).pushWhileLocked(),
  lock: (): Promise<void> => here().lock(),
}

Object.assign(window, { drive })
