/** A real phone that speaks with a real server, for server/ubia/sync/tests/test_phone_twin.py: requests go out on one
 * line each, answers come back on one line each, and so do what it is told to do. */
import 'fake-indexeddb/auto'
import { createInterface } from 'node:readline'
import { statement } from '../../incentives/statement'
import { openDevice } from '../device'
import { TABLES as AT_ONCE } from '../folds'
import { TABLES as LATER } from '../laterTables'
import type { Act, Device, Phone } from '../phone'
import { quick } from './phones'

const TABLES = [...AT_ONCE, ...LATER]

interface Told {
  readonly do: 'admit' | 'write' | 'sync' | 'lock' | 'drop' | 'unlock' | 'tables' | 'forms' | 'end'
  readonly code?: string
  readonly acts?: readonly Act[]
}

const PIN = '271828'
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const read = async <T>(): Promise<T> => JSON.parse((await lines.next()).value ?? '{"do":"end"}') as T
const say = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`)

/** Asks the test for the server's answer. */
async function ask(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const body = Buffer.from(init?.body as Uint8Array<ArrayBuffer>).toString('base64')
  say({ path: new URL(String(input)).pathname, headers: init?.headers, body })
  const answer = await read<{ status: number; body: string }>()
  return new Response(answer.body, { status: answer.status })
}

async function tablesOf(phone: Phone): Promise<Record<string, object[]>> {
  const found: Record<string, object[]> = Object.fromEntries(TABLES.map(({ name }) => [name, []]))
  for (const { book, subject } of phone.index.subjects) {
    const story = await phone.story(book, subject)
    for (const [name, rows] of Object.entries(story?.rows ?? {})) found[name]?.push(...rows)
  }
  return found
}

async function obey(told: Told, device: Device, phone: Phone): Promise<unknown> {
  if (told.do === 'write') return phone.write(told.acts ?? [])
  if (told.do === 'sync') return phone.sync()
  if (told.do === 'lock') return phone.lock()
  if (told.do === 'drop') return device.pushWhileLocked()
  if (told.do === 'tables') {
    const { ledger } = await phone.statementInputs()
    const { waiting, held } = phone.outbox
    const month = new Date().toISOString().slice(0, 'YYYY-MM'.length)
    const tasks = phone.index.homes.map(({ subject, derived }) => ({ subject, derived }))
    return { tables: await tablesOf(phone), statement: statement(ledger, month), waiting, held, tasks }
  }
  if (told.do === 'forms')
    return Promise.all(phone.forms.map(async (note) => ({ note, form: await phone.form(note.hash) })))
  throw new Error(`what is ${told.do}?`)
}

export async function run(): Promise<void> {
  const outside = { fetch: ask, now: () => Date.now(), rest: async () => undefined }
  const device = await openDevice({ outside, stretch: quick })
  let phone: Phone | null = null
  for (let told = await read<Told>(); told.do !== 'end'; told = await read<Told>()) {
    if (told.do === 'admit') {
      phone = await device.admit({ code: told.code ?? '', server: 'http://server', pin: PIN, symbol: 's' })
      say({ done: phone.person })
    } else if (told.do === 'unlock') {
      phone = await device.unlock((await device.listWorkers())[0]?.id ?? '', PIN)
      say({ done: true })
    } else say({ done: (await obey(told, device, phone as Phone)) ?? null })
  }
}
