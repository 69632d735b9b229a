/** What the phone's index keeps beside each household, so that the list of today is there without reading its story. */
import type { Consent } from '../people/consents'
import type { Household } from '../people/households'
import type { Line } from '../register/line'
import type { Member } from './begun'
import type { Visit } from './fold'
import { BOOK } from './schedules'
import { type Task, tasksOf } from './tasks'

/** `seen`: the day of the last visit to the household; null when there was none. */
export interface Derived {
  readonly tasks: readonly Task[]
  readonly seen: string | null
}

/** A story as sync/phone.ts has it. Lines that the server keeps apart do not count. */
interface Story {
  readonly lines: readonly (Line & { readonly held?: string })[]
  readonly rows: Readonly<Record<string, readonly object[]>>
}

const NOTHING: Derived = { tasks: [], seen: null }

/** For `openDevice({ deriving })`. */
export const deriving = {
  version: Number(BOOK.version) * 100 + 3,
  of({ lines, rows }: Story): Derived {
    const [household] = (rows.household ?? []) as readonly Household[]
    if (!household) return NOTHING
    const counting = lines.filter(({ held }) => held === undefined)
    const visits = ((rows.visit ?? []) as readonly Visit[]).filter((visit) => !visit.void)
    const seen = visits.reduce<string | null>((last, { day }) => (last !== null && last > day ? last : day), null)
    const [people, told] = [(rows.person ?? []) as readonly Member[], (rows.consent ?? []) as readonly Consent[]]
    return { tasks: tasksOf(household, people, told, counting), seen }
  },
}
