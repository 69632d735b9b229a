/** SRV-01: whatever the order of writing, syncing, locking, killing and failing lines, in the end the phone holds what the
 * server holds, and every entry that was written down is there once. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldLines, type Kept } from '../register/fold'
import { TABLES as AT_ONCE } from './folds'
import { TABLES as LATER } from './laterTables'
import type { Device, Phone } from './phone'
import { enrolment, visit } from './testing/acts'
import { Profile } from './testing/killing'
import { admitted, deviceOn, type Net, netOf, PIN, type Trouble } from './testing/phones'
import { BOOK, Village } from './testing/village'

const TABLES = [...AT_ONCE, ...LATER]

const TROUBLES: Trouble[] = ['lost', 'no_answer', 'cut', 'unwell', 'portal']

class World {
  homes: string[] = []
  /** Entries that a write answered for. */
  promised = new Set<string>()
  phone!: Phone
  device!: Device

  private constructor(
    readonly profile: Profile,
    readonly village: Village,
    readonly net: Net,
  ) {}

  static async begin(): Promise<World> {
    const [profile, village] = [new Profile(), await Village.open()]
    const world = new World(profile, village, netOf(village))
    world.device = await deviceOn(world.net)
    world.phone = await admitted(world.device, village)
    return world
  }

  home(n: number): string {
    return this.homes[n % Math.max(1, this.homes.length)] ?? crypto.randomUUID()
  }

  async enrol(): Promise<void> {
    const act = enrolment(this.phone)
    this.homes.push(act.subject)
    this.keep(await this.phone.write([act]))
  }

  keep(lines: readonly { id: string }[]): void {
    for (const { id } of lines) this.promised.add(id)
  }

  async reopen(): Promise<void> {
    this.device = await deviceOn(this.net)
    this.phone = await this.device.unlock(this.phone.worker, PIN)
  }

  /** Something is under way when the tab is killed. */
  async killDuring(work: Promise<unknown>, ticks: number): Promise<void> {
    const ended = work.catch(() => undefined)
    for (let n = 0; n < ticks; n++) await new Promise((resolve) => setImmediate(resolve))
    this.profile.kill()
    await ended
    await this.reopen()
  }
}

type Step = (world: World) => Promise<unknown>

const nth = fc.nat(5)
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Step>((w) => w.enrol()) },
  {
    weight: 5,
    arbitrary: nth.map<Step>((n) => async (w) => {
      w.keep(await w.phone.write([visit(w.home(n)), visit(w.home(n + 1), 'birth')]))
    }),
  },
  {
    weight: 2,
    arbitrary: nth.map<Step>((n) => async (w) => {
      const made = (await w.phone.story(BOOK, w.home(n)))?.lines.find(({ kind }) => kind === 'visit.made')
      if (!made) return
      const body = { service: 'referral' }
      w.keep(await w.phone.write([{ ...visit(w.home(n)), kind: 'visit.corrected', amends: made.id, body }]))
    }),
  },
  { weight: 4, arbitrary: fc.constant<Step>((w) => w.phone.sync()) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom<Trouble | ''>('', ...TROUBLES), { maxLength: 8 })
      .map<Step>((troubles) => (w) => {
        w.net.troubles.push(...troubles)
        return w.phone.sync()
      }),
  },
  {
    weight: 2,
    arbitrary: fc.boolean().map<Step>((pushes) => async (w) => {
      await w.phone.lock()
      if (pushes) await w.device.pushWhileLocked()
      await w.reopen()
    }),
  },
  { weight: 2, arbitrary: fc.nat(40).map<Step>((ticks) => (w) => w.killDuring(w.phone.sync(), ticks)) },
  {
    weight: 2,
    arbitrary: fc.nat(12).map<Step>((ticks) => (w) => w.killDuring(w.phone.write([visit(w.home(ticks))]), ticks)),
  },
  {
    weight: 2,
    arbitrary: nth.map<Step>((n) => async ({ village, homes, phone }) => {
      const home = homes[n % Math.max(1, homes.length)]
      const chw = n % 2 ? phone.person.id : crypto.randomUUID()
      if (home) village.tell('household.assigned', home, { chw, since: `2026-0${n + 1}-01` })
    }),
  },
  {
    weight: 1,
    arbitrary: nth.map<Step>((n) => async ({ village }) => {
      const visits = village.lines.filter(({ kind }) => kind.startsWith('visit.'))
      const line = visits[(n * 7) % Math.max(1, visits.length)]
      if (line) village.erase(line.id)
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>(async ({ village }) => village.tell('song.sung', BOOK, { verses: 2 })) },
)

const textOf = (row: object): string => JSON.stringify(Object.entries(row).sort())
const sorted = (rows: readonly object[]): string[] => rows.map(textOf).sort()

/** The rows that a phone gives for these stories, and what its index says of the small tables. */
async function rowsOn(phone: Phone, subjects: ReadonlySet<string>): Promise<Record<string, string[]>> {
  const stories = await Promise.all([...subjects].map((subject) => phone.story(BOOK, subject)))
  const of = (name: string): Kept[] => stories.flatMap((story) => [...(story?.rows[name] ?? [])])
  return Object.fromEntries(TABLES.map(({ name }) => [name, sorted(of(name))]))
}

async function expectSame({ phone, village, promised }: World): Promise<void> {
  const scope = village.scope(phone.person.id)
  const subjects = new Set(scope.map(({ subject }) => subject))
  const server = foldLines(scope, TABLES)
  const wanted = Object.fromEntries(TABLES.map(({ name }) => [name, sorted(server[name] ?? [])]))
  expect(await rowsOn(phone, subjects)).toEqual(wanted)
  for (const name of ['household', 'person', 'assignment', 'wish'])
    expect(sorted(phone.index.table(name)), name).toEqual(wanted[name])
  expect(new Set(phone.index.subjects.map(({ subject }) => subject))).toEqual(subjects)
  const arrived = village.lines.map(({ id }) => id)
  expect(new Set(arrived).size).toBe(arrived.length)
  expect([...promised].filter((id) => !arrived.includes(id))).toEqual([])
}

test('any interleaving ends with the tables of the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 18 }), async (run) => {
      const world = await World.begin()
      await world.enrol()
      for (const step of run) await step(world)
      world.net.troubles.length = 0
      await world.phone.sync()
      await world.phone.sync()
      expect(world.phone.outbox.waiting).toBe(0)
      await expectSame(world)
      const acts = (await world.phone.statementInputs()).visits.map(({ visit }) => visit)
      const mine = world.village.lines.filter(({ kind, body }) => kind === 'visit.made' && body !== null)
      expect(mine.map(({ id }) => id).filter((id) => !acts.includes(id))).toEqual([])
      world.profile.kill()
      await world.reopen()
      await expectSame(world)
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  )
}, 120_000)
