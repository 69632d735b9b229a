/** Which screens there are. A screen is a file `screens/<name>.tsx` that exports `screen`; it is found by its name and
 * loaded when it is first shown. `go('<name>', { … })` shows it, and its component is given what stands in the braces.
 * Nothing of that is ever written into the address or the history of the browser. */
/// <reference types="vite/client" />
import type { FunctionComponent } from 'preact'
import type { Phone } from '../../sync/phone'

/** What a screen is told: opaque names of books, subjects, entries; never more than strings. */
export type Told = Readonly<Record<string, string>>

export interface ScreenOf {
  /** The same as the file's name. */
  readonly path: string
  /** The name of its title among the Fluent texts. */
  readonly title: string
  // biome-ignore lint/suspicious/noExplicitAny: each screen says for itself what it is told
  readonly Screen: FunctionComponent<any>
  /** The tab at the foot that is lit while it stands; left out: the tab that was lit before. */
  readonly tab?: Tab
  /** A form is being filled in: no tabs at the foot, no offer of a newer app. */
  readonly isForm?: boolean
}

export type Tab = 'home' | 'homes' | 'mine' | 'sync'

type Loading = Readonly<Record<string, () => Promise<{ readonly screen: ScreenOf }>>>

const SCREENS: Loading = import.meta.glob<{ readonly screen: ScreenOf }>('./screens/*.tsx')
/** What stands in for a screen until it is written. */
const STAND_INS: Loading = import.meta.glob<{ readonly screen: ScreenOf }>('./waiting/*.tsx')

/** Every screen that there is, by name. */
export const screenNames = (): readonly string[] =>
  Object.keys(SCREENS).map((file) => file.replace(/^.*\/|\.tsx$/g, ''))

const known = new Map<string, ScreenOf>()

/** The screen of this name if it has been loaded already. */
export const knownScreen = (name: string): ScreenOf | undefined => known.get(name)

/** Loads a screen. Throws when there is none of this name, or when it cannot be had. */
export async function loadScreen(name: string): Promise<ScreenOf> {
  const load = SCREENS[`./screens/${name}.tsx`] ?? STAND_INS[`./waiting/${name}.tsx`]
  if (!load) throw new Error(`no screen ${name}`)
  const { screen } = await load()
  known.set(name, screen)
  return screen
}

/** Screens of a CHW's every day: they speak with the texts that travel with the app's first load, and no others. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  'today homes home homeEdit enrol consent wishes person personEdit chooseVisit visit visited sync settings storage changePin'.split(
    ' ',
  ),
)

/** The home of each role; the first that somebody holds is hers. */
const HOMES: readonly (readonly [role: string, name: string])[] = [
  ['chw', 'today'],
  ['nurse', 'nurse'],
  ['community_supervisor', 'supervisor'],
  ['committee', 'committee'],
  ['facility_supervisor', 'supervisor'],
  ['manager', 'supervisor'],
]

/** The screen that somebody comes home to, by what she is on this day. */
export function homeFor(roles: Phone['roles'], today: string): string {
  const now = roles.filter((one) => one.since <= today && (one.until === null || today <= one.until))
  return HOMES.find(([role]) => now.some((one) => one.role === role))?.[1] ?? 'today'
}
