/** Complete sets, all or nothing. Twin: `count_sets` of server/ubia/incentives/pricing/counting.py. */
import {
  byDay,
  groupOf,
  isInSeason,
  type NamedAct,
  type Scene,
  type Skipped,
  text,
  type Unit,
  unitOf,
} from './counting'
import { compare, type Exact, exact, ONE, plus, whole, ZERO } from './exact'
import { actLook, find, isOutside, misfit } from './look'
import { listed, type Need, type Sets, type Value } from './scheme'
import { has } from './spans'

/** One unit for each complete set whose day is paid here. */
export function countSets(wanted: Sets, scene: Scene, rule: string, skipped: Skipped[]): Unit[] {
  const each = wanted.each ?? 'case'
  const groups = new Map<string, NamedAct[]>()
  for (const act of scene.acts) {
    if (!act.case && listed(each).includes('case')) continue
    const key = groupOf(each, unitOf(act, scene), scene)
    groups.set(key, [...(groups.get(key) ?? []), act])
  }
  return [...groups.values()].flatMap((acts) => setOf(wanted, acts, scene, rule, skipped)).sort(byDay)
}

/** The unit of one client, if all that is needed was done and its day is paid here. */
function setOf(wanted: Sets, acts: readonly NamedAct[], scene: Scene, rule: string, skipped: Skipped[]): Unit[] {
  const anchor = acts.find(({ item }) => item === wanted.dated_by)
  const lookedAt = anchor ?? (acts[acts.length - 1] as NamedAct)
  const ends = wanted.needs.map((need) => doneBy(need, acts, lookedAt, anchor?.on ?? '', scene))
  const missing = wanted.needs.flatMap((need, n) => (ends[n] ? [] : [listed(need.item)[0] as string]))
  if (wanted.dated_by && !anchor) missing.push(wanted.dated_by)
  const dating = anchor ?? latest(ends.flatMap((end) => end ?? [])) ?? lookedAt
  if (!has(scene.pays, dating.on) || !isInSeason(dating.on, scene)) return []
  if (missing.length === 0) return [{ ...unitOf(dating, scene), quantity: ONE }]
  const items = [...wanted.needs.flatMap(({ item }) => listed(item)), wanted.dated_by ?? '']
  if (acts.some(({ item }) => items.includes(item))) {
    skipped.push({ rule, act: dating.id, why: 'incomplete', about: missing[0] as string, quantity: ONE })
  }
  return []
}

const latest = (acts: readonly NamedAct[]): NamedAct | undefined =>
  [...acts].sort((a, b) => text(a.on, b.on) || text(a.id, b.id)).pop()

/** The act with which a need was met; null while it is not. What is not needed was met from the first. */
function doneBy(
  need: Need,
  acts: readonly NamedAct[],
  lookedAt: NamedAct,
  anchor: string,
  scene: Scene,
): NamedAct | null {
  if (misfit(need.only_where, actLook(lookedAt, scene.case, scene.look)) !== '') return acts[0] as NamedAct
  const fitting = acts.filter((act) => listed(need.item).includes(act.item) && isFit(need, act, anchor, scene))
  const wanted = Object.entries(need.each_of ?? {})
  if (wanted.length === 0) return nth(fitting, whole(need.times ?? 1))
  const firsts = wanted.flatMap(([name, values]) =>
    values.map((value) => fitting.find((act) => says(act, name, value, scene))),
  )
  const found = firsts.flatMap((act) => act ?? [])
  return found.length === firsts.length ? (latest(found) ?? null) : null
}

function isFit(need: Need, act: NamedAct, anchor: string, scene: Scene): boolean {
  const look = actLook(act, scene.case, scene.look)
  return misfit(need.where, look) === '' && !isOutside(need.within, look, act.on, anchor)
}

function says(act: NamedAct, name: string, value: Value, scene: Scene): boolean {
  const found = find(actLook(act, scene.case, scene.look), name)
  return found !== null && String(found) === String(value)
}

function nth(acts: readonly NamedAct[], wanted: Exact): NamedAct | null {
  let done = ZERO
  for (const act of acts) {
    done = plus(done, exact(act.times ?? 1))
    if (compare(done, wanted) >= 0) return act
  }
  return null
}
