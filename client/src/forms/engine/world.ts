/** The world that expressions of one form see. */
import type { World } from '../xpath/context'
import type { XNode } from '../xpath/node'
import { labelOf } from './choices'
import { type Item, nearest } from './item'
import { codeOf } from './language'
import { instances } from './lists'
import type { Live } from './live'
import type { Spec } from './plan'
import { quote, spokenOf } from './texts'

/** What a live form gives to its expressions. */
export function worldOf(live: Live): World {
  const { model, clock, random, lists, about } = live.opening
  const instance = instances(model.lists, lists ?? {})
  return {
    get now() {
      return clock.now
    },
    get language() {
      return codeOf(live.lang)
    },
    offset: (at) => clock.offset(at),
    random,
    instance,
    itext: (id) => quote(live, spokenOf(live, { i: id }), live.root),
    choiceName: (value, path, from) => choiceName(live, value, path, from as Item),
    version: model.version,
    property: (name) => about?.[name] ?? '',
    ...(model.prefixes ? { namespaces: model.prefixes } : {}),
  }
}

/** The label of a choice at the question of a path, '' where there is none of that value. */
function choiceName(live: Live, value: string, path: string, from: XNode): string {
  const at = path.startsWith('/') ? undefined : (from as Item).spec
  const spec = specAt(live, path, at)
  const item = spec?.control && nearest(from as Item, spec)
  if (!spec?.control || !item) return ''
  return labelOf(live, spec.control, item, value)
}

function specAt(live: Live, path: string, from: Spec | undefined): Spec | undefined {
  const steps = path.split('/').map((step) => (step.split('[')[0] as string).trim())
  let spec = from
  for (const step of from ? steps : steps.slice(1)) {
    if (!spec) spec = step === live.root.name ? live.root.spec : undefined
    else if (step === '..') spec = spec.parent ?? undefined
    else if (step !== '.' && !step.startsWith('current()')) spec = spec.kids[spec.slots[step] ?? -1]
    if (!spec) return undefined
  }
  return spec
}
