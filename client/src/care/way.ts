/** The order of a walk: always the nearest next. Households that have no co-ordinates stand beside their neighbours.
 * It begins where it is told to, and never asks the phone where it is (SUP-17). */

/** A position on Earth, in degrees. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** What lies somewhere, or only in a neighbourhood. */
interface Lying {
  readonly home: {
    readonly household: {
      readonly place: string | null
      readonly neighbourhood: string
      readonly latitude: number | null
      readonly longitude: number | null
    }
  }
}

/** These in the order of a walk from a point; from the first of them where there is none. Stops in one home stay together. */
export function byWay<S extends Lying>(stops: readonly S[], from: Point | null): S[] {
  const at = new Map<Lying['home'], S[]>()
  for (const stop of stops) {
    const known = at.get(stop.home)
    if (known) known.push(stop)
    else at.set(stop.home, [stop])
  }
  return walked([...at.keys()], from).flatMap((home) => at.get(home) ?? [])
}

function walked(homes: readonly Lying['home'][], from: Point | null): Lying['home'][] {
  const walk = nearestNext(homes, from)
  for (const home of homes) {
    if (pointOf(home) !== null) continue
    const beside = lastIndex(walk, (other) => areaOf(other) === areaOf(home))
    walk.splice(beside < 0 ? walk.length : beside + 1, 0, home)
  }
  return walk
}

interface Located {
  readonly home: Lying['home']
  readonly point: Point
}

function nearestNext(homes: readonly Lying['home'][], from: Point | null): Lying['home'][] {
  const left = homes.flatMap((home): Located[] => {
    const point = pointOf(home)
    return point ? [{ home, point }] : []
  })
  const walk: Lying['home'][] = []
  for (let here = from ?? left[0]?.point; here && left.length > 0; ) {
    const nearest = nearestTo(here, left)
    const next = left[nearest] as Located
    left[nearest] = left[left.length - 1] as Located
    left.pop()
    walk.push(next.home)
    here = next.point
  }
  return walk
}

function nearestTo(here: Point, left: readonly Located[]): number {
  const [shrink, shortest] = [Math.cos((here.latitude * Math.PI) / 180) ** 2, { n: 0, away: Infinity }]
  left.forEach(({ point }, n) => {
    const [north, east] = [point.latitude - here.latitude, Math.abs(point.longitude - here.longitude)]
    const away = north ** 2 + Math.min(east, 360 - east) ** 2 * shrink
    if (away < shortest.away) Object.assign(shortest, { n, away })
  })
  return shortest.n
}

/** Where a home lies; null when nobody noted it, or noted what is not on Earth. */
export function pointOf({ household }: Lying['home']): Point | null {
  const { latitude, longitude } = household
  if (latitude === null || longitude === null) return null
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

const areaOf = ({ household }: Lying['home']): string => household.neighbourhood || household.place || ''

function lastIndex<S>(of: readonly S[], is: (one: S) => boolean): number {
  for (let n = of.length - 1; n >= 0; n--) if (is(of[n] as S)) return n
  return -1
}
