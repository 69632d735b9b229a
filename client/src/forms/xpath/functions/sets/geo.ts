/** Distances and areas on a sphere: the set `geo`. Points are `latitude longitude altitude accuracy`, in degrees. */
import type { Value } from '../../context'
import type { FunctionSet } from '../set'
import { textsOf } from '../texts'

const RADIUS = 6_378_100
const DEGREE = Math.PI / 180

interface Point {
  readonly lat: number
  readonly lon: number
}

function pointOf(text: string): Point | undefined {
  const [lat = Number.NaN, lon = Number.NaN] = text.trim().split(/\s+/).map(Number)
  const valid = text.trim() !== '' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return valid ? { lat, lon } : undefined
}

/** The points of a trace, or of nodes with a point each; none where one of them is not a point. */
function pointsOf(values: readonly Value[]): readonly Point[] {
  const texts = textsOf(values).flatMap((text) => text.split(';'))
  const points = texts.filter((text) => text.trim() !== '').map(pointOf)
  return points.every((point) => point !== undefined) ? (points as Point[]) : []
}

function between(a: Point, b: Point): number {
  const [x, y] = [((b.lat - a.lat) / 2) * DEGREE, ((b.lon - a.lon) / 2) * DEGREE]
  const h = Math.sin(x) ** 2 + Math.cos(a.lat * DEGREE) * Math.cos(b.lat * DEGREE) * Math.sin(y) ** 2
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

const distance = (points: readonly Point[]): number =>
  points.reduce((sum, point, at) => sum + (at > 0 ? between(points[at - 1] as Point, point) : 0), 0)

/** The area between an edge and the equator: an edge counts as straight on a map that keeps areas. */
function strip(a: Point, b: Point): number {
  return ((b.lon - a.lon) * DEGREE * (Math.sin(a.lat * DEGREE) + Math.sin(b.lat * DEGREE)) * RADIUS ** 2) / 2
}

function area(points: readonly Point[]): number {
  if (points.length < 3) return 0
  return Math.abs(points.reduce((sum, point, at) => sum + strip(points.at(at - 1) as Point, point), 0))
}

/** Whether a point is inside an outline: how often a ray from it crosses the edges. */
function inside(point: Point, outline: readonly Point[]): boolean {
  let within = false
  outline.forEach((a, at) => {
    const b = outline.at(at - 1) as Point
    const crosses = a.lon > point.lon !== b.lon > point.lon
    if (crosses && point.lat < ((b.lat - a.lat) * (point.lon - a.lon)) / (b.lon - a.lon) + a.lat) within = !within
  })
  return within
}

function fenced(place: string, outline: Value): boolean {
  const point = pointOf(place)
  return point !== undefined && inside(point, pointsOf([outline]))
}

const turned = (a: Point, b: Point, c: Point): number =>
  Math.sign((b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon))

const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turned(a, b, c) !== turned(a, b, d) && turned(c, d, a) !== turned(c, d, b)

/** Whether a trace crosses itself. */
function crossesItself(points: readonly Point[]): boolean {
  const edges = points.slice(1).map((point, at) => [points[at] as Point, point] as const)
  const closed = points.length > 2 && between(points[0] as Point, points.at(-1) as Point) === 0
  return edges.some(([a, b], i) =>
    edges.some(([c, d], j) => j > i + 1 && !(closed && i === 0 && j === edges.length - 1) && cross(a, b, c, d)),
  )
}

/** To the centimetre, as others round: what is finer differs from one runtime's sine to another's. */
const centi = (n: number): number => Math.round(n * 100) / 100

export const geo: FunctionSet = {
  area: ['v|v*', (_, ...values: Value[]) => centi(area(pointsOf(values)))],
  distance: ['v|v*', (_, ...values: Value[]) => centi(distance(pointsOf(values)))],
  geofence: ['sv', (_, place: string, outline: Value) => fenced(place, outline)],
  intersects: ['v', (_, trace: Value) => crossesItself(pointsOf([trace]))],
}
