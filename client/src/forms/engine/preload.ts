/** What a node holds before anybody answers because the form preloads it: times, who fills it in, and its identity. */
import { dayText, timeText } from '../xpath/dates'
import { evaluateText } from '../xpath/evaluate'
import { all, type Item } from './item'
import type { Live } from './live'

/** A random UUID. */
export const uuid = (live: Live): string => evaluateText(['f', 'uuid'], live.context(live.root))

/** Fill what is empty and preloaded, here and below. */
export function preloadAll(live: Live, top: Item): void {
  all(top, (item) => {
    if (item.value === '' && !item.instances) item.value = preloaded(live, item)
  })
}

const isIdentity = (item: Item): boolean =>
  item.name === 'instanceID' && item.parent?.name === 'meta' && item.spec.def.calc === undefined

function preloaded(live: Live, item: Item): string {
  const [kind, asked] = item.spec.def.pre ?? ['', '']
  if (kind === 'uid' || (kind === '' && isIdentity(item))) return `uuid:${uuid(live)}`
  if (kind === 'date') return dayText(live.world.now, live.world)
  if (kind === 'timestamp' && asked === 'start') return timeText(live.world.now, live.world)
  if (kind === 'property' || kind === 'context') return live.opening.about?.[asked] ?? ''
  return ''
}

/** What a node gives when the answers are taken: its value, but for the time at which they are. */
export function takenValue(live: Live, item: Item): string {
  const { pre } = item.spec.def
  return pre?.[0] === 'timestamp' && pre[1] === 'end' ? timeText(live.world.now, live.world) : item.value
}
