/** The answers as an OpenRosa instance. Loaded when somebody asks for one: filling a form in needs none of this. */
import type { FormRun } from './api'
import { identityOf } from './identity'
import type { Item } from './item'
import type { Filling } from './open'
import { takenValue } from './preload'

const OPENROSA = 'http://openrosa.org/xforms'
const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold these
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escaped = (text: string): string =>
  text.replace(UNFIT, '').replace(/[&<>"\r]/g, (sign) => ESCAPED[sign] as string)

const attribute = (name: string, value: string): string => ` ${name}="${escaped(value)}"`

export interface Written {
  /** Goes before the identity that the form gave itself. */
  readonly instanceId?: string
  /** What is not relevant too. */
  readonly all?: boolean
}

/** The relevant answers. A form without an identity gets one in OpenRosa's own namespace. */
export function xmlOf(run: FormRun, options: Written = {}): string {
  const { live, identity } = run as Filling
  const { root, opening } = live
  const own = identityOf(root)

  function element(item: Item, around: string, begin: string, end: string): string {
    const { def } = item.spec
    const name = def.px ? `${def.px}:${def.n}` : def.n
    const space = def.px ? around : (def.ns ?? around)
    let open = `<${name}${begin}${space === around ? '' : attribute('xmlns', space)}`
    for (const [at, value] of def.at ?? [])
      if (!item.slots.some((slot) => slot.spec.def.n === `@${at}`)) open += attribute(at, value)
    let inside = ''
    for (const slot of item.slots) {
      if (slot.spec.isAttribute) open += attribute(slot.name, slot.blank ? '' : slot.value)
      else
        for (const one of slot.instances ?? [slot]) if (!one.blank || options.all) inside += element(one, space, '', '')
    }
    if (item.kids.length === 0) inside += escaped(textOf(item))
    inside += end
    return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`
  }

  const textOf = (item: Item): string =>
    options.instanceId && item === own ? options.instanceId : takenValue(live, item)
  const spaces = Object.entries(opening.model.prefixes ?? {}).map(([prefix, uri]) => attribute(`xmlns:${prefix}`, uri))
  const id = escaped(options.instanceId ?? identity)
  const meta = `<orx:meta xmlns:orx="${OPENROSA}"><orx:instanceID>${id}</orx:instanceID></orx:meta>`
  return element(root, '', spaces.join(''), own ? '' : meta)
}
